"""The writer: what it writes, a Markdown parser reads back as the same text and structure."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pipeline.importing.inline_markdown import write_inline
from pipeline.importing.markdown import write_blocks
from pipeline.importing.tree import Callout, Heading, Listing, Node, Paragraph, Table, plain
from pipeline.model import Break, Emphasis, Inline, Link, Text

PARSER = MarkdownIt("commonmark").enable("table")
NASTY = st.text(alphabet="ab5 \\`*_[]{}<>&#+-.!|():;~=\"'/%mgé•", max_size=24)
TEXTS = NASTY.map(Text)
INLINES = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        Emphasis, st.lists(inner, min_size=1, max_size=3).map(tuple), st.booleans()
    ) | st.builds(Link, st.just("https://example.org/a"), st.lists(inner, min_size=1, max_size=2).map(tuple)),
    max_leaves=5,
)  # fmt: skip
CONTENT = st.lists(INLINES, min_size=1, max_size=4).map(tuple)


def flat(text: str) -> str:
    return " ".join(text.split())


def read(markdown: str) -> list[tuple[str, str]]:
    """Give each block's type and its visible text."""
    blocks = []
    tokens = PARSER.parse(markdown)
    for opening, token in pairwise(tokens):
        if token.type == "inline":
            parts = (" " if child.type.endswith("break") else child.content for child in token.children or [])
            blocks.append((opening.type, flat("".join(parts))))
    return blocks


@given(NASTY)
def test_a_text_reads_as_it_did(text: str) -> None:
    expected = [("paragraph_open", flat(text))] if flat(text) else []
    assert read(write_blocks([Paragraph((Text(text),))])) == expected


@given(NASTY)
def test_a_heading_reads_as_it_did(text: str) -> None:
    expected = [("heading_open", flat(text))] if flat(text) else []
    assert read(write_blocks([Heading(2, (Text(text),))])) == expected


@given(st.lists(NASTY.filter(str.strip), min_size=1, max_size=4), st.sampled_from([None, 1, 3]))
def test_a_list_reads_as_it_did(texts: list[str], start: int | None) -> None:
    listing = Listing(tuple((Paragraph((Text(text),)),) for text in texts), start)
    assert read(write_blocks([listing])) == [("paragraph_open", flat(text)) for text in texts]


@given(st.lists(st.tuples(NASTY, NASTY), min_size=2, max_size=4))
def test_a_table_reads_as_it_did(rows: list[tuple[str, str]]) -> None:
    table = Table(tuple(tuple((Text(cell),) for cell in row) for row in rows))
    cells = [text for _, text in read(write_blocks([table]))]
    assert cells == [flat(cell) for row in rows for cell in row]


@given(CONTENT)
def test_emphasis_and_links_never_change_the_words(content: tuple[Inline, ...]) -> None:
    found = read(write_inline(content, breaks=True))
    assert [text for _, text in found] == ([flat(plain(content))] if flat(plain(content)) else [])


@given(NASTY, NASTY)
def test_a_line_break_starts_no_block(first: str, second: str) -> None:
    written = write_inline((Text("a"), Text(first), Break(), Text(second), Text("b")), breaks=True)
    assert read(written) == [("paragraph_open", flat(f"a{first} {second}b"))]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("p < 0.05", "p < 0.05"),
        ("2 * 3", "2 * 3"),
        ("C*B", r"C\*B"),
        ("5–10 mg", "5–10 mg"),
        ("vitamin_b_12", "vitamin_b_12"),
        ("1. Take", r"1\. Take"),
        ("# 1 cause", r"\# 1 cause"),
        ("::: note", r"\::: note"),
        ("- minus", r"\- minus"),
        ("-5 °C", "-5 °C"),
        ("<b>", r"\<b>"),
        ("AT&T &copy;", r"AT&T \&copy;"),
        ("{dose}", r"\{dose\}"),
    ],
)
def test_escapes_what_is_markup_and_nothing_else(text: str, written: str) -> None:
    assert write_inline((Text(text),)) == written


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_writes_each_block_in_its_form() -> None:
    nested = Listing(((paragraph("b"),),))
    nodes: list[Node] = [
        Heading(2, (Text("H"),)),
        Listing(((paragraph("a"), nested), (paragraph("c"),))),
        Listing(((paragraph("one"), nested),), 1),
        Table((((Text("A"),), (Text("B"),)), ((Text("x | y"),), ())), (Text("Doses"),)),
        Callout("warning", (paragraph("Stop."),)),
    ]
    assert write_blocks(nodes) == (
        "## H\n\n- a\n  - b\n- c\n\n1. one\n   - b\n\n"
        "Table: Doses\n\n| A | B |\n| --- | --- |\n| x \\| y |  |\n\n::: warning\nStop.\n:::"
    )


def test_keeps_two_lists_in_a_row_apart() -> None:
    lists = [Listing(((paragraph(text),),)) for text in "abc"]
    assert sum(token.type == "bullet_list_open" for token in PARSER.parse(write_blocks(lists))) == 3
