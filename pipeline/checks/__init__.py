"""Stage 5, check: LocalizedArticle + Reference -> Problems. The rules, in the order of their codes."""

from pipeline.checks.completeness.fuzzy_message import fuzzy_message
from pipeline.checks.completeness.untranslated_message import untranslated_message
from pipeline.checks.completeness.useless_waiver import useless_waiver
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
)
