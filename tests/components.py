"""The examples of every component, each as a whole small page in a left-to-right and a right-to-left language."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from pipeline.locales import parse_locale
from pipeline.render.passage import Passage
from pipeline.render.stylesheets import shared_stylesheet
from pipeline.render.templates import COMPONENTS, render_component
from pipeline.render.words import Words
from tests.sample import interface_of

TAGS = ("en", "ar")


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one component in one language."""

    component: str
    name: str
    tag: str
    place: str
    parameters: dict[str, Any]
    heading: bool = True

    def __str__(self) -> str:
        return f"{self.component}-{self.name}-{self.tag}"

    def html(self) -> str:
        """Render the component alone."""
        locale = parse_locale(self.tag)
        words = Words(locale, interface_of(locale))
        return render_component(self.component, word=words, **self.parameters)

    def page(self) -> str:
        """Render the component on a page, where its place on a page is."""
        locale = parse_locale(self.tag)
        inside, outside = (self.html(), "") if self.place == "main" else ("", self.html())
        title = "<h1>Example</h1>" if self.heading else ""
        header = "" if "<header class" in outside else f"<header>{outside}</header>"
        before, after = ("", outside) if "<footer" in outside else (header or outside, "")
        return (
            f'<!doctype html>\n<html lang="{locale.tag}" dir="{locale.direction}"><head><meta charset="utf-8">'
            f'<title>Example</title><meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<style>{shared_stylesheet().decode()}</style></head>"
            f'<body>{before}<main id="page:main" tabindex="-1">{title}{inside}</main>{after}</body></html>\n'
        )


def component_folders() -> list[Path]:
    """Give the folder of every component."""
    return sorted(folder for folder in COMPONENTS.iterdir() if folder.is_dir())


def cases() -> list[Case]:
    """Give every example of every component in each direction."""
    return [case for folder in component_folders() for case in _cases(folder)]


def _cases(folder: Path) -> Iterator[Case]:
    described = tomllib.loads((folder / "examples.toml").read_text("utf-8"))
    for example in described["example"]:
        parameters = {key: _value(value) for key, value in example.items() if key != "name"}
        for tag in TAGS:
            place, heading = described.get("place", "main"), described.get("heading", True)
            yield Case(folder.name, example["name"], tag, place, parameters, heading)


def _value(value: object) -> object:
    """Make a passage of ``{html, attributes}``; everything else stays what TOML says."""
    if isinstance(value, list):
        return [_value(item) for item in value]
    if isinstance(value, dict) and "html" in value:
        return Passage(Markup(value["html"]), Markup(value.get("attributes", "")))
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items()}
    return value
