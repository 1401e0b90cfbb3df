"""Memory across articles fills what is the same, offers what is similar and safe, and says from where."""

from pipeline.memory import Memory, Recalled, Remembered, origin, remember
from pipeline.model import Message, Setting
from pipeline.text.risk import differs

DAILY = "Brush your teeth every morning."
ASK = "Ask your care team before you change anything."


def _memory(*known: Remembered, locale: str = "en") -> Memory:
    return remember(known, locale)


def _recall(memory: Memory, msgid: str, *, msgctxt: str = "", cell: bool = False, critical: bool = False) -> Recalled:
    found = _ask(memory, msgid, msgctxt=msgctxt, cell=cell, critical=critical)
    assert found is not None
    return found


def _ask(
    memory: Memory, msgid: str, *, msgctxt: str = "", cell: bool = False, critical: bool = False
) -> Recalled | None:
    message = Message(msgctxt, msgid, setting=Setting(cell=cell))
    same = memory.same(message, "hiccups", critical=critical)
    return same or memory.similar(message, "hiccups", lambda old, new: differs(old, new, "en"))


def test_the_same_text_is_filled_and_says_from_where() -> None:
    found = _recall(_memory(Remembered("myoclonus", "", ASK, "Pregunte.")), ASK)
    assert found == Recalled("Pregunte.", False, "Translation from myoclonus (same text)")


def test_a_fill_that_something_speaks_against_is_fuzzy() -> None:
    memory = _memory(
        Remembered("myoclonus", "", ASK, "Pregunte."),
        Remembered("myoclonus", "", "None", "Ninguno"),
        Remembered("myoclonus", "Dose", "See below", "Vea abajo"),
        Remembered("myoclonus", "", "Read [this page](1).", "Lea [esto](https://salud.example.org)."),
    )
    assert _recall(memory, ASK, critical=True).fuzzy
    assert _recall(memory, ASK, cell=True).fuzzy
    assert _recall(memory, "None").fuzzy
    assert _recall(memory, "See below").fuzzy
    assert not _recall(memory, "See below", msgctxt="Dose").fuzzy
    assert _recall(memory, "Read [this page](1).").fuzzy


def test_articles_that_disagree_give_the_usual_translation_as_fuzzy() -> None:
    memory = _memory(
        Remembered("a", "", ASK, "Consulte."),
        Remembered("b", "", ASK, "Pregunte."),
        Remembered("c", "", ASK, "Pregunte."),
    )
    assert _recall(memory, ASK) == Recalled("Pregunte.", True, "Translation from b (same text)")


def test_the_article_itself_and_later_retired_texts_stand_back() -> None:
    assert _ask(_memory(Remembered("hiccups", "", ASK, "Pregunte.")), ASK) is None
    memory = _memory(Remembered("a", "", ASK, "Consulte.", retired=True), Remembered("b", "", ASK, "Consulte."))
    assert _recall(memory, ASK).line == "Translation from b (same text)"


def test_a_similar_text_is_offered_as_fuzzy_with_its_source() -> None:
    found = _recall(_memory(Remembered("myoclonus", "", DAILY, "Cepíllese.")), "Brush your teeth every evening.")
    assert found == Recalled("Cepíllese.", True, "Translation from myoclonus (similar text)", DAILY)


def test_a_similar_text_that_could_harm_is_not_offered() -> None:
    memory = _memory(
        Remembered("a", "", "Take clonazepam 5 mg with food.", "Tome 5 mg."),
        Remembered("b", "", "You may drive after the treatment.", "Puede conducir."),
    )
    assert _ask(memory, "Take clonazepam 50 mg with food.") is None
    assert _ask(memory, "Take clobazam 5 mg with food.") is None
    assert _ask(memory, "You may not drive after the treatment.") is None
    assert _ask(memory, "You may drive after this treatment.") is not None


def test_the_next_similar_text_is_offered_where_the_first_could_harm() -> None:
    memory = _memory(
        Remembered("a", "", "Rest for 3 days after the test.", "Descanse 3 días."),
        Remembered("b", "", "Rest for 2 days after a test.", "Descanse 2 días."),
    )
    assert _recall(memory, "Rest for 2 days after the test.").msgstr == "Descanse 2 días."


def test_words_are_no_similar_texts() -> None:
    memory = _memory(Remembered("a", "", "Diets", "Dietas"), Remembered("a", "", "Kidney failure", "Insuficiencia"))
    assert _ask(memory, "Diet") is None
    assert _ask(memory, "Liver failure") is None


def test_a_source_without_spaces_is_compared_by_letter() -> None:
    memory = _memory(Remembered("a", "", "请在早上刷牙并吃早饭。", "Brush."), locale="zh-Hans")
    found = _recall(memory, "请在晚上刷牙并吃早饭。")
    assert (found.msgstr, found.fuzzy) == ("Brush.", True)


def test_a_line_holds_as_long_as_the_article_says_the_same() -> None:
    memory = _memory(Remembered("myoclonus", "", ASK, "Pregunte."))
    line = _recall(memory, ASK).line
    assert origin(["Paragraph", line]) == line
    assert memory.holds(line, ASK, "Pregunte.")
    assert not memory.holds(line, ASK, "Pregunte ya.")
    assert not memory.holds(line, DAILY, "Pregunte.")
    assert not memory.holds("Translation from seizures (same text)", ASK, "Pregunte.")
