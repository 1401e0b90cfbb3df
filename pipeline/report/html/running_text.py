"""An article's text as readers meet it, with its hard spots marked and their notes beside them -> HTML."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Block, Group, Key, Locale, LocalizedArticle, Node, Unit
from pipeline.report.html.marking import Marking
from pipeline.report.html.notes import language_attributes, notes_of
from pipeline.report.html.spots import Spot

_CALLOUTS = {
    "key-points": "Key points",
    "did-you-know": "Did you know?",
    "note": "Note",
    "warning": "Warning",
    "emergency": "Emergency",
}
_FRONT = {"title": "Title", "description": "Description", "site-title": "Title", "site-description": "Description"}
_ENGLISH = Markup(' lang="en" dir="ltr"')
_NOTHING = Markup("")
_TABLE = Markup('<div class="table"><table>\n{}<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table></div>\n')
_WAITING = {
    "untranslated": Markup('<span class="state"{}>Not translated</span> ').format(_ENGLISH),
    "fuzzy": Markup('<span class="state"{}>Unsure translation, not shown</span> ').format(_ENGLISH),
}


@dataclass(slots=True)
class RunningText:
    """One rendering of one article; each spot stands at the first text that has its key."""

    article: LocalizedArticle
    view: str
    placeholders: Mapping[str, str]
    spots: dict[Key, list[Spot]]
    units: Mapping[Key, Unit] = field(init=False)
    notes: list[Markup] = field(default_factory=list)
    """Of the texts that are written already, until the element that they stand in is closed."""

    def __post_init__(self) -> None:
        """Look the units up once."""
        self.units = self.article.by_block()

    def whole(self) -> Markup:
        """Write every text of the article."""
        title, description = self.article.article.title, self.article.article.description
        front = (title,) if description is None else (title, description)
        return Markup("").join([*(self._front(block) for block in front), *self._nodes(self.article.article.body)])

    def passages(self) -> Markup:
        """Write only the texts that have a spot, each under the heading of its section."""
        html, heading, shown = Markup(""), None, None
        for block in self.article.article.blocks:
            if block.kind == "heading" and block.key not in self.spots:
                heading = block
            elif self.spots.get(block.key):
                if heading is not shown and heading is not None:
                    html += Markup("<h5{}>{}</h5>\n").format(self._attributes(heading), self._plain(heading))
                    shown = heading
                html += self._passage(block, "p")
        return html

    def _front(self, block: Block) -> Markup:
        label = Markup('<span class="front"{}>{}</span> ').format(_ENGLISH, _FRONT[block.kind])
        return self._passage(block, "p", before=label)

    def _nodes(self, nodes: Sequence[Node]) -> Iterator[Markup]:
        for node in nodes:
            yield self._passage(node, _element(node)) if isinstance(node, Block) else self._group(node)

    def _group(self, group: Group) -> Markup:
        inside = Markup("").join(self._nodes(group.children)) if group.kind not in ("table", "figure") else Markup("")
        match group.kind:
            case "bullet-list":
                return Markup("<ul>\n{}</ul>\n").format(inside)
            case "ordered-list":
                return Markup('<ol start="{}">\n{}</ol>\n').format(group.start, inside)
            case "item":
                return Markup("<li>{}</li>\n").format(inside)
            case "callout":
                label = Markup('<p class="callout-label"{}>{}</p>\n').format(_ENGLISH, _CALLOUTS[group.name])
                return Markup('<div class="callout callout-{}">\n{}{}</div>\n').format(group.name, label, inside)
            case "quote":
                return Markup("<blockquote>\n{}</blockquote>\n").format(inside)
            case "table":
                return self._table(group)
            case "figure":
                return self._figure(group)
            case _:
                return inside

    def _figure(self, group: Group) -> Markup:
        blocks = [node for node in group.children if isinstance(node, Block)]
        names = {"alternative": "Picture in words", "figure-title": "Under the picture", "label": "In the picture"}
        labels = {
            kind: Markup('<span class="front"{}>{}</span> ').format(_ENGLISH, name) for kind, name in names.items()
        }
        return Markup("").join(self._passage(block, "p", before=labels[block.kind]) for block in blocks)

    def _table(self, group: Group) -> Markup:
        caption = next((node for node in group.children if isinstance(node, Block)), None)
        head, *rows = [_cells(node) for node in group.children if isinstance(node, Group)]
        html = _TABLE.format(
            Markup("<caption>{}</caption>\n").format(self._text(caption)) if caption else "",
            Markup("").join(self._head(cell, "col") for cell in head),
            Markup("").join(self._row(row) for row in rows),
        )
        return html + self._taken_notes()

    def _row(self, cells: Sequence[Block]) -> Markup:
        rest = Markup("").join(Markup("<td>{}</td>").format(self._text(cell)) for cell in cells[1:])
        return Markup("<tr>{}{}</tr>\n").format(self._head(cells[0], "row"), rest)

    def _head(self, cell: Block, scope: str) -> Markup:
        text = self._text(cell)
        return Markup('<th scope="{}">{}</th>').format(scope, text) if text else Markup("<td></td>")

    def _passage(self, block: Block, element: str, before: Markup = _NOTHING) -> Markup:
        """Write one text in its element, with its notes beside it where it has some."""
        text = before + self._text(block)
        notes = self._taken_notes()
        if element == "div" and not notes:
            return text
        html = Markup("<{0}>{1}</{0}>\n").format(Markup(element), text)
        return Markup('<div class="passage">\n{}{}</div>\n').format(html, notes) if notes else html

    def _taken_notes(self) -> Markup:
        notes, self.notes = Markup("").join(self.notes), []
        return notes

    def _text(self, block: Block) -> Markup:
        """Write the words of a text, each spot once, and keep the notes for the end of its element."""
        unit = self.units[block.key]
        spots = self.spots.pop(block.key, [])
        language = self._language(block)
        self.notes.append(notes_of(spots, self.view, language, self._plain(block)))
        words = Marking(spots, self.view, self.placeholders, language.direction == "rtl").render(unit.text)
        attributes = self._attributes(block)
        state = _NOTHING if unit.published else _WAITING[unit.translation.state]
        return state + (Markup("<span{}>{}</span>").format(attributes, words) if attributes else words)

    def _language(self, block: Block) -> Locale:
        return self.article.locale if self.units[block.key].published else self.article.source_locale

    def _attributes(self, block: Block) -> Markup:
        return language_attributes(self._language(block), self.article.locale)

    def _plain(self, block: Block) -> str:
        return plain_text(parse_inline(self.units[block.key].text))


def _element(block: Block) -> str:
    if block.kind == "heading":
        return f"h{min(6, block.level + 3)}"
    return "div" if block.kind == "item" else "p"


def _cells(row: Group) -> list[Block]:
    return [cell for cell in row.children if isinstance(cell, Block)]


def language_name(locale: Locale) -> Markup:
    """Write a language's English name, and its own name where it is another."""
    if locale.autonym == locale.name:
        return escape(locale.name)
    return Markup("{} (<span{}>{}</span>)").format(locale.name, language_attributes(locale), locale.autonym)
