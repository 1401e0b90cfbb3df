"""Boxes of a web page: which are callouts, by their class or their first heading, and which stand beside."""

import re

from lxml.html import HtmlElement

from pipeline.importing.callouts import callout_named
from pipeline.importing.web_inline import words_of
from pipeline.model import CalloutName

_BOXES: tuple[tuple[CalloutName, frozenset[str]], ...] = (
    ("did-you-know", frozenset({"didyouknow", "did-you-know"})),
    (
        "key-points",
        frozenset({"keypoints", "key-points", "keyfacts", "key-facts", "takeaways", "key-takeaways"}),
    ),
    ("emergency", frozenset({"emergency", "call-911"})),
    ("warning", frozenset({"warning", "caution", "danger", "alert", "alert-warning", "alert-danger"})),
    (
        "note",
        frozenset({"note", "notice", "callout", "tip", "infobox", "info-box", "alert-info", "admonition"}),
    ),
)
LONGEST_BOX = 2000
"""Characters; a larger element with such a class frames the page rather than a callout."""


def why_beside(element: HtmlElement) -> str:
    """An aside is a callout when its class or first heading says so; else it stands beside the article."""
    if element.tag != "aside" or box_of(element) or label_of(element):
        return ""
    return "it stands beside the article"


def label_of(element: HtmlElement) -> CalloutName | None:
    """Give the callout that the first child of a box names."""
    if element.tag not in ("div", "aside", "section") or len(words_of(element)) > LONGEST_BOX or not len(element):
        return None
    return callout_named(words_of(element[0])) if not (element.text or "").strip() else None


def box_of(element: HtmlElement) -> CalloutName | None:
    """Give the callout that the class of a box names."""
    if element.tag not in ("div", "aside", "section", "p") or len(words_of(element)) > LONGEST_BOX:
        return None
    classes = set((element.get("class") or "").lower().replace("_", "-").split())
    loose = classes | {re.sub(r"-?(box|block|panel|callout)$", "", name) for name in classes}
    return next((name for name, known in _BOXES if loose & known), None)
