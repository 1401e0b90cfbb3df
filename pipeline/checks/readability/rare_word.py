"""RDB002: a word that few people read is neither explained nor a term with a definition."""

from collections.abc import Iterator

from pipeline.checks.readability.passage import running_text, span_in
from pipeline.checks.readability.rarity import defined_words, forms_of, judges, rare_words, spellings_of
from pipeline.model import LocalizedArticle, Unit
from pipeline.rule import Example, Finding, Reference, rule
from pipeline.text.drugs import read_drugs
from pipeline.text.words import split_words


@rule(
    code="RDB002",
    name="rare-word",
    severity="warning",
    scope="article",
    why="Formulas of readability miss rare words, and rare words are what makes a health text hard.",
    fix="Say it in everyday words, explain it where it first comes, or give the term a definition in the termbase.",
    source="Jiang & Xu, MedReadMe (EMNLP 2024): https://aclanthology.org/2024.emnlp-main.682/",
    wrong=[Example("The oliguric phase can last for days.")],
    right=[
        Example("The oliguria (very little urine) can last for days."),
        Example("Oliguria: the body makes very little urine."),
        Example("Oliguria: the body makes very little urine.\n\nThe oliguria can last for days."),
        Example("Atonic: the muscles go limp.", "Crise atonique : les muscles deviennent tout mous.", locale="fr"),
        Example("Your doctor will check how well your kidneys work."),
        Example("Oliguric: very little urine comes.\n\nOliguric"),
        Example("Then say what happened.", "Luego cuéntele lo que pasó."),
        Example("Oliguria Foundation", "Oliguria Foundation (auf Englisch)", locale="de"),
        Example("The oliguria — very little urine — can last for days."),
        Example("Do not lift heavy things.", "Не поднимайте твёрдые вещи.", locale="ru"),
    ],
)  # fmt: skip
def rare_word(article: LocalizedArticle, reference: Reference) -> Iterator[Finding]:
    """A rare word is neither explained nor a term with a definition."""
    tag = article.locale.tag
    if not judges(tag):
        return
    defined = defined_words(reference.termbase, tag)
    seen: set[str] = set()
    for unit in article.by_block().values():
        text = running_text(unit)
        for word, explained in rare_words(text, tag):
            forms = spellings_of(word, tag)
            known = explained or not (seen.isdisjoint(forms) and defined.isdisjoint(forms))
            if not known and not _is_kept(word, unit, article) and not _is_drug(word, text, tag):
                yield Finding(unit, span_in(unit, word), f"“{word}” is a rare word")
            seen |= forms_of(word, tag)


def _is_kept(word: str, unit: Unit, article: LocalizedArticle) -> bool:
    """Say whether a translation keeps a word of its source, as it keeps the names of organisations."""
    return not article.is_source and word in split_words(unit.block.text, article.source_locale.tag)


def _is_drug(word: str, text: str, tag: str) -> bool:
    return any(word in text[drug.span.start : drug.span.end] for drug in read_drugs(text, tag))
