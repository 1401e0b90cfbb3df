"""Where a term counts."""

import pytest

from pipeline.text.scopes import parse_scope


def test_scope_limits_to_articles_or_topics() -> None:
    scope = parse_scope("articles:a, b; topics:kidneys; not:access code; not:free access")
    assert scope.holds("a", ())
    assert scope.holds("c", ("kidneys",))
    assert not scope.holds("c", ("brain",))
    assert scope.phrases == ("access code", "free access")
    assert parse_scope("").holds("any", ())


@pytest.mark.parametrize("text", ["a", "articles:", "not:", "topic:a"])
def test_what_is_no_scope_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        parse_scope(text)
