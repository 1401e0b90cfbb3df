"""PAG015: a language attribute that no software knows."""

import re
from collections.abc import Iterator

from pipeline.errors import LocaleError
from pipeline.locales import PSEUDO, language_tag, parse_locale
from pipeline.model import Span
from pipeline.rule import Example, Finding, rule
from pipeline.verify.reading import Reading

_PRIVATE = {language_tag(locale) for locale in PSEUDO.values()}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?")
_PAGE = '<html lang="es" dir="ltr"><body><a href="#m">Saltar</a><main id="m"><h1>Uno</h1>{}</main></body></html>'


@rule(
    code="PAG015",
    name="unknown-language",
    scope="page",
    why="A screen reader that does not know the language reads on in the voice of another.",
    fix="This is a fault of the page templates: write the BCP 47 tag of a language of the site.",
    source="BCP 47, RFC 5646: https://www.rfc-editor.org/rfc/rfc5646",
    wrong=[
        Example(_PAGE.format('<p lang="spanish">Hola</p>')),
        Example(_PAGE.format('<p lang="es_ES">Hola</p>')),
        Example(_PAGE.format('<p lang="qq">Hola</p>')),
        Example(_PAGE.format('<p lang="">Hola</p>')),
    ],
    right=[Example(_PAGE.format('<p lang="zh-Hans" dir="ltr">你好</p>'))],
)
def unknown_language(reading: Reading) -> Iterator[Finding]:
    """A lang attribute holds no language tag, or that of a language that neither CLDR nor the site knows."""
    published = {path.partition("/")[0] for path in reading.ids} | {reading.page.locale.tag} | _PRIVATE
    for element in reading.tree.iterfind(".//*[@lang]"):
        tag = element.get("lang") or ""
        if tag not in published and not (_TAG.fullmatch(tag) and _known(tag)):
            yield Finding(element, Span(0, 0), f'lang="{tag}" is no language')


def _known(tag: str) -> bool:
    try:
        return parse_locale(tag).tag == tag
    except LocaleError:
        return False
