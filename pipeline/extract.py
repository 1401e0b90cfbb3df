"""Stage 2, extract: Article -> Messages, each with what a translator needs to know beside it.

Equal blocks of an article share one message. The comments say the role of a text in plain words, its section,
the author's notes and the link targets by number; never a position or a count, so that inserting a bullet does
not touch its neighbours.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.inline import parse_inline, plain_text
from pipeline.model import Article, Block, BlockKind, Group, Key, Message, Node

MAX_COMMENTS = 6
"""Most comment lines of a message: translators' editors show about as many without scrolling."""

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

    section: str = ""
    lead: str = ""
    box: str = ""
    caption: str = ""
    row: str = ""


def extract(article: Article) -> tuple[Message, ...]:
    """Give the messages of an article in reading order."""
    front = [(block, _Place()) for block in article.blocks if block.kind in ("title", "description")]
    if article.title.kind == "site-title":
        front = [(article.title, _Place())]
    messages: dict[Key, Message] = {}
    for block, place in [*front, *_placed(article.body, _Place())]:
        if block.translate:
            messages[block.key] = _with(messages.get(block.key), block, _comments(block, place), article.path)
    return tuple(messages.values())


def _with(message: Message | None, block: Block, comments: Sequence[str], path: str) -> Message:
    if message is None:
        return Message(block.context, block.text, tuple(comments), (path,))
    joined = dict.fromkeys((*message.comments, *comments))
    return replace(message, comments=tuple(joined)[:MAX_COMMENTS])


def _placed(nodes: tuple[Node, ...], place: _Place) -> Iterator[tuple[Block, _Place]]:
    """Yield each block with its place; a heading and a lead-in hold for what follows them."""
    for node in nodes:
        if isinstance(node, Block):
            yield node, place
            if node.kind == "heading":
                place = replace(place, section=_plain(node), lead="")
            elif node.kind in ("paragraph", "item"):
                place = replace(place, lead=_plain(node))
            elif node.kind == "caption":
                place = replace(place, caption=_plain(node))
        else:
            yield from _placed(node.children, _inside(node, place))
            if node.kind != "item":
                place = replace(place, lead="")


def _inside(group: Group, place: _Place) -> _Place:
    match group.kind:
        case "callout":
            return replace(place, box=_CALLOUTS[group.name], lead="")
        case "row":
            first = group.children[0]
            return replace(place, row=_plain(first) if isinstance(first, Block) else "")
        case _:
            return place


def _comments(block: Block, place: _Place) -> list[str]:
    lines = [_role(block, place)]
    if place.section:
        lines.append(f"Section: {place.section}")
    lines += [f"Note: {note}" for note in block.notes]
    lines += [f"{number}: {target}" for number, target in enumerate(block.links, 1)]
    return lines[:MAX_COMMENTS]


def _role(block: Block, place: _Place) -> str:
    role = _ROLES[block.kind]
    if block.kind == "definition":
        return f"{role}: {block.context}"
    if block.kind == "item" and place.lead:
        return f"{role}, under: {place.lead}"
    if block.kind == "cell" and _plain(block) != place.row:
        return f"{role}, row: {place.row}"
    if block.kind == "header-cell" and place.caption:
        return f"{role}, table: {place.caption}"
    return f"{role} in {place.box}" if place.box else role


def _plain(block: Block) -> str:
    return plain_text(parse_inline(block.text))
