"""Each formula gives what its paper or an addition by hand gives; scores say what they cannot say."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textstat.textstat import textstatistics

from pipeline.checks.readability import difficulty_index, formula_note, score_text
from pipeline.checks.readability import formulas as f
from pipeline.checks.readability.counts import Counts, count_text
from pipeline.checks.readability.scales import DIFFICULTY, EASE, band_of
from pipeline.checks.readability.scores import FORMULAS

HUNDRED = Counts(
    sentences=10,
    words=100,
    letters=450,
    syllables=150,
    monosyllables=60,
    polysyllables=12,
    long_words=20,
    semicolons=0,
)
"""A passage of a hundred words: 10 words a sentence, 1.5 syllables and 4.5 letters a word."""


def _counts(words_a_sentence: float, syllables_a_word: float) -> Counts:
    words = round(100 * words_a_sentence)
    return Counts(sentences=100, words=words, syllables=round(words * syllables_a_word))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (f.flesch_reading_ease, 69.785),
        (f.flesch_kincaid, 6.01),
        (f.smog, 9.3871),
        (f.automated_readability, 4.765),
        (f.coleman_liau, 7.70),
        (f.szigriszt_pazos, 103.385),
        (f.fernandez_huerta, 106.64),
        (f.crawford, 1.893),
        (f.gutierrez_polini, 48.05),
        (f.kandel_moles, 86.45),
        (f.amstad, 82.25),
        (f.wiener_1, 3.751),
        (f.wiener_2, 4.0574),
        (f.wiener_3, 4.3462),
        (f.wiener_4, 4.2558),
        (f.gulpease, 74.0),
        (f.flesch_vacca, 114.0),
        (f.martins, 111.785),
        (f.douma, 82.04),
        (f.brouwer, 75.0),
        (f.oborneva, 103.685),
        (f.partyko, 105.09),
        (f.atesman, 112.4625),
        (f.cetinkaya_uzun, 70.1325),
        (f.solovyev, 0.27),
        (f.lix, 30.0),
        (f.rix, 2.0),
    ],
)
def test_formula_from_counts_added_by_hand(formula: f.Formula, value: float) -> None:
    assert formula(HUNDRED) == pytest.approx(value)


@pytest.mark.parametrize(("length", "syllables", "value"), [(4, 2.2, 100), (30, 3.0, 0)])
def test_atesman_easiest_and_hardest_text(length: float, syllables: float, value: float) -> None:
    """Ateşman 1997 fixed the formula by his easiest text (2.2 syllables, 4 words) and his hardest (3.0, 30)."""
    assert f.atesman(_counts(length, syllables)) == pytest.approx(value, abs=0.01)


def test_bezirci_yilmaz_weighs_words_by_their_syllables() -> None:
    """Two sentences of four words: words of 3, 4, 5 and 6 syllables, and four short ones."""
    text = "Ev iyi, hastane geldi. Ev hastanede, hastanelerde, hastanelerdeki."
    counts = count_text(text, "tr")
    assert (counts.words, counts.sentences) == (8, 2)
    assert f.bezirci_yilmaz(counts) == pytest.approx((4 * (0.84 + 1.5 + 3.5 + 26.25) / 2) ** 0.5)


def test_japanese_from_its_runs() -> None:
    """Kanji 今日 天気 晴, hiragana の は れです, one comma, 12 characters."""
    counts = count_text("今日の天気は、晴れです。", "ja")
    assert (counts.kanji, counts.kanji_runs, counts.hiragana, counts.hiragana_runs) == (5, 3, 5, 3)
    assert f.tateishi(counts) == pytest.approx(115.79 - 0.12 * 12 - 4.67 + (7.4 - 23.18) * 5 / 3)
    assert [score.formula for score in score_text("MRIをうけます。", "ja")] == ["tateishi"]


def test_smog_agrees_with_its_own_short_cut() -> None:
    """McLaughlin 1969: the square root of the polysyllables in 30 sentences, plus 3; 64 of them are grade 11."""
    counts = Counts(sentences=30, words=500, polysyllables=64)
    assert f.smog(counts) == pytest.approx(11, abs=0.5)


def test_polish_formulas_count_dictionary_forms() -> None:
    counts = count_text("Pacjentka rozmawia z lekarzowi. Niewydolność jest chorobą.", "pl")
    assert f.fog_pl(counts) == pytest.approx(0.4 * (7 / 2 + 100 * 1 / 7))
    assert f.pisarek(counts) == pytest.approx(7 / 6 + 100 / 21 + 1)


def test_fog_leaves_out_names_compounds_and_endings() -> None:
    counts = count_text("The epidemic started near Valencia. The cure-for-everything presented by nobody failed.", "en")
    hard = 1 + 1  # epidemic, nobody
    assert f.gunning_fog(counts) == pytest.approx(0.4 * (11 / 2 + 100 * hard / 11))


def test_dale_chall_knows_regular_forms_names_and_numbers() -> None:
    counts = count_text("The boys walked to 5 shops in Boston. She was happier. They have oliguria.", "en")
    assert f.dale_chall(counts) == pytest.approx(0.1579 * 100 / 14 + 0.0496 * 14 / 3 + 3.6365)


def test_letter_formulas_agree_with_textstat_where_its_counts_are_right() -> None:
    engine = textstatistics()
    text = "The kidneys clean the blood every day. Drinking enough water keeps them working well. Ask your doctor."
    counts = count_text(text, "en")
    assert f.lix(counts) == pytest.approx(engine.lix(text))
    assert f.rix(counts) == pytest.approx(engine.rix(text))
    assert f.gutierrez_polini(counts) == pytest.approx(engine.gutierrez_polini(text))


@pytest.mark.parametrize("tag", [tag for tag in FORMULAS if tag != "ja"])
def test_every_language_with_a_formula_is_scored(tag: str) -> None:
    scores = score_text("Hola mundo. Esto es todo, amigos.", tag)
    assert [score.formula for score in scores] == list(FORMULAS[tag])
    assert all((score.words, score.sentences) == (6, 2) for score in scores)
    assert formula_note(tag, "Any") == ""


@pytest.mark.parametrize("tag", ["hi", "zh-Hans", "ar", "vi", "ko", "th", "sw", "el", "id"])
def test_a_language_without_a_formula_says_so(tag: str) -> None:
    assert score_text("दवा लें। 肾。 خذ الدواء.", tag) == ()
    assert formula_note(tag, "This") != ""


def test_hindi_in_words() -> None:
    assert formula_note("hi", "Hindi") == "No validated formula exists for Hindi."


def test_regional_tags_are_scored_as_their_language() -> None:
    text = "Nehmen Sie die Tablette. Rufen Sie uns an."
    assert score_text(text, "de-AT") == score_text(text, "de")


@pytest.mark.parametrize(("tag", "same"), [("no", "nb"), ("nn", "nb"), ("pt_BR", "pt"), ("EN", "en"), ("es-MX", "es")])
def test_other_names_of_a_language(tag: str, same: str) -> None:
    text = "Hallo verden. Dette er alt, venner."
    assert score_text(text, tag) == score_text(text, same) != ()
    assert difficulty_index(text, tag) == difficulty_index(text, same)
    assert formula_note(tag, "Any") == ""


@pytest.mark.parametrize("text", ["", " ", "5", "12,5 - 3", "... !?", "😀"])
def test_a_text_without_words_has_no_score(text: str) -> None:
    assert all(score_text(text, tag) == () for tag in (*FORMULAS, "xx", ""))


def test_smog_of_a_short_text_is_a_range() -> None:
    (smog,) = [
        score for score in score_text("Epilepsy is a disorder of the brain. Rest now.", "en") if score.formula == "smog"
    ]
    assert smog.grade is None
    assert smog.grades is not None
    low, high = smog.grades
    assert high - low >= 3


def test_smog_of_thirty_sentences_is_a_grade() -> None:
    (smog,) = [score for score in score_text("Epilepsy is a disorder. " * 30, "en") if score.formula == "smog"]
    assert smog.grades is None
    assert smog.grade is not None


@given(st.floats(-200, 300), st.sampled_from([*EASE, *DIFFICULTY]))
def test_every_value_has_a_band(value: float, formula: str) -> None:
    assert band_of(formula, value)


def test_bands_of_inflesz() -> None:
    values = (39.9, 40, 55, 65, 80)
    bands = ["very difficult", "somewhat difficult", "normal", "easy", "very easy"]
    assert [band_of("szigriszt-pazos", value) for value in values] == bands


@given(st.text(max_size=80), st.sampled_from(["en", "es", "de", "hi", "zh", "ar", "th", "xx", "pt-BR"]))
def test_any_text_can_be_scored(text: str, tag: str) -> None:
    assert isinstance(score_text(text, tag), tuple)
    index = difficulty_index(text, tag)
    assert index is None or -20 < index < 20


@pytest.mark.parametrize(
    ("tag", "easy", "hard"),
    [
        ("en", "Your kidneys clean your blood.", "Renal replacement therapy ameliorates refractory encephalopathy."),
        ("es", "Los riñones limpian la sangre.", "La terapia sustitutiva atenúa la encefalopatía urémica refractaria."),
        ("fr", "Les reins lavent le sang.", "La suppléance atténue l'encéphalopathie urémique réfractaire."),
        ("ru", "Почки чистят кровь.", "Заместительная терапия уменьшает проявления уремической энцефалопатии."),
        ("ar", "الكلى تنظف الدم.", "تخفف المعالجة الكلوية الاستعاضية من اعتلال الدماغ اليوريميائي المستعصي."),
        ("hi", "गुर्दे खून साफ़ करते हैं।", "वृक्कीय प्रतिस्थापन चिकित्सा दुःसाध्य यूरेमिक मस्तिष्क विकृति को न्यून करती है।"),
        ("de", "Die Nieren reinigen das Blut.", "Nierenersatzverfahren mildern therapierefraktäre Enzephalopathien."),
        ("pt", "Os rins limpam o sangue.", "A terapia substitutiva atenua a encefalopatia urêmica refratária."),
        ("zh", "肾脏清洁血液。", "肾脏替代疗法可改善难治性尿毒症脑病患者的氮质潴留。"),
    ],
)  # fmt: skip
def test_difficulty_ranks_jargon_above_plain_words(tag: str, easy: str, hard: str) -> None:
    low, high = difficulty_index(easy, tag), difficulty_index(hard, tag)
    assert low is not None
    assert high is not None
    assert low + 0.5 < high


@pytest.mark.parametrize(
    ("tag", "easy", "hard"),
    [
        ("ar", "يشرب المريض الماء صباحا", "يَشْرَبُ الْمَرِيضُ الْمَاءَ صَبَاحًا"),
        ("hi", "डॉक्टर ने दवा का असर बताया", "चिकित्सक ने औषधि का परिणाम बताया"),
    ],
)
def test_learned_writing_is_harder(tag: str, easy: str, hard: str) -> None:
    low, high = difficulty_index(easy, tag), difficulty_index(hard, tag)
    assert low is not None
    assert high is not None
    assert low < high


@pytest.mark.parametrize("tag", ["en", "es", "ar", "hi", "de"])
def test_difficulty_of_a_text_twice_is_that_of_it_once(tag: str) -> None:
    text = "Take 5 zyxwords. Then rest."
    once, twice = difficulty_index(text, tag), difficulty_index(f"{text} {text}", tag)
    assert once == pytest.approx(twice)


def test_difficulty_is_silent_without_reference_texts() -> None:
    assert difficulty_index("Figo husafisha damu.", "sw") is None
    assert difficulty_index("", "en") is None


def test_no_network_and_no_nltk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    assert score_text("Unheard-of zyxwords appear here for the first time.", "en")
    assert difficulty_index("Unheard-of zyxwords appear here for the first time.", "en") is not None


def test_scoring_loads_neither_textstat_nor_wordfreq_nor_nltk() -> None:
    code = (
        "import sys; from pipeline.checks.readability import score_text, difficulty_index;"
        "score_text('Take one tablet.', 'en'); difficulty_index('Take one tablet.', 'en');"
        "print(sorted({'nltk', 'textstat', 'wordfreq', 'regex'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"
