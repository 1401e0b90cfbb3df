"""Stage 8, verify: a built page, read back, before it is placed. The page rules, in the order of their codes."""

from pipeline.rule import Rule
from pipeline.verify.broken_internal_link import broken_internal_link
from pipeline.verify.broken_outline import broken_outline
from pipeline.verify.broken_skip_link import broken_skip_link
from pipeline.verify.different_skeleton import different_skeleton
from pipeline.verify.duplicate_id import duplicate_id
from pipeline.verify.page_language import page_language
from pipeline.verify.unmarked_language import unmarked_language
from pipeline.verify.unresolved_placeholder import unresolved_placeholder

RULES: tuple[Rule, ...] = (
    page_language,
    broken_outline,
    broken_skip_link,
    duplicate_id,
    unresolved_placeholder,
    unmarked_language,
    different_skeleton,
    broken_internal_link,
)
