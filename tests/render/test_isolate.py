"""Runs that must read from left to right are isolated in right-to-left text; everything else stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from pipeline.render.isolate import isolate

RUNS = (
    "1-800-222-1222",
    "+1 (800) 222-1222",
    "5-10",
    "5 – 10",
    "5 mg",
    "2.5 mg/kg",
    "50%",
    "37.5 °C",
    "120/80 mmHg",
    "2026-05-01",
    "COVID-19",
    "H1N1",
    "911",
    "٨٠٠-٢٢٢-١٢٢٢",
)


@pytest.mark.parametrize("run", RUNS)
def test_run_is_isolated_as_a_whole(run: str) -> None:
    assert isolate(f"اتصل على {run}، الآن") == f'اتصل على <bdi dir="ltr">{escape(run)}</bdi>، الآن'


@pytest.mark.parametrize("text", ["من ٥-١٠ أيام", "دواء Keppra (levetiracetam) للصرع", "لا أرقام هنا.", ""])
def test_the_rest_stays(text: str) -> None:
    assert isolate(text) == escape(text)


def test_a_full_stop_or_comma_is_no_part_of_a_number() -> None:
    assert isolate("خذ 5. ثم 10, ثم") == ('خذ <bdi dir="ltr">5</bdi>. ثم <bdi dir="ltr">10</bdi>, ثم')


@given(st.text(alphabet='اب ٥١٠59aB+-–./()%<&"،', max_size=40))
def test_isolation_changes_no_character(text: str) -> None:
    html = isolate(text)
    assert html.replace('<bdi dir="ltr">', "").replace("</bdi>", "") == escape(text)
    assert html.count('<bdi dir="ltr">') == html.count("</bdi>")
