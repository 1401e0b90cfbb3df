"""Laws: whatever an article holds, its pages are whole, and say the same in every language."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.locales import PSEUDO, parse_locale
from pipeline.model import Article
from pipeline.pseudo import pseudo_lookup
from pipeline.render.pages import render_bundle
from pipeline.verify.reading import parse_page
from pipeline.verify.run import verify_bundle
from tests.sample import ENGLISH, article_from, site_of

ARABIC = parse_locale("ar")
MIRRORED = PSEUDO["qps-plocm"]
LOCALES = (ENGLISH, ARABIC, MIRRORED)

WORDS = st.sampled_from(
    ["Take 5 mg.", "Do **not** stop.", "Call {emergency}.", "See [part](#part).", "A *b* `c` & <d>", "1-800-222-1222"]
)
HEADING = st.builds(
    "{} {}".format, st.sampled_from(["##", "##", "###", "####"]), st.sampled_from(["Part", "5 ways", "Ñ é", "main"])
)
BULLETS = st.lists(WORDS, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items))
NUMBERS = st.builds(
    lambda items, start: "\n".join(f"{start + number}. {item}\n   - more" for number, item in enumerate(items)),
    st.lists(WORDS, min_size=1, max_size=3),
    st.integers(0, 12),
)
TABLE = st.builds(
    lambda caption, rows: f"{caption}| Drug | Dose |\n|---|---|\n" + "\n".join(f"| {a} | {b} |" for a, b in rows),
    st.sampled_from(["", "Table: Doses\n\n"]),
    st.lists(st.tuples(st.sampled_from(["", "One", "Two"]), st.sampled_from(["", "5", "5 mg"])), max_size=3),
)
PLAIN = st.one_of(WORDS, BULLETS, NUMBERS, TABLE, WORDS.map("> {}".format), st.just("---"), HEADING)
CALLOUT = st.builds(
    "::: {}\n{}\n:::".format,
    st.sampled_from(["key-points", "did-you-know", "note", "warning", "emergency"]),
    st.lists(PLAIN, min_size=1, max_size=2).map("\n\n".join),
)
BODY = st.lists(st.one_of(PLAIN, CALLOUT), max_size=6).map(lambda parts: "\n\n".join(["## Part", *parts]))


def _article(body: str) -> Article | None:
    try:
        return article_from(body)
    except SourceError:
        return None


@settings(max_examples=150, deadline=None)
@given(BODY)
def test_pages_break_no_page_rule(body: str) -> None:
    article = _article(body)
    if article is None:
        return
    lookups = {"qps-plocm": pseudo_lookup(MIRRORED)}
    site = site_of((article,), LOCALES, lookups, drafts=frozenset({("ar", "example")}))
    problems = verify_bundle(render_bundle(site), site.articles)
    assert [f"{problem.location} {problem.name}: {problem.text}" for problem in problems] == []


@settings(max_examples=60, deadline=None)
@given(BODY)
def test_no_text_is_lost(body: str) -> None:
    article = _article(body)
    if article is None:
        return
    site = site_of((article,))
    page = next(page for page in render_bundle(site).pages if page.slug)
    main = next(parse_page(page.html).iter("main"))
    shown = "".join(main.itertext())
    for block in article.blocks:
        for piece in ("5 mg", "stop", "1-800-222-1222", "One", "Two", "part", "more"):
            assert piece not in block.text or piece in shown
    assert shown.count("911") >= body.count("{emergency}")
