"""What both TBX readers and writers know: TBX-Basic of ISO 30042:2019 (TBX version 3), style DCA.

DCA names data categories in ``type`` attributes, as TBX 2 did, so that older tools read the files too. Statuses pair
one to one, so nothing is lost on the way there and back; TBX has no word for *forbidden*, the nearest that is left is
*superseded*. A name of a drug is a noun there, and its concept has the subject field ``drug``. Match mode, scope and
plain alternative have no place in TBX-Basic and stay in the termbase.
"""

import re
from collections.abc import Mapping

from pipeline.model import TermStatus

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
STATUSES: Mapping[TermStatus, str] = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
    "forbidden": "supersededTerm-admn-sts",
}
PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "other")
"""TBX-Basic's own list; anything else of ours is ``other`` there."""

_PLAIN_ID = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)
_ESCAPE = re.compile(r"_x([0-9a-f]+)_")


def id_of(name: str) -> str:
    """Give a concept's name as an XML id."""
    if _PLAIN_ID.fullmatch(name) and "_x" not in name:
        return name
    return "_" + "".join(each if re.match(r"[A-Za-z0-9.-]", each, re.ASCII) else f"_x{ord(each):x}_" for each in name)


def name_of(identifier: str) -> str:
    """Give the concept's name of an id that ``id_of`` made, and any other id as it is."""
    if not identifier.startswith("_"):
        return identifier
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), identifier[1:])
