"""Blocks of a web page or a Word document -> draft: chrome, bylines, empty sections and labels taken out."""

from collections.abc import Sequence

from pipeline.importing.callouts import gather_callouts
from pipeline.importing.chrome import why_chrome
from pipeline.importing.front import Front, take_front
from pipeline.importing.outline import comparable
from pipeline.importing.sections import drop_empty_sections, drop_heading_lists
from pipeline.importing.tree import Draft, Heading, Listing, Node, Paragraph, Remarks, text_of


def finish(nodes: Sequence[Node], title: str, remarks: Remarks) -> Draft:
    """Give the article in ``nodes``; what is not its own is told in ``remarks``."""
    front = Front()
    nodes = _take_front(_drop_chrome(_without_title(nodes, title), remarks), front, remarks)
    nodes = drop_empty_sections(drop_heading_lists(nodes, remarks), remarks)
    return Draft(title, gather_callouts(nodes, remarks), "", front.authors, front.reviewed)


def _without_title(nodes: Sequence[Node], title: str) -> tuple[Node, ...]:
    """Take the title's own heading out of the text."""
    for position, node in enumerate(nodes):
        if isinstance(node, Heading) and comparable(text_of(node)) == comparable(title):
            return (*nodes[:position], *nodes[position + 1 :])
    return tuple(nodes)


def _drop_chrome(nodes: Sequence[Node], remarks: Remarks) -> tuple[Node, ...]:
    kept: list[Node] = []
    for node in nodes:
        reason = _why_chrome(node)
        if reason:
            remarks.drop(node.line, text_of(node), reason)
        else:
            kept.append(node)
    return tuple(kept)


def _why_chrome(node: Node) -> str:
    if isinstance(node, Heading | Paragraph):
        return why_chrome(text_of(node))
    if isinstance(node, Listing):
        reasons = [why_chrome(text_of(item[0])) if len(item) == 1 else "" for item in node.items]
        return reasons[0] if all(reasons) else ""
    return ""


def _take_front(nodes: Sequence[Node], front: Front, remarks: Remarks) -> tuple[Node, ...]:
    kept: list[Node] = []
    early = True
    for node in nodes:
        text = text_of(node)
        early = early and not (isinstance(node, Paragraph) and text.rstrip().endswith("."))
        if not (isinstance(node, Paragraph) and take_front(text, node.line, front, remarks, early=early)):
            kept.append(node)
    return tuple(kept)
