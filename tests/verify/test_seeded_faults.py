"""One fault put into one real page of the sample site, and the rule that must see it."""

import re
from dataclasses import replace
from functools import cache

import pytest

from pipeline.verify.reading import Reading, parse_page, read_bundle
from pipeline.verify.run import verify_page
from tests.sample import sample_bundle, sample_site

FAULTS = [
    ("missing-lang", "es", r'<html lang="es"', "<html", "PAG001"),
    ("wrong-lang", "es", r'<html lang="es"', '<html lang="en"', "PAG001"),
    ("arabic-without-dir", "ar", r'<html lang="ar" dir="rtl"', '<html lang="ar"', "PAG001"),
    ("skipped-heading", "es", r"<h3 (.*?)</h3>", r"<h5 \1</h5>", "PAG002"),
    ("empty-heading", "es", r"(<h2 id[^>]*>)[^<]*</h2>", r"\1</h2>", "PAG002"),
    ("second-h1", "es", r"<h2 (.*?)</h2>", r"<h1 \1</h1>", "PAG002"),
    ("no-skip-link", "es", r'<a class="skip-link".*?</a>', "", "PAG003"),
    ("no-skip-target", "es", r'<main id="page:main"', "<main", "PAG003"),
    ("no-main", "es", r"<main (.*?)>", r"<div \1>", "PAG003"),
    ("duplicate-id", "es", r'id="page:callout-2"', 'id="page:callout-1"', "PAG004"),
    ("placeholder", "es", r"\b911\b", "{emergency}", "PAG005"),
    ("untranslated-without-lang", "bn", r'<p lang="en" dir="ltr">', "<p>", "PAG006"),
    ("item-without-lang", "bn", r'<li><span lang="en" dir="ltr">', "<li><span>", "PAG006"),
    ("title-without-lang", "bn", r'<title lang="en" dir="ltr">', "<title>", "PAG006"),
    ("wrong-lang-of-part", "bn", r'<p lang="en" dir="ltr">', '<p lang="bn" dir="ltr">', "PAG006"),
    ("lost-item", "es", r"<li>[^<]*</li>", "", "PAG007"),
    ("fake-list", "es", r"<ul>\s*<li>([^<]*)</li>", r"<p>- \1</p><ul>", "PAG007"),
    ("lost-warning", "es", r'<div class="callout callout-warning".*?</div>', "", "PAG007"),
    ("dead-link", "es", r'href="kidney-failure.html"', 'href="kidneys.html"', "PAG008"),
    ("dead-anchor", "es", r'href="#what-is-myoclonus"', 'href="#nowhere"', "PAG008"),
    ("row-without-scope", "es", r' scope="row"', "", "PAG009"),
    ("table-without-headers", "es", r"<(/?)th\b[^>]*>", r"<\1td>", "PAG009"),
    ("picture-without-alt", "es", r' alt="[^"]*"', "", "PAG010"),
    ("alt-is-a-file-name", "es", r' alt="[^"]*"', ' alt="myoclonus.svg"', "PAG010"),
    ("hidden-warning", "es", r'<div class="callout callout-warning"', r'\g<0> aria-hidden="true"', "PAG011"),
    ("no-hreflang", "es", r'<link rel="alternate" hreflang="ar"[^>]*>', "", "PAG012"),
    ("invalid-lang", "es", r' lang="ar" dir="rtl">العربية', ' lang="arabic" dir="rtl">العربية', "PAG015"),
    ("empty-link", "es", r'(<a href="kidney-failure.html">)[^<]*', r"\1", "PAG016"),
    ("click-here", "es", r'(<a href="kidney-failure.html">)[^<]*', r"\1Haga clic aquí", "PAG016"),
    ("click-here-in-the-source", "en", r'(<a href="kidney-failure.html">)[^<]*', r"\1Click here", "PAG016"),
    (
        "fake-list-in-the-source",
        "en",
        r"<ul>\s*<li>([^<]*)</li>\s*<li>([^<]*)</li>",
        r"<p>- \1<br>- \2</p><ul>",
        "PAG017",
    ),
    ("title-untranslated", "es", r"<title>[^<]*", "<title>Myoclonus – Everyday Health Library", "PAG018"),
    ("autoplay", "es", r"<h2 id", '<video src="x.mp4" autoplay></video><h2 id', "PAG019"),
    ("zoom-forbidden", "es", r"initial-scale=1", "initial-scale=1, maximum-scale=1, user-scalable=no", "PAG019"),
    ("positive-tabindex", "es", r'<a class="site-name"', '<a class="site-name" tabindex="1"', "PAG019"),
    ("visual-order-by-css", "es", r'<div class="prose"', '<div class="prose" style="order: -1"', "PAG019"),
    ("abbreviation-unexpanded", "es", r"electroencefalograma</a> \(EEG\)", "EEG</a>", "PAG020"),
    ("bdi-removed", "ar", r'<bdi dir="ltr">911</bdi>', "1-800-222-1222", "PAG022"),
    ("autonym-without-lang", "es", r' lang="ar" dir="rtl">العربية', ">العربية", "PAG013"),
]


STYLES = [
    ("justified-text", "p{text-align:justify;line-height:1.1}"),
    ("crowded-lines", "p{line-height:1.1}"),
    ("meaning-in-css-content", '.callout-warning::before{content:"No deje el medicamento"}'),
    ("nine-pixels-in-print", "@media print{p{font-size:9px}}"),
    ("focus-invisible", "a:focus-visible{outline:none}"),
    ("order-in-a-sheet", ".prose{display:flex;flex-direction:column-reverse}"),
]


@cache
def _readings() -> dict[str, Reading]:
    readings = read_bundle(sample_bundle(), sample_site().articles)
    return {reading.page.path: reading for reading in readings}


def _spoilt(tag: str, pattern: str, by: str) -> Reading:
    """Read the sample's page on myoclonus with one fault in it; the rest of the site is as it was."""
    reading = _readings()[f"{tag}/myoclonus.html"]
    html = reading.page.html
    count = 0 if pattern.startswith(r"<(/?)th") else 1
    spoilt = re.sub(pattern, by, html, count=count, flags=re.DOTALL)
    assert spoilt != html, "the fault could not be planted"
    tree = parse_page(spoilt)
    ids = {**reading.ids, reading.page.path: frozenset(map(str, tree.xpath("//@id")))}
    return replace(reading, page=replace(reading.page, html=spoilt), tree=tree, ids=ids)


@pytest.mark.parametrize(("tag", "pattern", "by", "code"), [fault[1:] for fault in FAULTS], ids=[f[0] for f in FAULTS])
def test_fault_is_seen(tag: str, pattern: str, by: str, code: str) -> None:
    assert code in {problem.rule for problem in verify_page(_spoilt(tag, pattern, by))}


@pytest.mark.parametrize("css", [css for _, css in STYLES], ids=[name for name, _ in STYLES])
def test_fault_in_a_stylesheet_is_seen(css: str) -> None:
    reading = _readings()["es/myoclonus.html"]
    assert not [problem for problem in verify_page(reading) if problem.rule == "PAG021"]
    spoilt = replace(reading, styles=reading.styles + css)
    assert "PAG021" in {problem.rule for problem in verify_page(spoilt)}
