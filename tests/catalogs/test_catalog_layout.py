"""New and changed entries are laid out as ``msgcat --no-wrap`` lays them out, byte for byte."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs.comments import Comments, Previous
from pipeline.catalogs.entry import Entry
from pipeline.catalogs.layout import lay_out
from pipeline.catalogs.scan import scan
from tests.catalogs.gettext_judge import HEADER, msgcat, values

# msgcat reads NUL as the end of a text and turns isolates and controls of its own in comments.
_LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
TEXTS = st.lists(st.one_of(_LETTERS, st.sampled_from('\n\n\t\r\a\b\f\v\\"')), max_size=40).map("".join)
LINES = st.text(_LETTERS, max_size=30).map(lambda text: text.strip(" \\"))
NAMES = st.text(st.characters(codec="utf-8", categories=("L", "Nd"), include_characters="/._-"), min_size=1).map(
    lambda text: "./" * text.startswith("é") + "a" + text
)


def _entry(msgctxt: str | None, msgid: str, plural: str | None, msgstr: str, fuzzy: bool, obsolete: bool) -> Entry:
    msgstr = msgstr or "x" * obsolete  # msgcat drops obsolete messages that nobody translated
    forms = () if plural is None else (msgstr, msgid)
    single = msgstr if plural is None else ""
    return Entry(msgctxt, msgid, plural, single, forms, ("fuzzy",) if fuzzy else (), obsolete, 0, "\n")


ENTRIES = st.builds(
    _entry, st.none() | TEXTS, TEXTS.filter(bool), st.none() | TEXTS, TEXTS, st.booleans(), st.booleans()
)
COMMENTS = st.builds(
    Comments,
    st.lists(LINES, max_size=3).map(tuple),
    st.lists(LINES, max_size=3).map(tuple),
    st.lists(NAMES, max_size=8).map(tuple),
)
PREVIOUS = st.none() | st.builds(Previous, st.none() | TEXTS, TEXTS, st.none() | TEXTS)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.tuples(ENTRIES, COMMENTS, PREVIOUS), max_size=8, unique_by=lambda one: one[0][:2]))
def test_layout_is_that_of_msgcat(parts: list[tuple[Entry, Comments, Previous | None]]) -> None:
    live = [part for part in parts if not part[0].obsolete]
    obsolete = [part for part in parts if part[0].obsolete]
    laid_out = [lay_out(entry, comments, previous) for entry, comments, previous in live + obsolete]
    body = "".join(entry.text for entry in laid_out)
    assert msgcat((HEADER + body).encode()).decode() == HEADER + body
    read, rest = scan(body)
    assert [values(entry) for entry in read] == [values(entry) for entry in laid_out]
    assert "".join(entry.text for entry in read) + rest == body
