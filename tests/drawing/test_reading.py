"""Pictures: what they may hold, and the labels that they have."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.drawing.reading import read_drawing
from pipeline.errors import SourceError
from pipeline.model import Room

FIXTURES = Path(__file__).parent / "pictures"
LABELS = read_drawing((FIXTURES / "labels-valid.svg").read_bytes(), "source/pictures/labels.svg").labels


@pytest.mark.parametrize("file", sorted(FIXTURES.glob("*-error.svg")), ids=lambda file: file.stem)
def test_a_fault_names_its_line(file: Path) -> None:
    expectation, content = file.read_text("utf-8").split("\n", 1)
    line, fault = expectation.removeprefix("expect: ").split(": ", 1)
    with pytest.raises(SourceError) as caught:
        read_drawing(content.encode(), "source/pictures/a.svg")
    assert str(caught.value).startswith(f"source/pictures/a.svg:{line}: ")
    assert fault in caught.value.fault


def test_a_label_is_a_text_with_words_and_room() -> None:
    assert [(label.text, label.room, label.location.line) for label in LABELS] == [
        ("Kidney & bladder", Room(6, 3), 5),
        ("2", None, 7),
        ("Spine", Room(5, 1), 8),
    ]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read_drawing(content, "a.svg")
    except SourceError as error:
        assert error.location and error.location.path == "a.svg" and error.remedy


def test_entities_do_not_grow() -> None:
    bomb = "<!DOCTYPE a [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x"}">' for n in range(9)) + "]>"
    with pytest.raises(SourceError):
        read_drawing(f"{bomb}<svg>&e8;</svg>".encode(), "a.svg")
    with pytest.raises(SourceError):
        read_drawing(f"{bomb}<svg>&e8;</svg>".encode("utf-16"), "a.svg")
