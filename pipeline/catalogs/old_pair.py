"""The pair of source and translation that a changed source made unsafe to offer, kept as translator comments.

Each line is ``# demotic-old:`` and a line of the old entry, strings unbroken: readable to a
translator, and read back when the old source returns.
"""

_MARK = "demotic-old:"


def without_old_pair(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give translator comments without the old pair."""
    return tuple(line for line in lines if not line.startswith(_MARK))
