"""Stage 5, check: LocalizedArticle + Reference -> Problems. The rules, in the order of their codes."""

from pipeline.checks.completeness.fuzzy_message import fuzzy_message
from pipeline.checks.completeness.untranslated_message import untranslated_message
from pipeline.checks.completeness.useless_waiver import useless_waiver
from pipeline.checks.glossary.deprecated_term import deprecated_term
from pipeline.checks.glossary.forbidden_term import forbidden_term
from pipeline.checks.glossary.missing_term import missing_term
from pipeline.checks.glossary.misspelt_term import misspelt_term
from pipeline.checks.glossary.plain_alternative import plain_alternative
from pipeline.checks.glossary.source_word import source_word
from pipeline.checks.glossary.two_names import two_names
from pipeline.checks.glossary.two_names_across import two_names_across_articles
from pipeline.checks.glossary.undefined_jargon import undefined_jargon
from pipeline.checks.glossary.unexpanded_abbreviation import unexpanded_abbreviation
from pipeline.checks.markup.changed_link import changed_link
from pipeline.checks.markup.lost_placeholder import lost_placeholder
from pipeline.checks.markup.table_without_caption import table_without_caption
from pipeline.checks.markup.unbalanced_markup import unbalanced_markup
from pipeline.checks.markup.unknown_placeholder import unknown_placeholder
from pipeline.checks.markup.unresolved_link import unresolved_link
from pipeline.checks.readability.long_sentence import long_sentence
from pipeline.rule import Rule

RULES: tuple[Rule, ...] = (
    untranslated_message,
    fuzzy_message,
    useless_waiver,
    changed_link,
    unbalanced_markup,
    lost_placeholder,
    unresolved_link,
    unknown_placeholder,
    table_without_caption,
    long_sentence,
    forbidden_term,
    deprecated_term,
    missing_term,
    source_word,
    two_names,
    two_names_across_articles,
    misspelt_term,
    undefined_jargon,
    plain_alternative,
    unexpanded_abbreviation,
)
