"""The package's own TOML files, each read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> Mapping[str, Any]:
    """Give the table in ``name``.toml beside this module."""
    return tomllib.loads(files("pipeline.importing").joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def word_set(name: str) -> frozenset[str]:
    """Give the words of a list in words.toml."""
    return frozenset(str(load_table("words")[name]).split())
