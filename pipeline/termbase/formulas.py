"""Texts that a spreadsheet would run as a formula: marked by an apostrophe on output, without it on input.

Source: OWASP, CSV Injection: https://owasp.org/www-community/attacks/CSV_Injection
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def neutralised(text: str) -> str:
    """Give ``text`` as a cell that no spreadsheet runs; ``restored`` gives it back unchanged."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """Give the text of a cell that ``neutralised`` may have marked."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
