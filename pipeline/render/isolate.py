"""Direction isolation: numbers that the bidirectional algorithm would turn round become ``<bdi dir="ltr">``."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from pipeline.text.direction import turned_runs


def isolate(text: str) -> Markup:
    """Escape a text of a right-to-left language and isolate the runs that must read from left to right."""
    return Markup("").join(_parts(text))


def _parts(text: str) -> Iterator[Markup]:
    end = 0
    for run in turned_runs(text):
        yield escape(text[end : run.start])
        yield Markup('<bdi dir="ltr">{}</bdi>').format(text[run.start : run.end])
        end = run.end
    yield escape(text[end:])
