"""Drug names: kept, respelt, inflected, swapped, dropped."""

import pytest
from rapidfuzz import fuzz, process

from pipeline.text.drug_list import drugs
from pipeline.text.drugs import compare_drugs, read_drugs
from pipeline.text.skeletons import skeleton

TEMPLATES = {
    "es": "Tome {} dos veces al día.",
    "de": "Nehmen Sie {} zweimal täglich.",
    "ru": "Принимайте {} два раза в день.",
    "ar": "تناول {} مرتين يوميًا.",
    "zh-Hans": "每天服用两次{}。",
    "ja": "{}を1日2回飲んでください。",
    "ko": "{}을 하루에 두 번 드십시오.",
    "vi": "Uống {} hai lần mỗi ngày.",
    "pl": "Przyjmuj {} dwa razy dziennie.",
}
RESPELT = """
es carbamazepina carbamazepine | es fenitoína phenytoin | es hidroxicloroquina hydroxychloroquine
fr lévétiracétam levetiracetam | fr ciclosporine ciclosporin | fr paracétamol paracetamol
de Hydrochlorothiazid hydrochlorothiazide | de Topiramat topiramate | de Chinin quinine
pt varfarina warfarin | pt cetoconazol ketoconazole
it ossicodone oxycodone | it idroclorotiazide hydrochlorothiazide
pl karbamazepinę carbamazepine | pl lewetyracetamem levetiracetam | pl ciprofloksacyna ciprofloxacin
tr klonazepamı clonazepam | tr klobazamdan clobazam | tr siprofloksasin ciprofloxacin
tr parasetamol paracetamol
ru клоназепама clonazepam | ru карбамазепином carbamazepine | ru адреналина epinephrine
ar الكلونازيبام clonazepam | ar بالميتفورمين metformin | hi लैमोट्रीजीन lamotrigine | hi क्लोबाज़म clobazam
zh 对乙酰氨基酚 paracetamol | ja アセトアミノフェン paracetamol | ko 클로나제팜 clonazepam
en albuterol salbutamol
"""


def name(inn: str, locale: str) -> str:
    """Give the first name of a drug in a language."""
    drug = next(drug for drug in drugs() if drug.inn == inn)
    return (drug.names.get(locale.partition("-")[0]) or drug.names["en"])[0].rstrip("*")


@pytest.mark.parametrize("case", [case.strip() for case in RESPELT.replace("\n", "|").split("|") if case.strip()])
def test_a_respelt_or_inflected_name_is_found(case: str) -> None:
    locale, word, inn = case.split(" ", 2)
    assert [mention.inn for mention in read_drugs(f"x {word}.", locale)] == [inn]


@pytest.mark.parametrize("locale", TEMPLATES)
def test_every_listed_drug_passes_and_each_look_alike_is_caught(locale: str) -> None:
    language = locale.partition("-")[0]
    listed = [drug.inn for drug in drugs() if language in drug.names or language in ("es", "de", "vi", "pl")]
    for inn in listed:
        source = f"Take {name(inn, 'en')} twice a day."
        assert compare_drugs(source, TEMPLATES[locale].format(name(inn, locale)), "en", locale) == ()
        for other, _, _ in process.extract(inn, listed, limit=3, scorer=fuzz.ratio):
            wrong = TEMPLATES[locale].format(name(other, locale))
            assert bool(compare_drugs(source, wrong, "en", locale)) == (other != inn), (source, wrong)


def test_a_swap_names_both_drugs_and_their_places() -> None:
    (swap,) = compare_drugs("Take clonazepam with food.", "Tome clobazam con alimentos.", "en", "es")
    assert (swap.kind, swap.severity, swap.source, swap.target) == ("swapped", "error", (5, 15), (5, 13))
    assert "clonazepam" in swap.text and "clobazam" in swap.text


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Take clonazepam.", "कोलोनोपम लें।", "hi"),
        ("Take rasagiline.", "تناول راساجيلين.", "ar"),
        ("Take your medicine.", "Tome su medicina.", "es"),
        ("These help maintain health.", "Эти меры помогают сохранить здоровье.", "ru"),
        ("Take lamotrigine.", "Lamotrigin qaado.", "so"),
        ("Take acetaminophen.", "服用乙醯胺酚。", "zh-Hant"),
    ],
)
def test_what_no_list_knows_stays_silent(source: str, target: str, locale: str) -> None:
    assert compare_drugs(source, target, "en", locale) == ()


def test_a_dropped_name_is_an_error_where_the_language_has_one() -> None:
    (dropped,) = compare_drugs("Stop warfarin before surgery.", "Suspenda el medicamento antes.", "en", "es")
    assert (dropped.kind, dropped.source) == ("dropped", (5, 13))


def test_an_added_drug_is_a_warning() -> None:
    (added,) = compare_drugs("Take your medicine.", "Nehmen Sie Warfarin.", "en", "de")
    assert (added.kind, added.severity, added.target) == ("added", "warning", (11, 19))


def test_a_termbase_adds_its_drugs() -> None:
    terms = (("zenapril", "en", "zenapril"), ("zenapril", "es", "cenapril"))
    assert compare_drugs("Take zenapril.", "Tome cenapril.", "en", "es", terms) == ()
    assert compare_drugs("Take zenapril.", "Tome warfarina.", "en", "es", terms)[0].kind == "swapped"


def test_a_longer_name_is_not_the_shorter_one_within_it() -> None:
    found = read_drugs("氢化可的松和泼尼松龙", "zh-Hans")
    assert [mention.inn for mention in found] == ["hydrocortisone", "prednisolone"]


def test_a_name_belongs_to_one_drug_in_each_language() -> None:
    for language in ("es", "fr", "de", "pt", "ru", "ar", "hi", "vi", "zh", "ja", "ko", "tr", "pl", "it"):
        names = [(spelling, drug.inn) for drug in drugs() for spelling in drug.names.get(language, ())]
        assert len({spelling for spelling, _ in names}) == len(set(names))


def test_scripts_agree_on_the_consonants() -> None:
    spellings = ("clonazepam", "Klonazepam", "клоназепам", "كلونازيبام", "क्लोनाज़ेपाम")
    assert len({skeleton(word) for word in spellings}) == 1
