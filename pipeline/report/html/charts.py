"""Charts as inline SVG, each with the same in words: a text on its scale, sentences by their length, a share."""

from markupsafe import Markup

from pipeline.report.html.numbers import count, decimal, percent
from pipeline.report.html.values import Level, Scale, SectionReading

WIDTH = 240
"""Units of the drawing from one end of a scale to the other."""
MARGIN = 8
HEIGHT = 28
WIDEST = 50
"""The longest sentence that has a place of its own; longer ones stand at the end."""


def symbol(scale: Scale) -> Markup:
    """Draw the bands of a scale once, for every text that stands on it."""
    bands = Markup("").join(
        Markup('<rect class="band band-{}" x="{}" y="9" width="{}" height="10"/>').format(
            number, _x(band.start), _x(band.end) - _x(band.start) - 1
        )
        for number, band in enumerate(scale.bands)
    ) or Markup('<rect class="band" x="{}" y="9" width="{}" height="10"/>').format(MARGIN, WIDTH)
    target = "" if scale.target is None else Markup('<path class="target" d="M{} 3v22"/>').format(_x(scale.target))
    return Markup('<symbol id="scale-{}" viewBox="0 0 {} {}">{}{}</symbol>').format(
        scale.key, WIDTH + 2 * MARGIN, HEIGHT, bands, target
    )


def on_scale(scale: Scale, level: Level) -> Markup:
    """Draw where a text stands on its scale."""
    said = f"{level.value} on a scale from easy to hard"
    if level.band:
        said += f": {level.band}"
    return _drawing(
        said,
        Markup('<use href="#scale-{}"/><circle class="here" cx="{}" cy="14" r="7"/>').format(
            scale.key, _x(level.place)
        ),
    )


def sentence_lengths(section: SectionReading, counted: str, longest: int) -> Markup:
    """Draw each sentence of a section by its length, with a line at the longest that readers follow."""
    widest = WIDEST * (1 if counted == "words" else 3)
    dots = "".join(
        f"M{_x(min(length, widest) / widest)} {14 + 4 * (n % 3 - 1)}h0" for n, length in enumerate(section.lengths)
    )
    limit = Markup('<path class="target" d="M{} 3v22"/>').format(_x(min(1.0, longest / widest)))
    base = Markup('<path class="axis" d="M{} 24h{}"/>').format(MARGIN, WIDTH)
    return _drawing(
        said_lengths(section, counted, longest), base + limit + Markup('<path class="dots" d="{}"/>').format(dots)
    )


def said_lengths(section: SectionReading, counted: str, longest: int) -> str:
    """Say what the drawing of sentences shows."""
    over = sum(length > longest for length in section.lengths)
    mean = sum(section.lengths) / len(section.lengths)
    said = f"{count(len(section.lengths), 'sentence')}, {decimal(mean)} {counted} on average, "
    return said + f"{over or 'none'} longer than {longest}"


def share(part: float) -> Markup:
    """Draw a share of one as a bar."""
    fill = Markup('<rect class="fill" x="{}" y="9" width="{}" height="10" rx="2"/>').format(MARGIN, round(part * WIDTH))
    empty = Markup('<rect class="rest" x="{}" y="9" width="{}" height="10" rx="2"/>').format(MARGIN, WIDTH)
    return _drawing(percent(part), empty + (fill if part else ""))


def _drawing(said: str, inside: Markup) -> Markup:
    return Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH + 2 * MARGIN, HEIGHT, said, inside
    )


def _x(place: float) -> int:
    return MARGIN + round(min(1.0, max(0.0, place)) * WIDTH)
