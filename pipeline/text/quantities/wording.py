"""Differences in plain words, with quotations from both texts."""

from pipeline.model import Span
from pipeline.text.numbers import Quantity
from pipeline.text.quantities.difference import NOWHERE, Change, Difference


class Texts:
    """Both texts, to quote from."""

    def __init__(self, source: str, target: str) -> None:
        """Keep the texts."""
        self.source, self.target = source, target

    def say(
        self,
        change: Change,
        wording: str,
        source: Quantity | None,
        target: Quantity | None,
        note: bool = False,
    ) -> Difference:
        """Write a difference, quoting both sides."""
        ours, theirs = source.span if source else NOWHERE, target.span if target else NOWHERE
        text = wording.format(source=_quote(self.source, ours), target=_quote(self.target, theirs))
        return Difference(change, text, ours, theirs, note)


def _quote(text: str, span: Span) -> str:
    """Give the words at ``span`` in quotation marks."""
    return f"“{text[span.start : span.end].strip()}”"
