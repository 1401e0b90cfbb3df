"""Numbers said digit by digit: 二〇二〇, and what follows a spoken decimal point."""

from collections.abc import Sequence
from fractions import Fraction

from pipeline.text.numbers.number import Number
from pipeline.text.numbers.roles import Roles
from pipeline.text.numbers.tokens import Token, adjacent


def positional_end(text: str, tokens: Sequence[Token], index: int) -> int:
    """Give the end of a run of single digits in words, such as 二〇二〇; 0 where there is none."""
    after = index
    while after < len(tokens) and _is_digit(tokens[after].roles):
        if after > index and tokens[after].start != tokens[after - 1].end:
            break
        after += 1
    if after - index == 2 and _next_to_each_other(tokens[index].roles, tokens[index + 1].roles):
        return 0
    scaled = after < len(tokens) and tokens[after].roles.scale and tokens[after].start == tokens[after - 1].end
    return after if after - index > 1 and not scaled else 0


def _next_to_each_other(first: Roles, second: Roles) -> bool:
    """Whether two digits say "one or two", as in 一两周 and 한두 번."""
    return first.number is not None and second.number == first.number + 1


def _is_digit(roles: Roles) -> bool:
    """Whether the word says a single digit."""
    return roles.number is not None and roles.number < 10 and roles.number.denominator == 1


def digit_by_digit(tokens: Sequence[Token]) -> Fraction:
    """Read 二〇二〇 as 2020."""
    value = Fraction(0)
    for token in tokens:
        value = value * 10 + (token.roles.number or 0)
    return value


def with_point(text: str, tokens: Sequence[Token], number: Number, after: int) -> tuple[Number, int]:
    """Add what follows a spoken decimal point: two point five, 二点五."""
    at = after
    if number.digits or at + 1 >= len(tokens) or not tokens[at].roles.point:
        return number, after
    place = Fraction(1)
    while at + 1 < len(tokens) and _is_digit(tokens[at + 1].roles):
        if not adjacent(text, tokens[at].end, tokens[at + 1].start):
            break
        place /= 10
        number.value += (tokens[at + 1].roles.number or 0) * place
        at += 1
    if at == after:
        return number, after
    number.end, number.weak = tokens[at].end, False
    return number, at + 1
