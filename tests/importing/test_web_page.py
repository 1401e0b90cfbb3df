"""HTML pages: the main content becomes Markdown, the rest is told."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import ImportRefused
from pipeline.importing.document import Imported
from tests.importing.import_inputs import body, imported, kept_words, told, words

LEAD = "<p>Gout is a painful disease of the joints.</p>"


def page(main: str, head: str = "", around: str = "") -> str:
    content = f"<main><h1>Gout</h1>{LEAD}{main}</main>"
    return f"<!doctype html><html><head>{head}</head><body>{around}{content}</body></html>"


def rest(folder: Path, main: str, head: str = "") -> str:
    """Give what the import makes of the content after the first paragraph."""
    return body(imported(folder, "a.html", page(main, head))).split("joints.\n\n", 1)[1]


@pytest.mark.parametrize(
    ("main", "markdown"),
    [
        ("<h4>A</h4><p>x</p><h5>B</h5><p>y</p>", "## A\n\nx\n\n### B\n\ny"),
        ("<p>a <b> bold </b>b <i>c</i></p>", "a **bold** b *c*"),
        (
            "<p>10<sup>9</sup> m<sup>2</sup> 10<sup>-3</sup> H<sub>2</sub>O 1<sup>st</sup></p>",
            "10⁹ m² 10⁻³ H₂O 1st",
        ),
        ("<p>p &lt; 0.05 C*B &lt;b&gt;</p>", r"p < 0.05 C\*B \<b>"),
        ("<p>a<br>b</p>", "a\\\nb"),
        ("<p>a<br><br>b</p>", "a\n\nb"),
        ("text <p>a</p> tail", "text\n\na\n\ntail"),
        ("<ul><li>a<ol start=3><li>b<li>c</ol><li>d</ul>", "- a\n  3. b\n  4. c\n- d"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"),
        ("<dl><dt>A<dd>x<dt>B<dd>y</dl>", "- **A**: x\n- **B**: y"),
        ("<blockquote><p>a</p></blockquote>", "> a"),
        ("<p><strong>Causes</strong></p><p>x</p>", "## Causes\n\nx"),
        ("<p>ca<b>fe</b>ine</p>", "ca**fe**ine"),
        ("<p>“<q>x</q>” co&shy;lon 5&nbsp;mg</p>", "““x”” colon 5 mg"),
        ("<details><summary>More on it</summary><p>x</p></details>", "## More on it\n\nx"),
    ],
)
def test_gives_the_same_structure(tmp_path: Path, main: str, markdown: str) -> None:
    assert rest(tmp_path, main) == markdown


@pytest.mark.parametrize(
    ("table", "markdown"),
    [
        (
            "<caption>Doses</caption><tr><th>A<th>B<tr><td>x | y<td>1",
            "Table: Doses\n\n| A | B |\n| --- | --- |\n| x \\| y | 1 |",
        ),
        (
            "<tr><th>A<th>B<tr><td rowspan=2>x<td>1<tr><td>2",
            "| A | B |\n| --- | --- |\n| x | 1 |\n| x | 2 |",
        ),
        (
            "<thead><tr><th rowspan=2>Drug<th colspan=2>Dose<tr><th>Men<th>Women<tbody><tr><td>x<td>1<td>2",
            "| Drug | Dose – Men | Dose – Women |\n| --- | --- | --- |\n| x | 1 | 2 |",
        ),
        ("<tr><td><p>only</p><p>layout</p>", "only\n\nlayout"),
        ("<tr><th>A<th>B<tr><td><ul><li>x<li>y</ul><td>", "| A | B |\n| --- | --- |\n| x; y |  |"),
    ],
)
def test_gives_tables_cell_by_cell(tmp_path: Path, table: str, markdown: str) -> None:
    assert rest(tmp_path, f"<table>{table}</table>") == markdown


@pytest.mark.parametrize(
    ("box", "markdown"),
    [
        ("<aside><h2>Did You Know...</h2><ul><li>x</ul></aside>", "::: did-you-know\nx\n:::"),
        ('<div class="warning"><p>Stop.</p></div>', "::: warning\nStop.\n:::"),
        ('<div class="box"><h3>Key Points</h3><ul><li>x<li>y</ul></div>', "::: key-points\n- x\n- y\n:::"),
        ("<p><strong>Note:</strong> Rest.</p>", "::: note\nRest.\n:::"),
        ("<h3>Call 911 if...</h3><ul><li>x<li>y</ul>", "::: emergency\nCall 911 if...\n\n- x\n- y\n:::"),
    ],
)
def test_finds_callouts(tmp_path: Path, box: str, markdown: str) -> None:
    assert rest(tmp_path, box) == markdown


CANONICAL = '<link rel="canonical" href="https://health.example.org/topics/gout">'


@pytest.mark.parametrize(
    ("href", "markdown"),
    [
        ("https://who.example/a b", "[x](https://who.example/a%20b)"),
        ("kidney-failure", "[x](kidney-failure.md)"),
        ("/topics/kidney-failure.html#signs", "[x](kidney-failure.md)"),
        ("/topics/other", "[x](https://health.example.org/topics/other)"),
        ("https://elsewhere.example/kidney-failure", "[x](https://elsewhere.example/kidney-failure)"),
        ("javascript:alert(1)", "x"),
        ("mailto:a@b.example", "x"),
        ("data:text/html,x", "x"),
        ("#top", "x"),
    ],
)
def test_resolves_links_and_drops_other_schemes(tmp_path: Path, href: str, markdown: str) -> None:
    assert rest(tmp_path, f'<p><a href="{href}">x</a></p>', CANONICAL) == markdown


@pytest.mark.parametrize(
    ("main", "said"),
    [
        ("<p hidden>secret dose</p>", '"secret dose" dropped: the page hides it'),
        ('<p style="display: none">secret</p>', '"secret" dropped: the page hides it'),
        ('<span aria-hidden="true">icon</span>', '"icon" dropped: the page hides it from screen readers'),
        ("<nav>Home</nav>", '"Home" dropped: it is for moving around'),
        ("<aside>Buy now</aside>", '"Buy now" dropped: it stands beside the article'),
        ("<form>Your name <input></form>", '"Your name" dropped: it is a form'),
        ("<p>Take <del>50</del> <ins>5</ins> mg</p>", '"50" dropped: it is struck out'),
        (
            '<figure><img alt="A foot"><figcaption>Swollen</figcaption></figure>',
            '"A foot Swollen" dropped: a picture',
        ),
        (
            '<p>a <img src="x.png" alt="A toe"></p>',
            '"A toe" dropped: a picture is to be added by hand (x.png)',
        ),
        ("<p>x<sup>abc</sup></p>", '"abc" is raised'),
        ('<a href="tel:911">911</a>', '"tel:911" dropped: a link'),
        ("<p>Was this page helpful?</p>", "a question to the visitor"),
        ("<ul><li>Print<li>Share</ul>", '"Print Share" dropped: a button'),
        (
            "<ul><li><a href='#c'>Causes</a></ul><h2 id=c>Causes</h2><p>x</p>",
            "it lists the headings that follow",
        ),
    ],
)
def test_tells_what_it_dropped(tmp_path: Path, main: str, said: str) -> None:
    assert said in told(imported(tmp_path, "a.html", page(main)))


def test_tells_each_region_around_the_content(tmp_path: Path) -> None:
    around = "<header>Health Site</header><nav><a>Home</a></nav><script>var x</script>"
    result = imported(tmp_path, "a.html", page("", around=around))
    assert '"Health Site" dropped: it is outside the main content' in told(result)
    assert '"Home" dropped: it is outside the main content' in told(result)


def test_finds_the_content_of_a_page_without_landmarks(tmp_path: Path) -> None:
    text = "<p>It hurts a lot, and it comes back again and again over the years.</p>" * 3
    around = "<div id=menu><a>A</a> <a>B</a></div>"
    html = f"<body>{around}<div><div id=x>{LEAD}{text}</div></div><div>Imprint</div></body>"
    result = imported(tmp_path, "a.html", f"<title>Gout | Clinic</title>{html}")
    assert result.markdown.startswith("---\ntitle: Gout\n---\nGout is a painful")
    assert "Imprint" not in result.markdown


def test_refuses_a_page_too_deep_to_read(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="too deep"):
        imported(tmp_path, "a.html", page("<div>" * 3000 + "lost" + "</div>" * 3000))


def test_reads_front_matter_from_the_page(tmp_path: Path) -> None:
    head = '<meta name="description" content="Pain: in the toe"><meta name="author" content="Tom Berg">'
    result = imported(tmp_path, "a.html", page("<p>Last reviewed: 2 May 2024</p>", head))
    front = "title: Gout\ndescription: 'Pain: in the toe'\nauthors: [{name: Tom Berg}]\nreviewed: 2024-05-02\n"
    assert result.markdown.startswith(f"---\n{front}---\n")


def test_reads_the_charset_that_the_page_names(tmp_path: Path) -> None:
    html = f"<meta charset=windows-1252><h1>Gout</h1>{LEAD}<p>caf\xe9 5–10</p>"
    assert "café 5–10" in body(imported(tmp_path, "a.html", html.encode("cp1252")))


TEXTS = st.sampled_from(
    [
        "alpha",
        "beta 5 mg",
        "<b>gamma</b>",
        "delta<br>x",
        "Note: eta",
        "<a href='#q'>theta</a>",
        "10<sup>9</sup>",
    ]
)
PARTS = st.sampled_from(
    [
        "p",
        "li",
        "h3",
        "div",
        "td",
        "aside",
        "section class=warning",
        "dd",
        "span",
        "p hidden",
        "nav",
        "figure",
        "q",
        "i",
    ]
)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag.split()[0]}>",
        PARTS,
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TREES, max_size=4))
def test_every_word_is_in_the_markdown_or_in_a_remark(tmp_path: Path, trees: list[str]) -> None:
    source = "".join(trees)
    try:
        result: Imported = imported(tmp_path, "a.html", page(source))
    except ImportRefused:
        return
    found = set("".join(kept_words(result)).translate(str.maketrans("⁹", "9")).split()) | set(kept_words(result))
    wanted = [word for word in words("alpha beta gamma delta eta theta") if word in source]
    assert [word for word in wanted if not any(word in other for other in found)] == []
