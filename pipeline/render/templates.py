"""Jinja, in one place: a template's name and its parameters -> HTML.

Escaping is on for every template whatever its name, and a parameter that is missing is an error.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

FOLDER = Path(__file__).parent
COMPONENTS = FOLDER / "components"

_environment = Environment(
    loader=FileSystemLoader(FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render_component(name: str, /, **parameters: object) -> Markup:
    """Render ``components/<name>/template.html``."""
    return Markup(_environment.get_template(f"components/{name}/template.html").render(parameters).rstrip("\n"))


def render_page(**parameters: object) -> str:
    """Render the frame that every page shares."""
    return _environment.get_template("page.html").render(parameters) + "\n"
