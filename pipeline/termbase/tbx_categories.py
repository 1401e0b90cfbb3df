"""What a TBX file says that ``termbase.csv`` has no column for: counted, so that an import hides no loss.

The data categories are those of TBX-Basic, its core and its modules Min and Basic: https://www.tbxinfo.net/tbx-modules/
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from pipeline.text.drug_terms import DRUG

_READ = frozenset({"definition", "partOfSpeech", "administrativeStatus", "normativeAuthorization"})
_TYPED = frozenset(
    {"admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref"}
)
_MODULES = "http://www.tbxinfo.net/ns/"
"""Beginning of the namespaces of the data categories in DCT style."""


def unread_categories(root: etree._Element, path: str) -> Iterator[str]:
    """Yield a line that counts the data categories of a file that were not read; none where all were."""
    found = Counter(name for each in root.iter() if isinstance(each.tag, str) for name in _unread(each))
    if found:
        counts = ", ".join(f"{number} \u00d7 {name}" for name, number in sorted(found.items()))
        yield f"{path}: {counts}, for which termbase.csv has no column"


def _unread(element: etree._Element) -> Iterator[str]:
    """Yield the data category of an element that is one and was not read."""
    tag = etree.QName(element)
    if tag.localname == "note" and not _is_in_term(element):
        yield "note on a concept"
    name = element.get("type") if tag.localname in _TYPED else tag.localname
    is_category = tag.localname in _TYPED or str(tag.namespace).startswith(_MODULES)
    is_drug = name == "subjectField" and (element.text or "").strip().casefold() == DRUG
    if is_category and name and name not in _READ and not is_drug:
        yield str(name)


def _is_in_term(element: etree._Element) -> bool:
    return any(etree.QName(above).localname in ("termSec", "tig", "ntig") for above in element.iterancestors())
