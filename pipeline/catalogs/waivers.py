"""Translators' waivers: ``# demotic: allow RULE-NAME: reason`` on a message."""

import re

from pipeline.catalogs.entry import Entry
from pipeline.model import Waiver

_WAIVER = re.compile(r"demotic:\s*allow\s+([\w-]+)\s*:\s*(\S.*?)\s*\Z")


def waivers_of(entry: Entry) -> tuple[Waiver, ...]:
    """Give the waivers of a message's translator comments; none while it is fuzzy."""
    if entry.fuzzy:
        return ()
    found = (_WAIVER.match(line.strip()) for line in entry.translator_comments)
    return tuple(Waiver(match[1], match[2]) for match in found if match)
