"""Print how well reading level is measured here: ``python -m tests.benchmarks.reading [espeak] [FILE.tsv LOCALE]``.

Without arguments: sentences on the hard cases, syllables on the hand-divided words, and the time that the rules and
scores of each sample article take, per 600 words: for a text that nobody has read, made of words that are known (of a
translation, the source has been read), and for a text that was read before. ``espeak`` compares syllables with
espeak-ng, where it is installed, on the most frequent words. A file of two columns (text, human judgement of
difficulty) gives the rank correlation of the difficulty index and of the formulas with the judgement.
"""

import csv
import gc
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path

from pipeline.build import localized_article
from pipeline.checks import RULES
from pipeline.checks.readability import difficulty_index, score_text
from pipeline.checks.readability.article import read_article
from pipeline.model import LocalizedArticle
from pipeline.project import open_project, reference
from pipeline.rule import Reference
from pipeline.text import frequency
from pipeline.text.sentences import split_sentences
from pipeline.text.syllables import count_syllables
from pipeline.text.tables.derive_weights import rank_correlation
from tests.text import test_sentences, test_syllables

ROOT = Path(__file__).parents[2]
VOWEL = re.compile("[aeiouyɐɑɒɔəɚɛɜɝɨɪɯʉʊʌœøæᵻʏ]")
VOICES = {"es": "es", "de": "de", "fr": "fr", "ru": "ru", "pt": "pt-br", "it": "it", "pl": "pl", "tr": "tr"}
MOST_FREQUENT = 5000
TEXT_CACHE = 100_000
"""Caches with a bound up to this hold texts; those without one hold what is known of word types."""


def sentence_f1(file: Path) -> float:
    """Give the F1 of sentence ends on a file of cases."""
    tag = file.stem.partition("-")[0]
    right = found = true = 0
    for sentences in test_sentences._cases(file):
        split = test_sentences._ends(split_sentences(test_sentences._text(sentences, tag), tag))
        gold = test_sentences._ends(sentences)
        right, found, true = right + len(split & gold), found + len(split), true + len(gold)
    return 2 * right / (found + true)


def syllable_share(file: Path) -> float:
    """Give the share of hand-divided words whose syllables are counted rightly."""
    tag = file.stem.partition("-")[0]
    words = file.read_text("utf-8").split()
    return sum(count_syllables(word.replace("·", ""), tag) == word.count("·") + 1 for word in words) / len(words)


def espeak_share(tag: str) -> float:
    """Give the share of frequent words on whose syllables we and espeak-ng agree; its English loans are left out."""
    words = [word for word in frequency._list(tag) if word.isalpha() and len(word) > 2][:MOST_FREQUENT]
    command = ["espeak-ng", "-q", "--ipa", "--sep=_", "-v", VOICES[tag]]
    spoken = subprocess.run(command, input="\n".join(words), capture_output=True, text=True, check=True).stdout
    lines = spoken.strip("\n").split("\n")
    pairs = [(word, said) for word, said in zip(words, lines, strict=True) if "(" not in said and "?" not in said]
    return sum(count_syllables(word, tag) == _vowels(said, tag) for word, said in pairs) / len(pairs)


def _vowels(spoken: str, tag: str) -> int:
    """Count vowels in espeak's phonemes; its helping vowel after r and its glides written as vowels do not count."""
    if tag == "pt":
        spoken = re.sub(r"ɾ_ə_(?=[^ aeiou])", "ɾ_", spoken)
    if tag == "it":
        spoken = re.sub(r"(?<=[aeoɛɔ])(ː?)_[iʊɪ](?=_|$)", "", spoken)
        spoken = re.sub(r"(?<![ˈˌ])[iʊɪ]_+(?=[ˈˌ]?[aeoɛɔ])", "", spoken)
    return sum(bool(VOWEL.search(phoneme)) for phoneme in re.split("[_ ]+", spoken))


def time_of(article: LocalizedArticle, source: LocalizedArticle, known: Reference) -> tuple[float, float]:
    """Give milliseconds of CPU for all rules and scores per 600 words: the text new, and the text known."""
    own, others = _walk_of(article, known), _walk_of(source, known)

    def forget() -> None:
        _forget_texts()
        if not article.is_source:
            others()

    # Where words are not counted, the text is as long as its source.
    words = own() or others()
    return _best(own, forget) * 600_000 / words, _best(own, lambda: None) * 600_000 / words


def _walk_of(article: LocalizedArticle, known: Reference) -> Callable[[], int]:
    rules = [rule for rule in RULES if rule.code.startswith("RDB")]
    units = tuple(article.by_block().values())

    def run() -> int:
        for rule in rules:
            for unit in units if rule.scope == "unit" else ():
                list(rule.check(unit, article, known))
            if rule.scope == "article":
                list(rule.check(article, known))
        return read_article(article, known.placeholders).document.words

    return run


def _best(run: Callable[[], int], before: Callable[[], None]) -> float:
    times = []
    for _ in range(7):
        before()
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def _forget_texts() -> None:
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and (found.__module__ or "").startswith("pipeline."):
            bound = found.cache_parameters()["maxsize"]
            if bound and bound <= TEXT_CACHE and found.__module__ != "pipeline.inline":
                found.cache_clear()


def rank(file: Path, tag: str) -> None:
    """Print the rank correlations with the human judgements of a file."""
    with file.open(encoding="utf-8", newline="") as content:
        rows = [(row[0], float(row[1])) for row in csv.reader(content, delimiter="\t") if row[1:2] and row[0]]
    gold = [judgement for _, judgement in rows]
    print(f"difficulty index  {rank_correlation([difficulty_index(text, tag) or 0 for text, _ in rows], gold):.3f}")
    scores = [score_text(text, tag) for text, _ in rows]
    for number, score in enumerate(scores[0]):
        values = [found[number].value if found else 0.0 for found in scores]
        print(f"{score.formula:<17} {rank_correlation(values, gold):.3f}")


def main() -> None:
    """Print what the arguments ask for."""
    if len(sys.argv) == 3:
        rank(Path(sys.argv[1]), sys.argv[2])
        return
    if sys.argv[1:] == ["espeak"]:
        for tag in VOICES:
            print(f"syllables {tag}  {espeak_share(tag):.3f} as espeak-ng has them")
        return
    for file in test_sentences.CASES:
        print(f"sentences {file.stem.removesuffix('-valid')}  F1 {sentence_f1(file):.3f}")
    for file in test_syllables.FILES:
        print(f"syllables {file.stem.removesuffix('-valid')}  {syllable_share(file):.3f}")
    project = open_project(ROOT)
    known = reference(project)
    for article in project.articles:
        for locale in project.config.all_locales:
            source = localized_article(project, article, project.config.source_locale)
            new, warm = time_of(localized_article(project, article, locale), source, known)
            print(
                f"time {article.slug} {locale.tag}  {new:.2f} ms a new text, {warm:.2f} ms a known one, per 600 words"
            )


if __name__ == "__main__":
    main()
