"""Numbers in the report's own words: one way to write each kind."""


def decimal(value: float) -> str:
    """Write a figure to one decimal, with a true minus sign: 6.2, −0.4."""
    return f"{value:,.1f}".replace("-", "−")


def whole(number: int) -> str:
    """Write a count: 1,234."""
    return f"{number:,}"


def percent(share: float) -> str:
    """Write a share of one as a whole percentage; only all is 100% and only nothing 0%."""
    if 0 < share < 1:
        share = min(max(share, 0.01), 0.99)
    return f"{share:.0%}"


def count(number: int, noun: str, several: str = "") -> str:
    """Write a number with its noun: 1 place, 2 places."""
    return f"{whole(number)} {noun if number == 1 else several or noun + 's'}"


def listed(words: list[str]) -> str:
    """Join words: A, B and C."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
