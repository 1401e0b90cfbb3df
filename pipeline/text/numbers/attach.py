"""What belongs to a number: its unit, its rate, whether it is an interval, what it counts."""

from fractions import Fraction

from pipeline.text.numbers.number import Item, Number
from pipeline.text.numbers.rates import rates_after
from pipeline.text.numbers.sharing import joins_numbers, ones_as_rates, share_units
from pipeline.text.numbers.skipping import every_nth, over_article, over_ordinal
from pipeline.text.numbers.tokens import FARTHEST, Token, adjacent

LEADING_UNITS = frozenset({"mg", "mcg", "mL", "teaspoon", "tablespoon"})
"""Units that may stand before their number."""


MONTH_SIGNS = ("月", "월")
"""After a number in digits: the month of that number."""


def attach_units(text: str, items: list[Item]) -> list[Item]:
    """Give every number its unit and rate; the words that say them leave the list."""
    attached: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        index += 1
        if isinstance(item, Number):
            index = _around(text, attached, items, index, item)
            _weigh(item)
        elif item.roles.both or item.roles.unit:
            item, index = _one_and_a_half(text, items, index, _counted(item))
            if isinstance(item, Number):
                index = _half_after(text, items, index, item)
                index = rates_after(text, items, index, item)
        attached.append(item)
    share_units(text, attached)
    return ones_as_rates(text, attached)


def _around(text: str, attached: list[Item], items: list[Item], index: int, number: Number) -> int:
    """Take what stands next to a number; give where reading goes on."""
    follows = index < len(items) and adjacent(text, number.end, items[index].start)
    leads = bool(attached) and number.start - attached[-1].end < FARTHEST
    if follows:
        index = over_article(text, items, index, number)
    if leads:
        _percent_before(text, attached, number)
    if attached and index < len(items):
        index = every_nth(text, attached, items, index, number)
    if follows:
        index = _unit_after(text, items, over_ordinal(text, items, index, number), number)
        index = _half_after(text, items, index, number)
        index = rates_after(text, items, index, number)
    if leads:
        _unit_before(text, attached, number)
    if leads or follows:
        _every(text, attached, items, index, number)
    return index


def _one_and_a_half(text: str, items: list[Item], index: int, item: Item) -> tuple[Item, int]:
    """Turn the rate "a month" into a month where "and a half" follows; "hora y media" is one hour and a half too."""
    if isinstance(item, Number) or not (item.roles.rate or item.roles.unit):
        return item, index
    month = Number(item.start, item.end, Fraction(1), digits=False, unit=item.roles.rate or item.roles.unit)
    after = _half_after(text, items, index, month)
    return (month, after) if after > index else (item, index)


def _counted(token: Token) -> Item:
    """Turn a word that says number and unit at once into a Number: twice, يومين, every other day."""
    roles, start, end = token.roles, token.start, token.end
    if roles.counted:
        value, unit = roles.counted
        return Number(start, end, value, digits=False, unit=unit, firm=value > 1 and not roles.implied)
    if roles.interval:
        value, unit = roles.interval
        return Number(start, end, value, digits=False, unit=unit, every=True, firm=token.kind == "every")
    if roles.multiplier is not None:
        value = roles.multiplier
        return Number(start, end, value, "frequency", digits=False, unit="time", firm=value > 1)
    return token


def _percent_before(text: str, attached: list[Item], number: Number) -> None:
    """Take a percent sign that precedes its number, as in Turkish."""
    before = attached[-1] if attached else None
    if isinstance(before, Token) and before.roles.unit == "%" and number.start - before.end <= 1:
        number.unit, number.start = "%", before.start
        attached.pop()


def _unit_before(text: str, attached: list[Item], number: Number) -> None:
    """Take a unit that precedes its number, as in 大さじ2, 小さじ1杯, لتر واحد and "mg 5"."""
    before = attached[-1] if attached else None
    if not isinstance(before, Token) or not before.roles.unit:
        return
    leads = before.roles.unit in LEADING_UNITS and number.digits and number.unit in ("", "cup", "glass")
    if not leads and (number.unit or not number.roles.one_after):
        return
    if adjacent(text, before.end, number.start) and number.kind == "cardinal":
        number.unit, number.start = before.roles.unit, before.start
        attached.pop()


def _unit_after(text: str, items: list[Item], index: int, number: Number) -> int:
    """Take the unit that follows; give where reading goes on."""
    if number.unit or number.kind == "ordinal":
        return index
    token = items[index] if index < len(items) else None
    if not isinstance(token, Token) or not adjacent(text, number.end, token.start):
        return index
    roles = token.roles
    if number.digits and text[number.end : token.end].startswith(MONTH_SIGNS) and roles.rate:
        return index + 1
    following = items[index + 1] if index + 1 < len(items) else None
    if roles.month_before and isinstance(following, Number) and following.digits and not following.unit:
        return index  # ngày 5 tháng 3 is the fifth of March
    if roles.rate and number.kind == "fraction" and not number.digits:
        number.unit, number.end = roles.rate, token.end
        return index + 1
    if roles.unit and _not_a_decade(text, number, token):
        number.unit, number.end = roles.unit, token.end
        return index + 1
    if roles.times:
        number.unit, number.end, number.kind = "time", token.end, "frequency"
        return index + 1
    return index


def _weigh(number: Number) -> None:
    """Demand a fraction with a unit, such as half a tablet; a temperature keeps its sign."""
    if number.kind == "fraction" and number.unit:
        number.firm, number.weak = True, False
    if number.unit and number.unit[0] == "°" and number.value < 0:
        number.alternatives = ()


def _half_after(text: str, items: list[Item], index: int, number: Number) -> int:
    """Add the half of "siete días y medio" to its number."""
    if not number.unit:
        return index
    at = index
    if at < len(items) and isinstance(items[at], Token) and joins_numbers(items[at]):  # type: ignore[arg-type]
        at += 1
    half = items[at] if at < len(items) else None
    if not isinstance(half, Number) or half.kind != "fraction" or half.digits:
        return index
    near = all(
        adjacent(text, (number if each == index else items[each - 1]).end, items[each].start)
        for each in range(index, at + 1)
    )
    if not near or (at == index and not (half.roles.joined or half.roles.half_after)):
        return index
    own = _unit_at(text, items, at + 1, half)
    if own and own != number.unit:
        return index
    number.value, number.end, number.weak = number.value + half.value, half.end, False
    return at + 1 + bool(own)


def _unit_at(text: str, items: list[Item], place: int, number: Number) -> str:
    """Give the unit of the word right after a number; empty where there is none."""
    token = items[place] if place < len(items) else None
    return token.roles.unit if isinstance(token, Token) and adjacent(text, number.end, token.start) else ""


def _not_a_decade(text: str, number: Number, token: Token) -> bool:
    """Whether the unit is no ending such as the s of 1990s."""
    return not (token.end - token.start == 1 and token.start == number.end and number.value % 10 == 0) or (
        token.text not in ("s", "S")
    )


def _every(text: str, attached: list[Item], items: list[Item], index: int, number: Number) -> None:
    """Mark an interval: every 8 hours, 8時間ごと."""
    before = attached[-1] if attached else None
    if isinstance(before, Token) and before.roles.every and adjacent(text, before.end, number.start):
        number.every, number.start = True, before.start
        attached.pop()
    after = items[index] if index < len(items) else None
    if after is not None and after.roles.every_after and adjacent(text, number.end, after.start):
        number.every = bool(number.unit)
        number.alternatives = (*number.alternatives, number.value + 1) if number.value == 1 else number.alternatives
