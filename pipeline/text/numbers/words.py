"""Number words and digits put together: two hundred and five, 2.5 million, 二十五, خمسة وعشرون."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from pipeline.text.numbers.quantity import Bound, End, Kind
from pipeline.text.numbers.roles import NOTHING, Roles
from pipeline.text.numbers.tokens import Token, adjacent

MYRIAD = 10_000


@dataclass(slots=True)
class Number:
    """A number on its way to becoming a quantity."""

    start: int
    end: int
    value: Fraction
    kind: Kind = "cardinal"
    digits: bool = True
    weak: bool = False
    """One, or a word with another everyday sense: needs a unit to count."""
    firm: bool = True
    unit: str = ""
    per: tuple[str, ...] = ()
    every: bool = False
    bound: Bound = ""
    last: End = ""
    alternatives: tuple[Fraction, ...] = ()
    name: str = ""
    text: str = ""
    roles: Roles = NOTHING
    scale: int = 0
    """The largest scale word in it."""


Item = Number | Token


@dataclass(slots=True)
class Sum:
    """A number word under construction: sections of thousands, a section's hundreds, and what is pending."""

    myriads: bool
    total: Fraction = Fraction(0)
    done: Fraction = Fraction(0)
    pending: Fraction | None = None
    scale: int = 0
    """The last great scale; each next one is smaller or multiplies all."""

    def add(self, value: Fraction) -> bool:
        """Take one more number if it fits on: 5 fits on 20, and on 200, not on 3."""
        if self.pending is None:
            room = _lowest(self.done) if self.done else (self.scale or None)
        else:
            room = _lowest(self.pending)
        if room is not None and not (value < room):
            return False
        self.pending = (self.pending or 0) + value
        return True

    def multiply(self, scale: int) -> bool:
        """Take a scale word: hundred, thousand, 万."""
        small = scale < (MYRIAD if self.myriads else 1000)
        if small:
            if self.done and _lowest(self.done) <= scale:
                return False
            self.done += (1 if self.pending is None else self.pending) * scale
        elif self.scale and scale >= self.scale:
            self.total = (self.total + self.done + (self.pending or 0)) * scale
            self.done = Fraction(0)
        else:
            section = self.done + (self.pending or 0)
            self.total += (section or 1) * scale
            self.done = Fraction(0)
        self.pending = None
        if not small:
            self.scale = scale
        return True

    @property
    def value(self) -> Fraction:
        """The number so far."""
        return self.total + self.done + (self.pending or 0)


def _lowest(value: Fraction) -> int:
    """Give the place of the last digit that is not zero: 10 for 120, 1 for 7."""
    if value.denominator != 1:
        return 0
    place = 1
    while value and value % (place * 10) == 0:
        place *= 10
    return place


def join_numbers(text: str, tokens: Sequence[Token], inverse: bool, myriads: bool) -> list[Item]:
    """Replace each run of number parts by one Number; everything else stays."""
    items: list[Item] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if _counts_something(text, items, token):
            items.append(token)
            index += 1
        elif token.kind == "digits" or token.roles.counts:
            number, index = _run(text, tokens, index, inverse, myriads)
            items.append(number)
        else:
            items.append(token)
            index += 1
    return items


def _counts_something(text: str, items: list[Item], token: Token) -> bool:
    """Whether a word that is a number and a unit is the unit of the number before it: 7일, 2 năm."""
    before = items[-1] if items else None
    both = token.roles.counts and (token.roles.unit or token.roles.times)
    return bool(both) and isinstance(before, Number) and adjacent(text, before.end, token.start)


def _run(text: str, tokens: Sequence[Token], index: int, inverse: bool, myriads: bool) -> tuple[Number, int]:
    """Read the longest number that begins at ``index``; give it and where it ends."""
    first = tokens[index]
    if _alone(text, tokens, index):
        value = first.value if first.value is not None else first.roles.number
        number = _number(tokens, index, index + 1, Fraction(first.roles.scale) if value is None else value)
        _mark(number, first, [first])
        return number, index + 1
    positional = _positional(text, tokens, index) if myriads else 0
    if positional:
        return _number(tokens, index, positional, _digit_by_digit(tokens[index:positional])), positional
    total = Sum(myriads)
    after = index
    while after < len(tokens):
        step = _step(text, tokens, index, after, inverse)
        if step is None or not _take(total, tokens, after, step):
            break
        after += step
    after = max(after, index + 1)
    number = _number(tokens, index, after, total.value)
    _mark(number, first, tokens[index:after])
    return _with_point(text, tokens, number, after)


def _alone(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing that could go on a number stands next."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    roles = after.roles
    goes_on = after.kind == "digits" or roles.number is not None or roles.scale or roles.joiner or roles.point
    return not goes_on or not adjacent(text, tokens[index].end, after.start)


def _step(text: str, tokens: Sequence[Token], first: int, after: int, inverse: bool) -> int | None:
    """Give how many tokens the next part takes: 1, 2 with a joiner, 3 for fünf-und-zwanzig; None at the end."""
    token = tokens[after]
    if after > first and not adjacent(text, tokens[after - 1].end, token.start):
        return None
    if inverse and _inverted(text, tokens, after):
        return 2 if tokens[after + 1].roles.joined else 3
    if token.kind == "digits":
        return 1 if after == first or tokens[after - 1].roles.scale else None
    if token.roles.counts and (tokens[first].kind != "digits" or token.roles.scale):
        return 1
    joins = token.roles.joiner and after > first and after + 1 < len(tokens)
    follows = joins and tokens[after + 1].roles.counts and tokens[first].kind != "digits"
    return 2 if follows and adjacent(text, token.end, tokens[after + 1].start) else None


def _inverted(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether units, a joiner and tens follow: fünf und zwanzig."""
    unit = tokens[at].roles.number
    if unit is None or not 0 < unit < 10 or at + 1 >= len(tokens):
        return False
    joined = tokens[at + 1].roles.joined
    place = at + 1 if joined else at + 2
    if place >= len(tokens) or not (joined or tokens[at + 1].roles.joiner):
        return False
    tens = tokens[place].roles.number
    near = all(adjacent(text, tokens[each].end, tokens[each + 1].start) for each in range(at, place))
    return near and tens is not None and 20 <= tens < 100 and tens % 10 == 0


def _take(total: Sum, tokens: Sequence[Token], after: int, step: int) -> bool:
    """Add the part to the sum if it fits."""
    token = tokens[after]
    last = tokens[after + step - 1]
    if step == 1 and token.kind == "digits" and token.value is not None:
        return total.add(token.value)
    if step > 1 and token.roles.number is not None and last.roles.number is not None and not token.roles.joiner:
        return total.add(token.roles.number + last.roles.number)
    if last.roles.number is not None:
        return (last.roles.number == 0 and after > 0 and total.value > 0) or total.add(last.roles.number)
    return total.multiply(last.roles.scale)


def _number(tokens: Sequence[Token], index: int, after: int, value: Fraction) -> Number:
    """Make the number that the tokens from ``index`` to ``after`` say."""
    first = tokens[index]
    return Number(first.start, tokens[after - 1].end, value, digits=first.kind == "digits", text=first.text)


def _is_ideograph(text: str) -> bool:
    """Whether a number word is one ideograph, which is a part of many other words too: 零售, 二聚体."""
    return len(text) == 1 and "\u4e00" <= text <= "\u9fff"


LARGEST_BARE = 10
"""Ten in Chinese is a scale and a number; hundred and above, bare, may be no more than "many"."""


def _mark(number: Number, first: Token, parts: Sequence[Token]) -> None:
    """Mark what cannot be demanded of a translation: an article, a bare "thousands"."""
    alone = len(parts) == 1
    number.weak = alone and (first.roles.weak or first.roles.vague)
    if alone and first.roles.scale > LARGEST_BARE:
        number.firm = False
    if (number.value == 0 or _is_ideograph(first.text)) and not number.digits and alone:
        number.weak = True
    number.scale = max((part.roles.scale for part in parts), default=0)
    number.roles = first.roles if alone else NOTHING


def _positional(text: str, tokens: Sequence[Token], index: int) -> int:
    """Give the end of a run of single digits in words, such as 二〇二〇; 0 where there is none."""
    after = index
    while after < len(tokens) and _is_digit(tokens[after].roles):
        if after > index and tokens[after].start != tokens[after - 1].end:
            break
        after += 1
    scaled = after < len(tokens) and tokens[after].roles.scale and tokens[after].start == tokens[after - 1].end
    return after if after - index > 1 and not scaled else 0


def _is_digit(roles: Roles) -> bool:
    """Whether the word says a single digit."""
    return roles.number is not None and roles.number < 10 and roles.number.denominator == 1


def _digit_by_digit(tokens: Sequence[Token]) -> Fraction:
    """Read 二〇二〇 as 2020."""
    value = Fraction(0)
    for token in tokens:
        value = value * 10 + (token.roles.number or 0)
    return value


def _with_point(text: str, tokens: Sequence[Token], number: Number, after: int) -> tuple[Number, int]:
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
