"""Twenty Spanish translations of the kinds on which a check of digit strings fails: fifteen wrong, five right."""

import pytest

from pipeline.checks.run import check_article
from pipeline.locales import parse_locale
from pipeline.localize import localize
from pipeline.model import Article, Block, Location, Translation
from pipeline.rule import Reference

PLACE = Location("locale/es/LC_MESSAGES/dose.po", 1)
WRONG = {
    "ten-fold": ("Swallow 4 mg with water.", "Trague 40 mg con agua."),
    "digit put before": ("Inject 6 mL slowly.", "Inyecte 36 mL lentamente."),
    "one into ten": ("Chew 1 tablet.", "Mastique 10 tabletas."),
    "milligrams into grams": ("Dissolve 20 mg.", "Disuelva 20 g."),
    "hours into days": ("Rest for 48 hours.", "Descanse durante 48 días."),
    "number word": ("Use two drops.", "Use tres gotas."),
    "once left over, eleven": ("Rinse once a day.", "Enjuáguese once al día."),
    "negation dropped": ("Do not drive.", "Conduzca."),
    "not required, not needed": ("A blood test is not required.", "Se requiere un análisis de sangre."),
    "look-alike drug": ("Take hydroxyzine.", "Tome hidralazina."),
    "range turned round": ("Wait 3-6 hours.", "Espere 6-3 horas."),
    "decimal sign lost": ("Give 2.5 mL.", "Dé 25 mL."),
    "digits transposed": ("Take 125 mg.", "Tome 215 mg."),
    "per weight dropped": ("Give 15 mg per kg.", "Dé 15 mg."),
    "minimum into maximum": ("Drink at least 8 glasses.", "Beba como máximo 8 vasos."),
}
RIGHT = {
    "decimal comma": ("Give 2.5 mL.", "Dé 2,5 mL."),
    "groups of thousands": ("It affects 2,400 people.", "Afecta a 2.400 personas."),
    "word into digits": ("Use three drops.", "Use 3 gotas."),
    "article": ("Chew one tablet.", "Mastique una tableta."),
    "once": ("Rinse once a day.", "Enjuáguese una vez al día."),
}


def safety_problems(source: str, target: str) -> list[str]:
    title = Block("title", source, PLACE)
    article = Article("dose", "source/dose.md", title, None, ())
    translation = Translation(target, "translated", PLACE)
    localized = localize(article, parse_locale("es"), parse_locale("en"), lambda *_: translation)
    found = check_article(localized, Reference())
    return [problem.text for problem in found if problem.rule.startswith("SAF")]


@pytest.mark.parametrize(("source", "target"), WRONG.values(), ids=WRONG)
def test_a_wrong_translation_is_caught(source: str, target: str) -> None:
    assert safety_problems(source, target)


@pytest.mark.parametrize(("source", "target"), RIGHT.values(), ids=RIGHT)
def test_a_right_translation_passes(source: str, target: str) -> None:
    assert safety_problems(source, target) == []
