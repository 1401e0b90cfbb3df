"""Names with digits that changed: B12 into B6."""

import re
from collections.abc import Iterator

from pipeline.text.quantities.difference import Difference
from pipeline.text.quantities.matching import Matching
from pipeline.text.quantities.wording import Texts


def changed_names(found: Matching, texts: Texts) -> Iterator[Difference]:
    """Yield names whose letters are the same and whose digits changed: B12, B6."""
    theirs = {quantity.name: quantity for quantity in found.right.quantities if quantity.name}
    ours = {quantity.name: quantity for quantity in found.left.quantities if quantity.name}
    for name, source in ours.items():
        for other, target in theirs.items():
            if name not in theirs and other not in ours and _letters(name) == _letters(other) != "":
                wording = "The source says {source}, the translation {target}."
                yield texts.say("value", wording, source, target)


def _letters(name: str) -> str:
    """Give a name without its digits."""
    return re.sub(r"\d", "", name)
