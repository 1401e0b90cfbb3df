"""Every language file's tables of sentences, syllables and reading can be used."""

import pytest

from pipeline.text.abbreviations import Sentences
from pipeline.text.difficulty import Reading, difficulty_index
from pipeline.text.frequency import zipf
from pipeline.text.language import FOLDER, table
from pipeline.text.sentences import split_sentences
from pipeline.text.syllables import Syllables, count_syllables

TAGS = sorted(file.stem for file in FOLDER.glob("*.toml"))


@pytest.mark.parametrize("tag", TAGS)
def test_words_are_in_lower_case_without_their_last_stop(tag: str) -> None:
    known: Sentences | None = table(tag, "sentences", Sentences)
    if known is None:
        return
    groups = (known.abbreviations, known.may_end, known.before_number, known.after_number, known.starters)
    for word in (word for group in (*groups, known.lettered) for word in group):
        assert word == word.lower()
        assert not word.endswith(".")
    assert not set(known.abbreviations) & set(known.may_end)
    assert known.source


@pytest.mark.parametrize("tag", TAGS)
def test_tables_work(tag: str) -> None:
    assert split_sentences("Aa bb. Cc dd.", tag) == ("Aa bb.", "Cc dd.")
    assert count_syllables("aa", tag) >= 1
    syllables: Syllables | None = table(tag, "syllables", Syllables)
    assert syllables is None or all(" >" in rule for rule in syllables.rewrites)


@pytest.mark.parametrize("tag", TAGS)
def test_constants_are_those_of_sentences(tag: str) -> None:
    usual: Reading | None = table(tag, "reading", Reading)
    if usual is None:
        assert difficulty_index("Aa bb.", tag) is None
        return
    assert 2 < usual.length_mean < 4
    assert 0 < usual.rare_mean < 0.5
    assert 1 < usual.size_mean < 10
    assert 1 < usual.rarity_mean < 5
    deviations = (usual.length_deviation, usual.rare_deviation, usual.size_deviation, usual.rarity_deviation)
    assert min(deviations) > 0
    assert usual.length_weight + usual.size_weight + usual.rarity_weight == pytest.approx(1)
    assert all(zipf(word, tag) == 0 for word in usual.everyday)
