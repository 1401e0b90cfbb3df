"""Stage 8, verify: a built page, read back, before it is placed. The page rules, in the order of their codes."""

from pipeline.rule import Rule
from pipeline.verify.bare_abbreviation import bare_abbreviation
from pipeline.verify.broken_internal_link import broken_internal_link
from pipeline.verify.broken_outline import broken_outline
from pipeline.verify.broken_skip_link import broken_skip_link
from pipeline.verify.different_skeleton import different_skeleton
from pipeline.verify.duplicate_id import duplicate_id
from pipeline.verify.fake_list import fake_list
from pipeline.verify.foreign_title import foreign_title
from pipeline.verify.hidden_content import hidden_content
from pipeline.verify.one_sided_hreflang import one_sided_hreflang
from pipeline.verify.page_language import page_language
from pipeline.verify.table_without_scope import table_without_scope
from pipeline.verify.uneven_handout import uneven_handout
from pipeline.verify.unfit_style import unfit_style
from pipeline.verify.unisolated_number import unisolated_number
from pipeline.verify.unknown_language import unknown_language
from pipeline.verify.unmarked_autonym import unmarked_autonym
from pipeline.verify.unmarked_language import unmarked_language
from pipeline.verify.unresolved_placeholder import unresolved_placeholder
from pipeline.verify.unsafe_element import unsafe_element
from pipeline.verify.useless_alternative import useless_alternative
from pipeline.verify.useless_link import useless_link

RULES: tuple[Rule, ...] = (
    page_language,
    broken_outline,
    broken_skip_link,
    duplicate_id,
    unresolved_placeholder,
    unmarked_language,
    different_skeleton,
    broken_internal_link,
    table_without_scope,
    useless_alternative,
    hidden_content,
    one_sided_hreflang,
    unmarked_autonym,
    uneven_handout,
    unknown_language,
    useless_link,
    fake_list,
    foreign_title,
    unsafe_element,
    bare_abbreviation,
    unfit_style,
    unisolated_number,
)
