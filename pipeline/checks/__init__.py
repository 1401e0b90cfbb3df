"""Stage 5, check: LocalizedArticle + Reference -> Problems. The rules, in the order of their codes."""

from pipeline.checks.completeness.fuzzy_message import fuzzy_message
from pipeline.checks.completeness.untranslated_message import untranslated_message
from pipeline.checks.completeness.useless_waiver import useless_waiver
from pipeline.checks.glossary.deprecated_term import deprecated_term
from pipeline.checks.glossary.forbidden_term import forbidden_term
from pipeline.checks.glossary.missing_term import missing_term
from pipeline.checks.glossary.misspelt_term import misspelt_term
from pipeline.checks.glossary.mixed_address import mixed_address
from pipeline.checks.glossary.other_quotation_marks import other_quotation_marks
from pipeline.checks.glossary.plain_alternative import plain_alternative
from pipeline.checks.glossary.source_word import source_word
from pipeline.checks.glossary.two_names import two_names
from pipeline.checks.glossary.two_names_across import two_names_across_articles
from pipeline.checks.glossary.undefined_jargon import undefined_jargon
from pipeline.checks.glossary.unexpanded_abbreviation import unexpanded_abbreviation
from pipeline.checks.markup.changed_link import changed_link
from pipeline.checks.markup.long_label import long_label
from pipeline.checks.markup.lost_placeholder import lost_placeholder
from pipeline.checks.markup.table_without_caption import table_without_caption
from pipeline.checks.markup.unbalanced_markup import unbalanced_markup
from pipeline.checks.markup.unknown_placeholder import unknown_placeholder
from pipeline.checks.markup.unresolved_link import unresolved_link
from pipeline.checks.readability.bare_percentage import bare_percentage
from pipeline.checks.readability.double_negation import double_negation
from pipeline.checks.readability.hidden_list import hidden_list
from pipeline.checks.readability.high_grade import high_grade
from pipeline.checks.readability.long_paragraph import long_paragraph
from pipeline.checks.readability.long_sentence import long_sentence
from pipeline.checks.readability.passive_voice import passive_voice
from pipeline.checks.readability.rare_word import rare_word
from pipeline.checks.readability.reading_parity import reading_parity
from pipeline.checks.safety.changed_bound import changed_bound
from pipeline.checks.safety.changed_dose import changed_dose
from pipeline.checks.safety.changed_drug import changed_drug
from pipeline.checks.safety.changed_frequency import changed_frequency
from pipeline.checks.safety.changed_identifier import changed_identifier
from pipeline.checks.safety.changed_modality import changed_modality
from pipeline.checks.safety.changed_negation import changed_negation
from pipeline.checks.safety.changed_order import changed_order
from pipeline.checks.safety.changed_unit import changed_unit
from pipeline.checks.safety.converted_unit import converted_unit
from pipeline.checks.safety.deceptive_character import deceptive_character
from pipeline.checks.safety.error_prone_form import error_prone_form
from pipeline.checks.safety.false_friend import false_friend
from pipeline.checks.safety.leftover_words import leftover_words
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
    long_label,
    long_sentence,
    rare_word,
    long_paragraph,
    passive_voice,
    double_negation,
    hidden_list,
    bare_percentage,
    high_grade,
    reading_parity,
    changed_dose,
    changed_unit,
    changed_order,
    changed_frequency,
    changed_bound,
    converted_unit,
    changed_negation,
    changed_drug,
    changed_identifier,
    false_friend,
    leftover_words,
    deceptive_character,
    changed_modality,
    error_prone_form,
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
    mixed_address,
    other_quotation_marks,
)
