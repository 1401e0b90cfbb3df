"""Labels such as "Did You Know..." and what follows them -> callouts; the labels are in callouts.toml."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from pipeline.importing.tables import load_table
from pipeline.importing.tree import (
    Callout,
    Heading,
    Inlines,
    Listing,
    Node,
    Paragraph,
    Remarks,
    plain,
    quote,
    text_of,
)
from pipeline.model import CalloutName, Emphasis, Text

_LABEL_END = r"\s*(?:\.{2,}|…|[:!?.*])*\s*"
_INLINE_END = r"\s*(?::|!|\.{3}|…|\?|\s[—–-])\s*"


@dataclass(frozen=True, slots=True)
class _Kind:
    name: CalloutName
    alone: re.Pattern[str]
    before: re.Pattern[str]
    lead: re.Pattern[str] | None
    section: bool


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(_kind(entry) for entry in load_table("callouts")["callout"])


def _kind(entry: dict[str, object]) -> _Kind:
    labels = "|".join(re.escape(label) for label in cast(list[str], entry["labels"]))
    lead = entry.get("lead")
    return _Kind(
        cast(CalloutName, entry["name"]),
        re.compile(rf"\W*(?:{labels}){_LABEL_END}", re.I),
        re.compile(rf"\W?(?:{labels}){_INLINE_END}(?=\S)", re.I),
        re.compile(str(lead), re.I) if lead else None,
        bool(entry.get("section")),
    )


def is_label(text: str) -> bool:
    """Whether a text is a callout's label and nothing else, or leads into one."""
    return _alone(text) is not None or _leading(text) is not None


def callout_named(text: str) -> CalloutName | None:
    """Give the callout that a label names."""
    kind = _alone(text)
    return kind.name if kind else None


def gather_callouts(nodes: Sequence[Node], remarks: Remarks) -> tuple[Node, ...]:
    """Give the same blocks with each label and its content as a callout."""
    gathered: list[Node] = []
    position = 0
    while position < len(nodes):
        taken, node = _callout_at(nodes, position, remarks)
        gathered.append(node)
        position += taken
    return tuple(gathered)


def _callout_at(nodes: Sequence[Node], position: int, remarks: Remarks) -> tuple[int, Node]:
    node = nodes[position]
    if not isinstance(node, Heading | Paragraph):
        return 1, node
    text, below = plain(node.content).strip(), nodes[position + 1 :]
    if kind := _alone(text):
        count = _reach(below, kind)
        return (count + 1, _labelled(kind, node, text, below[:count], remarks)) if count else (1, node)
    if _leading(text) and below and isinstance(below[0], Listing):
        remarks.guess(node.line, f"{quote(text)} and the list after it taken for an emergency callout")
        return 2, Callout("emergency", (Paragraph(node.content, node.line), below[0]), node.line)
    if isinstance(node, Paragraph):
        return _inline_callout(node, text, below, remarks)
    return 1, node


def _alone(text: str) -> _Kind | None:
    return next((kind for kind in _kinds() if kind.alone.fullmatch(text)), None)


def _leading(text: str) -> _Kind | None:
    """A lead such as "Call 911 if..." is unfinished; a whole sentence stays a paragraph."""
    if re.search(r"[^.][.!?]$", text):
        return None
    return next((kind for kind in _kinds() if kind.lead and kind.lead.fullmatch(text)), None)


def _reach(below: Sequence[Node], kind: _Kind) -> int:
    """Count the blocks under a label: one, and the list that it leads into; a section goes to its end."""
    if not below or isinstance(below[0], Heading):
        return 0
    if kind.section and not isinstance(below[0], Listing):
        return next((n for n, node in enumerate(below) if _ends(node)), len(below))
    leads = text_of(below[0]).rstrip().endswith(":") and isinstance(below[0], Paragraph)
    return 2 if leads and len(below) > 1 and isinstance(below[1], Listing) else 1


def _ends(node: Node) -> bool:
    return isinstance(node, Heading) or (isinstance(node, Paragraph) and is_label(plain(node.content)))


def _labelled(kind: _Kind, node: Heading | Paragraph, text: str, content: Sequence[Node], remarks: Remarks) -> Callout:
    end = quote(" ".join(text_of(content[-1]).split()[-5:]))
    remarks.guess(
        node.line,
        f"{quote(text)} taken for the label of a callout ({kind.name}), which ends with {end}",
        text,
    )
    return Callout(kind.name, unlisted(content), node.line)


def unlisted(content: Sequence[Node]) -> tuple[Node, ...]:
    """A list of one is no list: its item becomes a paragraph."""
    only = content[0] if len(content) == 1 else None
    if isinstance(only, Listing) and only.start is None and len(only.items) == 1:
        return only.items[0]
    return tuple(content)


def _inline_callout(node: Paragraph, text: str, below: Sequence[Node], remarks: Remarks) -> tuple[int, Node]:
    """ "Note: …" is a callout of this paragraph, and of the list that it leads into."""
    for kind in _kinds():
        found = kind.before.match(text)
        if found is None:
            continue
        content = Paragraph(_without_start(node.content, found.end()), node.line)
        more = below[:1] if text.endswith(":") and below and isinstance(below[0], Listing) else ()
        label = found[0].strip()
        remarks.guess(
            node.line,
            f"{quote(label)} before {quote(plain(content.content))} taken for a {kind.name} callout",
            label,
        )
        return 1 + len(more), Callout(kind.name, (content, *more), node.line)
    return 1, node


def _without_start(content: Inlines, count: int) -> Inlines:
    """Give inline content without its first ``count`` characters."""
    kept: list[object] = []
    for inline in content:
        length = len(plain((inline,)))
        if count >= length:
            count -= length
        elif not count:
            kept.append(inline)
        else:
            kept.append(_cut(inline, count))
            count = 0
    return cast(Inlines, tuple(kept))


def _cut(inline: object, count: int) -> object:
    if isinstance(inline, Text):
        return Text(inline.text[count:])
    if isinstance(inline, Emphasis):
        return Emphasis(_without_start(inline.children, count), inline.strong)
    return inline
