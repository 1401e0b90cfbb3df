"""``demotic explain``: why a rule exists, what breaks it and what does not."""

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

from pipeline.checks import RULES
from pipeline.errors import UsageError
from pipeline.rule import Example, Rule
from pipeline.verify import RULES as PAGE_RULES

EXAMPLE = "demotic explain long-sentence"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the rule."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="name or code of a rule (default: list them)")


def run(options: argparse.Namespace, project: Path) -> int:
    """Print one rule, or all of them with a line each."""
    rules = (*RULES, *PAGE_RULES)
    if options.rule is None:
        for rule in rules:
            print(f"{rule.code} {rule.name:24} {rule.severity:8} {rule.fault}")
    else:
        print(_explained(_find(options.rule, rules)))
    sys.stdout.flush()
    return 0


def _find(word: str, rules: tuple[Rule, ...]) -> Rule:
    for rule in rules:
        if word.lower() in (rule.name, rule.code.lower()):
            return rule
    near = get_close_matches(word.lower(), [rule.name for rule in rules], n=1)
    remedy = f"did you mean {near[0]}?" if near else "demotic explain lists the rules"
    raise UsageError(None, f"there is no rule {word}", remedy)


def _explained(rule: Rule) -> str:
    lines = [
        f"{rule.code} {rule.name} ({rule.severity})",
        "",
        f"  {rule.fault}",
        "",
        f"  Why: {rule.why}",
        f"  Fix: {rule.fix}",
        f"  Source: {rule.source}",
        "",
        *(f"  wrong: {_shown(example)}" for example in rule.wrong),
        *(f"  right: {_shown(example)}" for example in rule.right),
        "",
        f"  To allow it in one place: <!-- demotic: allow {rule.name}: reason --> in a source,",
        f"  # demotic: allow {rule.name}: reason on a message, or [[tool.demotic.waivers]] in pyproject.toml.",
    ]
    return "\n".join(lines if not rule.code.startswith(("SAF", "PAG")) else lines[:-2])


def _shown(example: Example) -> str:
    if example.msgstr is None:
        return example.text.replace("\n", "\n         ")
    mark = " (fuzzy)" if example.state == "fuzzy" else ""
    return f"{example.text}  ->  [{example.locale}] {example.msgstr or '(nothing)'}{mark}"
