"""Stage 2, extract: Article -> Messages, each with its setting: what a translator would see around it.

Equal blocks of an article share one message. A setting says the role of a text in plain words, its section, the
author's notes and the link targets by number; never a position or a count, so that inserting a bullet does not
touch its neighbours.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Article, Block, BlockKind, Group, Key, Message, Node, Setting
from pipeline.text.sentences import split_sentences

MOST_PLACES = 2
"""Most roles and most sections that a shared message names; ten cells that say "Yes" need no ten lines."""

_ROLES: Mapping[BlockKind, str] = {
    "title": "Title of the article",
    "description": "Summary of the article, shown in lists and search results",
    "heading": "Heading",
    "paragraph": "Paragraph",
    "item": "List item",
    "header-cell": "Table column header",
    "cell": "Table cell",
    "caption": "Caption of a table",
    "alternative": "Words that stand for a picture, for readers who cannot see it",
    "figure-title": "Caption of a picture",
    "label": "Label in a picture, best in a word or two",
    "site-title": "Name of the site",
    "site-description": "Summary of the site, shown on its home page",
    "topic": "Name of a topic that groups articles",
    "definition": "Definition of a term in plain words",
}
_CALLOUTS = {
    "key-points": "the key points",
    "did-you-know": "a box: Did you know?",
    "note": "a box: Note",
    "warning": "a box: Warning",
    "emergency": "a box: Emergency",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: what a translator would see around it."""

    headings: tuple[Block, ...] = ()
    """The heading of the section and those above it, outermost first."""
    lead: str = ""
    box: str = ""
    caption: str = ""
    row: str = ""
    picture: str = ""
    """The alternative text of the picture."""


def extract(article: Article, locale: str = "en") -> tuple[Message, ...]:
    """Give the messages of an article, written in ``locale`` (BCP 47), in reading order."""
    front = [(block, _Place()) for block in article.blocks if block.kind in ("title", "description")]
    if article.title.kind == "site-title":
        front = [(article.title, _Place())]
    messages: dict[Key, Message] = {}
    for block, place in [*front, *_placed(article.body, _Place())]:
        if block.translate:
            setting = _setting(block, place, locale)
            known = messages.get(block.key)
            joined = _joined(known.setting, setting) if known else setting
            # A label's words stand in the picture's file, and a translator may want to look at it.
            path = block.location.path if block.kind == "label" else article.path
            references = _union(known.references if known else (), (path,))
            messages[block.key] = Message(*block.key, references=references, setting=joined)
    return tuple(messages.values())


def _joined(one: Setting, other: Setting) -> Setting:
    """Give the setting of a message that several blocks share."""
    return Setting(
        roles=_union(one.roles, other.roles)[:MOST_PLACES],
        sections=_union(one.sections, other.sections)[:MOST_PLACES],
        notes=_union(one.notes, other.notes),
        links=_union(one.links, other.links),
        opens=one.opens or other.opens,
        cell=one.cell or other.cell,
    )


def _union(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _placed(nodes: tuple[Node, ...], place: _Place) -> Iterator[tuple[Block, _Place]]:
    """Yield each block with its place; a heading and a lead-in hold for what follows them."""
    for node in nodes:
        if isinstance(node, Block):
            place = _under(node, place)
            yield node, place
            place = _after(node, place)
        else:
            yield from _placed(node.children, _inside(node, place))
            if node.kind != "item":
                place = replace(place, lead="")


def _under(block: Block, place: _Place) -> _Place:
    """A heading stands in the section of the nearest heading above its level, not in the one before it."""
    if block.kind != "heading":
        return place
    return replace(place, headings=tuple(each for each in place.headings if each.level < block.level))


def _after(block: Block, place: _Place) -> _Place:
    match block.kind:
        case "heading":
            return replace(place, headings=(*place.headings, block), lead="")
        case "paragraph" | "item":
            return replace(place, lead=_plain(block))
        case "caption":
            return replace(place, caption=_plain(block))
        case _:
            return place


def _inside(group: Group, place: _Place) -> _Place:
    match group.kind:
        case "callout":
            return replace(place, box=_CALLOUTS[group.name], lead="")
        case "row":
            first = group.children[0]
            return replace(place, row=_plain(first) if isinstance(first, Block) else "")
        case "figure":
            texts = [_plain(node) for node in group.children if isinstance(node, Block) and node.kind == "alternative"]
            return replace(place, picture="".join(texts))
        case _:
            return place


def _setting(block: Block, place: _Place, locale: str) -> Setting:
    return Setting(
        roles=(_role(block, place, locale),),
        sections=tuple(_plain(heading) for heading in place.headings[-1:]),
        notes=block.notes,
        links=tuple(f"{number}: {target}" for number, target in enumerate(block.links, 1)),
        opens=block.kind in ("title", "site-title"),
        cell=block.kind in ("cell", "header-cell"),
    )


def _role(block: Block, place: _Place, locale: str) -> str:
    role = _ROLES[block.kind]
    if block.kind == "definition":
        return f"{role}: {block.context}"
    if block.kind == "label":
        return f"{role}: {split_sentences(place.picture, locale)[0]}"
    if block.kind == "item" and place.lead:
        return f"{role}, under: {split_sentences(place.lead, locale)[-1]}"
    if block.kind == "cell":
        return "Table row header" if _plain(block) == place.row else f"{role}, row: {place.row}"
    if block.kind == "header-cell" and place.caption:
        return f"{role}, table: {place.caption}"
    return f"{role} in {place.box}" if place.box else role


def _plain(block: Block) -> str:
    return plain_text(parse_inline(block.text))
