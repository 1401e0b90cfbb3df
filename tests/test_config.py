"""The configuration: what it says is understood, what it misspells is an error with its line."""

from pathlib import Path

import pytest

from pipeline.config import read_config, select_locales
from pipeline.errors import ConfigError, UsageError

WHOLE = """\
[tool.demotic]
title = "Everyday Health"
url = "https://health.example.org"
source-locale = "en"
locales = ["es", "pt_BR", "sr@latin", "hmn"]

[tool.demotic.languages.hmn]
name = "Hmong"
autonym = "Hmoob"
direction = "ltr"

[tool.demotic.place]
country = "US"
emergency = "911"

[tool.demotic.readability.pt_BR]
sentence-words = 28

[[tool.demotic.waivers]]
rule = "long-sentence"
locale = "es"
reason = "a quotation"
"""


def _project(folder: Path, text: str) -> Path:
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return folder


def test_a_whole_configuration(tmp_path: Path) -> None:
    config = read_config(_project(tmp_path, WHOLE))
    assert [locale.tag for locale in config.all_locales] == ["en", "es", "pt-BR", "sr-Latn", "hmn"]
    assert config.url == "https://health.example.org/"
    assert (config.country, config.placeholders) == ("US", {"emergency": "911"})
    assert config.limits["pt-BR"].sentence_words == 28
    assert config.waivers[0].reason == "a quotation"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", "pyproject.toml: ", "[tool.demotic]"),
        ("[tool.demotic\n", "pyproject.toml: ", "cannot be read"),
        ("[tool.demotic]\ntitel = 'x'\n", "pyproject.toml:2: ", "title, description"),
        ("[tool.demotic]\ntitle = 3\n", "pyproject.toml:2: ", "must be a text"),
        ("[tool.demotic]\nlocales = 'es'\n", "pyproject.toml:2: ", "list of texts"),
        ("[tool.demotic]\nlocales = ['es', 'es']\n", "pyproject.toml:2: ", "twice"),
        ("[tool.demotic]\nlocales = ['en']\n", "pyproject.toml:2: ", "twice"),
        ("[tool.demotic]\nlocales = ['tl']\n", "pyproject.toml:2: ", "fil"),
        ("[tool.demotic]\nurl = 'javascript:x'\n", "pyproject.toml:2: ", "web address"),
        ("[tool.demotic]\n[tool.demotic.readability.en]\ngrade = true\n", "pyproject.toml:3: ", "number"),
        ("[tool.demotic]\n[tool.demotic.release]\nsigner = []\n", "pyproject.toml:3: ", "signers"),
        ("[tool.demotic]\n[[tool.demotic.waivers]]\nrule = 'x'\n", "pyproject.toml:2: ", "no reason"),
    ],
)
def test_a_fault_names_its_line_and_the_remedy(tmp_path: Path, text: str, place: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(_project(tmp_path, text))
    assert str(caught.value).startswith(place)
    assert words in str(caught.value)


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="demotic init"):
        read_config(tmp_path)


def test_locales_are_selected_in_either_form(tmp_path: Path) -> None:
    config = read_config(_project(tmp_path, WHOLE))
    assert [locale.tag for locale in select_locales(config, ["pt-BR", "pt_BR", "qps-ploc"])] == ["pt-BR", "qps-ploc"]
    assert select_locales(config, None) == config.all_locales
    with pytest.raises(UsageError, match="en, es, pt-BR"):
        select_locales(config, ["fr"])
