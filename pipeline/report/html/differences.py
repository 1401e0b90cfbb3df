"""Two states of a text, word by word: what went and what came -> HTML."""

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from pipeline.report.html.changes import TextChange

_PIECE = re.compile(r"\s+|[^\W\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]+|.", re.DOTALL)
"""A word, a space or a mark; a character where words are not separated by spaces."""
ALIKE = 0.35
"""How alike two texts must be for their words to be compared; a new translation is shown as a whole."""


def compared_words(change: TextChange) -> tuple[Markup, Markup]:
    """Give both states, with what went in ``del`` and what came in ``ins``; nothing is marked across languages."""
    before, now = _PIECE.findall(change.before), _PIECE.findall(change.now)
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    if change.locale_before != change.locale_now or matcher.ratio() < ALIKE:
        return escape(change.before), escape(change.now)
    was, is_now = Markup(""), Markup("")
    for tag, i, j, k, m in matcher.get_opcodes():
        gone, come = "".join(before[i:j]), "".join(now[k:m])
        was += escape(gone) if tag == "equal" or not gone else Markup("<del>{}</del>").format(gone)
        is_now += escape(come) if tag == "equal" or not come else Markup("<ins>{}</ins>").format(come)
    return was, is_now
