"""Front matter of a source article: YAML text to checked values.

YAML is read without aliases (a few lines of them expand to gigabytes) and without duplicate keys (the
second would silently win).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from pipeline.errors import SourceError
from pipeline.model import Author, Location

KEYS = ("title", "description", "authors", "reviewed", "review-by", "topics", "audience")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values of an article's front matter, and the line of each field."""

    title: str
    description: str
    authors: tuple[Author, ...]
    reviewed: date | None
    review_by: date | None
    topics: tuple[str, ...]
    audience: str
    lines: Mapping[str, int]


class _Loader(yaml.SafeLoader):
    """PyYAML's safe loader, stricter: it refuses aliases and duplicate keys."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(
                problem="an alias (*name) is not allowed here",
                problem_mark=self.peek_event().start_mark,  # type: ignore[no-untyped-call]
            )
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f'the key "{key.value}" stands twice', problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Read the YAML between the two ``---`` lines; ``text`` begins on line 2 of the file.

    Raises SourceError for unreadable YAML, an unknown key, a missing title or a value of a wrong kind.
    """
    values, lines = _load(text, path)
    fail = _failure(path, lines)
    unknown = [key for key in values if key not in KEYS]
    if unknown:
        raise fail(unknown[0], f'"{unknown[0]}" is not a front-matter key', f"use one of {', '.join(KEYS)}")
    title = _text(values, "title", fail)
    if not title:
        raise SourceError(Location(path, 1), "the front matter has no title", "add a line: title: Your title")
    return FrontMatter(
        title=title,
        description=_text(values, "description", fail),
        authors=_authors(values, fail),
        reviewed=_day(values, "reviewed", fail),
        review_by=_day(values, "review-by", fail),
        topics=_topics(values, fail),
        audience=_text(values, "audience", fail),
        lines=lines,
    )


_Fail = Callable[[str, str, str], SourceError]


def _failure(path: str, lines: Mapping[str, int]) -> _Fail:
    def fail(key: str, fault: str, remedy: str) -> SourceError:
        return SourceError(Location(path, lines.get(key, 1)), fault, remedy)

    return fail


def _load(text: str, path: str) -> tuple[dict[str, Any], dict[str, int]]:
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise SourceError(
            Location(path, mark.line + 2 if mark else 1),
            f"the front matter is not readable YAML: {error.problem}",
            'put quotation marks around a text that holds ": " or "#"; write each key once',
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SourceError(
            Location(path, 1), f"the front matter is not readable YAML: {error}", "mend or shorten it"
        ) from None
    if not isinstance(values, dict) or not all(isinstance(key, str) for key in values):
        raise SourceError(Location(path, 2), "the front matter is no list of keys", "write key: value lines")
    lines = {key.value: key.start_mark.line + 2 for key, _ in node.value} if node else {}
    return values, lines


def _text(values: Mapping[str, Any], key: str, fail: _Fail) -> str:
    value = values.get(key) or ""
    if isinstance(value, bool | list | dict):
        raise fail(key, f"{key} must be a text", f'write {key}: "..." in quotation marks')
    return " ".join(str(value).split())


def _day(values: Mapping[str, Any], key: str, fail: _Fail) -> date | None:
    value = values.get(key)
    if value is None or type(value) is date:
        return value
    raise fail(key, f"{key} must be a day", f"write it as {key}: 2026-05-31")


def _topics(values: Mapping[str, Any], fail: _Fail) -> tuple[str, ...]:
    topics = values.get("topics") or []
    if not isinstance(topics, list) or not all(isinstance(t, str) and SLUG.fullmatch(t) for t in topics):
        raise fail("topics", "topics must be a list of short names", "write topics: [brain-and-nerves, kidneys]")
    return tuple(topics)


def _authors(values: Mapping[str, Any], fail: _Fail) -> tuple[Author, ...]:
    authors = values.get("authors") or []
    known = {"name", "credential"}
    if not isinstance(authors, list) or not all(
        isinstance(author, dict) and author.get("name") and set(author) <= known for author in authors
    ):
        raise fail("authors", "authors must be a list of names", "write authors: [{name: Ada Roe, credential: MD}]")
    return tuple(Author(str(author["name"]), str(author.get("credential") or "")) for author in authors)
