"""Stage 8, verify: a built page, read back, before it is placed."""

from pipeline.rule import Rule

RULES: tuple[Rule, ...] = ()
