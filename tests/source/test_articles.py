"""Source articles: every block kind is read, every fault is an error with its line, nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.inline import parse_inline, plain_text
from pipeline.model import Article, Author, Block, Group, Waiver
from pipeline.source import parse_article, read_article, read_library

FIXTURES = Path(__file__).parent / "articles"


def _article(body: str) -> Article:
    return parse_article(f"---\ntitle: T\n---\n{body}", "t", "source/t.md")


@pytest.fixture(scope="module")
def every() -> Article:
    return parse_article((FIXTURES / "every-block-valid.md").read_text("utf-8"), "every", "source/every.md")


@pytest.mark.parametrize("file", sorted(FIXTURES.glob("*-error.md")), ids=lambda file: file.stem)
def test_a_fault_names_its_line(file: Path) -> None:
    expectation, text = file.read_text("utf-8").split("\n", 1)
    line, fault = expectation.removeprefix("expect: ").split(": ", 1)
    with pytest.raises(SourceError) as caught:
        parse_article(text, "t", "source/t.md")
    assert caught.value.location is not None
    assert caught.value.location.line == int(line)
    assert fault in caught.value.fault


def test_front_matter(every: Article) -> None:
    assert (every.title.text, every.topics, every.audience) == ("Every block", ("samples",), "adults")
    assert every.authors == (Author("Ada Roe", "MD"), Author("Bo Lin"))
    assert str(every.reviewed) == "2026-05-01"
    assert str(every.review_by) == "2029-05-01"


def test_blocks_in_reading_order(every: Article) -> None:
    kinds = [f"{block.kind} {plain_text(parse_inline(block.text))[:12]}" for block in every.blocks]
    assert kinds == [
        "title Every block",
        "description One of each.",
        "paragraph A paragraph ",
        "item One point",
        "item Another",
        "heading A heading",
        "paragraph Lead-in:",
        "item First",
        "item Nested",
        "item Second",
        "paragraph With a secon",
        "item Third",
        "item Fourth",
        "caption Doses",
        "header-cell Drug",
        "header-cell Dose",
        "header-cell Note",
        "cell One",
        "cell 5 mg",
        "cell None",
        "cell None",
        "cell ---",
        "cell 7",
        "heading A heading",
        "paragraph A quotation.",
        "paragraph ACME 3000",
        "alternative Two kidneys",
        "figure-title The kidneys",
        "paragraph The end.",
    ]


def test_links_are_numbered_and_equal_ones_share_a_number(every: Article) -> None:
    paragraph = every.blocks[2]
    assert paragraph.text.endswith("[a link](1), [the same](1) and [the web](2).")
    assert paragraph.links == ("other.md#part", "https://example.org/")


def test_cells_carry_their_columns_header(every: Article) -> None:
    nones = [block.key for block in every.blocks if block.text == "None"]
    assert nones == [("Note", "None"), ("Drug", "None")]


def test_comments_reach_the_block_they_stand_before(every: Article) -> None:
    by_text = {block.text: block for block in every.blocks}
    assert by_text["Lead-in:"].notes == ("keep it short",)
    assert by_text["Nested"].context == "bird"
    assert by_text["The end."].waivers == (Waiver("long-sentence", "a quotation"),)
    assert not by_text["ACME 3000"].translate
    assert not by_text["---"].translate
    assert by_text["7"].translate


def test_equal_headings_have_different_anchors(every: Article) -> None:
    assert [block.anchor for block in every.blocks if block.anchor] == ["a-heading", "a-heading-2"]


def test_an_ordered_list_keeps_its_start(every: Article) -> None:
    starts = [node.start for node in every.body if isinstance(node, Group) and node.kind == "ordered-list"]
    assert starts == [3]


def test_a_comment_before_a_group_holds_for_all_of_it_once() -> None:
    article = _article("<!-- translators: names stay -->\n- one\n  - two\n- three\n\nafter\n")
    notes = {block.text: block.notes for block in article.blocks}
    assert notes == {"T": (), "one": ("names stay",), "two": ("names stay",), "three": ("names stay",), "after": ()}


def test_a_comment_reaches_a_table_through_its_caption() -> None:
    article = _article("<!-- translators: drug names -->\n\nTable: Drugs\n\n| A | B |\n|---|---|\n| c | d |\n")
    assert {block.notes for block in article.blocks[1:]} == {("drug names",)}


def test_a_hard_wrapped_text_is_one_line() -> None:
    assert _article("one\ntwo\nthree\n").blocks[1].text == "one two three"


def test_line_ends_and_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    text = (FIXTURES / "every-block-valid.md").read_text("utf-8").replace("![", "!\\[")
    for name, content in {"a": text.encode(), "b": b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()}.items():
        (tmp_path / f"{name}.md").write_bytes(content)
    first, second = (read_article(tmp_path / f"{name}.md", tmp_path) for name in "ab")
    assert [block.key for block in first.blocks] == [block.key for block in second.blocks]


Written = Callable[[str, bytes], Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(name: str, content: bytes) -> Path:
        file = tmp_path / "source" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return file

    return write


GOOD = b"---\ntitle: T\n---\nText.\n"


def test_two_articles_with_one_slug(tmp_path: Path, written: Written) -> None:
    written("a.md", GOOD)
    written("more/a.md", GOOD)
    with pytest.raises(SourceError, match="same slug"):
        read_library(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("Big Words.md", GOOD, "is no slug"),
        ("index.md", GOOD, "is no slug"),
        ("a.md", b"---\ntitle: T\n---\n\xff\n", "a.md:4: the text is not UTF-8"),
        ("a.md", b"---\ntitle: T\n---\na\0b\n", "a.md:4: a NUL character"),
        ("a.md", GOOD + b"x" * 2_000_001, "larger than 2 MB"),
        ("a.md", GOOD + b"\n![k](pictures/k.svg)\n", "a.md:6: there is no picture"),
    ],
)
def test_a_file_that_cannot_be_an_article(
    tmp_path: Path, written: Written, name: str, content: bytes, fault: str
) -> None:
    file = written(name, content)
    with pytest.raises(SourceError) as caught:
        read_library(tmp_path)
    assert fault in str(caught.value)
    assert file.read_bytes() == content


@given(st.text(st.sampled_from("ab1 #*-_[](){}<>|:!\\`\n&."), max_size=80))
def test_any_body_is_read_or_refused_with_a_line(body: str) -> None:
    try:
        article = _article(body)
    except SourceError as error:
        assert error.location is not None
        assert 1 <= error.location.line <= body.count("\n") + 5
    else:
        assert all(isinstance(block, Block) for block in article.blocks)
