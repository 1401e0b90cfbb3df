"""Merging keeps work, offers what is safe, and never passes a guess off as a translation."""

import subprocess
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import CatalogFile, merging, new_catalog, parse_catalog, read_catalog, template, write_catalog
from pipeline.catalogs.old_pair import read_old_pair
from pipeline.model import Message
from pipeline.text.risk import differs
from tests.catalogs.gettext_judge import HEADER, accepts, catalog, msgcat, values

merge = partial(merging.merge, differs=partial(differs, locale="en"))
"""Merging as for a project whose sources are in English."""

WORDS = "the doctor may treat sudden jerks of a muscle with rest or water and not two tablets".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
MESSAGES = st.builds(
    Message,
    st.sampled_from(["", "Dose"]),
    SENTENCES,
    st.lists(st.sampled_from(["Paragraph", "Bullet", "Section: Care"]), max_size=2).map(tuple),
    st.just(("source/jerks.md",)),
)
ARTICLES = st.lists(MESSAGES, max_size=10, unique_by=lambda message: message.key)


def _messages(*texts: str) -> list[Message]:
    return [Message("", text, ("Paragraph",), ("source/jerks.md",)) for text in texts]


def _translated(messages: list[Message], note: str = "") -> CatalogFile:
    file = merge(messages, new_catalog("es", "nplurals=2; plural=(n != 1);")).file
    for message in messages:
        file = file.with_msgstr(message.msgctxt, message.msgid, f"«{message.msgid}»")
    noted = file.text.replace("#. Paragraph", f"# {note}\n#. Paragraph") if note else file.text
    return parse_catalog(noted.encode(), "es.po")


@given(ARTICLES)
def test_same_messages_change_nothing(messages: list[Message]) -> None:
    file = _translated(messages)
    merged = merge(messages, file)
    assert merged.file is file
    assert merged.report.kept == tuple(message.key for message in messages)


@settings(max_examples=200, deadline=None)
@given(ARTICLES, ARTICLES, st.booleans())
def test_merging_twice_is_merging_once(old: list[Message], new: list[Message], cosmetic: bool) -> None:
    once = merge(new, _translated(old, "a note"), cosmetic=cosmetic).file
    assert merge(new, once, cosmetic=cosmetic).file is once


@settings(max_examples=200, deadline=None)
@given(ARTICLES, ARTICLES)
def test_nothing_is_lost_and_nothing_is_made_up(old: list[Message], new: list[Message]) -> None:
    before = _translated(old)
    merged = merge(new, before)
    live = [entry for entry in merged.file.entries if not entry.obsolete]
    assert [entry.key for entry in live] == [message.key for message in new]
    assert [entry.obsolete for entry in merged.file.entries] == sorted(entry.obsolete for entry in merged.file.entries)
    for message in old:
        assert f"«{message.msgid}»" in merged.file.text
    for entry in live:
        if entry.translated:
            assert entry.msgstr == f"«{entry.msgid}»"
            assert entry.key in {message.key for message in old}
    fates = merged.report
    told = (fates.kept, fates.moved, fates.revived, fates.carried, fates.fuzzy, fates.blanked, fates.new)
    assert sorted(key for keys in told for key in keys) == sorted(message.key for message in new)


@settings(max_examples=100, deadline=None)
@given(ARTICLES, ARTICLES)
def test_source_that_returns_finds_its_translations(old: list[Message], new: list[Message]) -> None:
    there = merge(new, _translated(old)).file
    back = merge(old, there)
    guesses = set(back.report.fuzzy) | set(back.report.blanked)
    for message in old:
        translation = back.file.translation(message.msgctxt, message.msgid)
        assert message.key in guesses or translation.msgstr == f"«{message.msgid}»"


@settings(max_examples=25, deadline=None)
@given(ARTICLES, ARTICLES)
def test_other_tools_lose_nothing(old: list[Message], new: list[Message]) -> None:
    merged = merge(new, _translated(old, "a note")).file
    for width in ("--no-wrap", "--width=40", "--width=79"):
        rewritten = parse_catalog(msgcat(merged.text.encode(), width), "es.po")
        assert merge(new, rewritten).file is rewritten
        assert [values(entry) for entry in rewritten.entries] == [values(entry) for entry in merged.entries]
        assert [entry.comments for entry in rewritten.entries] == [entry.comments for entry in merged.entries]


REORDERED = {
    "contexts": "to demotic, no context and an empty one are the same message",
    "header-last": "the header comes first",
    "line-breaks-fuzzy": "obsolete messages come last",
    "two-on-one-line": "the second message gets lines of its own",
}
"""Catalogs that a merge puts in order though no message changed, each with the reason."""
CORPUS = sorted((Path(__file__).parent / "corpus").glob("*-valid.po"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_odd_layouts_survive_retiring_and_reviving(path: Path) -> None:
    old = read_catalog(path)
    live = {entry.key: entry for entry in reversed(old.entries) if not entry.obsolete}
    messages = [Message(*key) for key in reversed(live)]
    unchanged = merge(messages, old).file
    assert unchanged is old or path.stem.removesuffix("-valid") in REORDERED
    retired = merge([], old).file
    back = merge(messages, retired).file
    for key, entry in live.items():
        found = back.entry(entry.msgctxt, entry.msgid)
        assert found is not None or not any(entry.forms), key
        assert found is None or (found.forms, found.flags) == (entry.forms, entry.flags)
    assert merge(messages, back).file is back


def test_line_ends_of_the_file_are_kept() -> None:
    old = read_catalog(Path(__file__).parent / "corpus" / "crlf-valid.po")
    merged = merge(_messages("Rest now.", "Drink."), old).file.text
    assert "Drink." in merged
    assert merged.count("\r\n") == merged.count("\n")


def test_moved_text_keeps_its_translation_and_its_bytes() -> None:
    old = _translated(_messages("One.", "Two.", "Three."))
    merged = merge(_messages("Three.", "One.", "Two."), old)
    assert merged.report.moved == (("", "Three."),)
    assert merged.report.kept == (("", "One."), ("", "Two."))
    paragraphs = merged.file.text.rstrip("\n").split("\n\n")
    assert sorted(paragraphs) == sorted(old.text.rstrip("\n").split("\n\n"))


def test_changed_source_is_offered_as_fuzzy_with_what_it_was() -> None:
    old = _translated(_messages("Call your doctor if jerks get worse."), "ask Ana")
    merged = merge(_messages("Call your doctor when the jerks get worse."), old)
    assert merged.file.text == old.header_entry.text + (
        "\n# ask Ana\n#. Paragraph\n#: source/jerks.md\n#, fuzzy\n"
        '#| msgid "Call your doctor if jerks get worse."\n'
        'msgid "Call your doctor when the jerks get worse."\n'
        'msgstr "«Call your doctor if jerks get worse.»"\n'
    )
    assert merged.report.fuzzy == (("", "Call your doctor when the jerks get worse."),)


UNSAFE = [
    ("Take clonazepam with food.", "Do not take clonazepam with food."),
    ("Take 5 mg in the morning.", "Take 50 mg in the morning."),
    ("Take 10 mg of it at night.", "Take 10 g of it at night."),
    ("Take two tablets at night.", "Take three tablets at night."),
    ("Take 5-10 mg at night.", "Take 10-5 mg at night."),
    ("Drugs such as clonazepam help.", "Drugs such as clobazam help."),
    ("You can drive after a seizure.", "You can't drive after a seizure."),
    ("Some people have hypertension.", "Some people have hypotension."),
    ("Wait 24 hours and call.", "Wait 24 days and call."),
    ("Drink more water every morning.", "Drink less water every morning."),
]


@pytest.mark.parametrize(("before", "after"), UNSAFE)
def test_unsafe_match_is_blank_and_shows_the_old_pair(before: str, after: str) -> None:
    merged = merge(_messages(after), _translated(_messages(before), "ask Ana"))
    [entry] = merged.file.entries
    assert (entry.msgstr, entry.flags, entry.previous) == ("", (), None)
    assert entry.translator_comments == (
        "ask Ana",
        f'demotic-old: msgid "{before}"',
        f'demotic-old: msgstr "«{before}»"',
    )
    assert merged.report.blanked == (("", after),)


@pytest.mark.parametrize(("before", "after"), UNSAFE)
def test_unsafe_guess_of_msgmerge_is_taken_back(before: str, after: str, tmp_path: Path) -> None:
    messages = _messages(after)
    write_catalog(_translated(_messages(before), "ask Ana"), tmp_path / "es.po")
    write_catalog(template(messages), tmp_path / "jerks.pot")
    command = ["msgmerge", "--previous", "--quiet", "--update", "--backup=off", "es.po", "jerks.pot"]
    subprocess.run(command, cwd=tmp_path, check=True)
    guessed = read_catalog(tmp_path / "es.po")
    assert guessed.translation("", after).state == "fuzzy"
    merged = merge(messages, guessed)
    [entry] = merged.file.entries
    assert (entry.msgstr, entry.fuzzy, entry.previous) == ("", False, None)
    assert read_old_pair(entry.translator_comments) == (("", before), f"«{before}»")
    assert "ask Ana" in entry.translator_comments
    assert merged.report.blanked == (("", after),)


def test_old_pair_survives_line_breaks_quotes_and_plurals() -> None:
    before, after = 'Take\n"it"\\.', 'Do not take\n"it"\\.'
    old = catalog('\nmsgctxt "x"\nmsgid "Take\\n\\"it\\"\\\\."\nmsgstr "Tome\\n\\"eso\\"."\n')
    merged = merge([Message("x", after)], old).file
    [entry] = merged.entries
    assert read_old_pair(entry.translator_comments) == (("x", before), 'Tome\n"eso".')
    assert merge([Message("x", before)], merged).file.translation("x", before).msgstr == 'Tome\n"eso".'


def test_old_pair_goes_when_somebody_translates(tmp_path: Path) -> None:
    messages = _messages("Do not take it with food.")
    blank = merge(messages, _translated(_messages("Take it with food."), "ask Ana")).file
    by_us = blank.with_msgstr("", "Do not take it with food.", "No lo tome.")
    assert by_us.entries[0].translator_comments == ("ask Ana",)
    elsewhere = parse_catalog(
        blank.text.replace('msgstr ""\n', 'msgstr "No lo tome."\n')
        .replace('msgid ""\nmsgstr "No lo tome."\n', 'msgid ""\nmsgstr ""\n')
        .encode(),
        "es.po",
    )
    assert merge(messages, elsewhere).file.text == by_us.text


def test_retired_message_comes_back_as_it_was() -> None:
    both, one = _messages("Jerks may stop on their own.", "Call a doctor."), _messages("Call a doctor.")
    old = _translated(both, "ask Ana")
    retired = merge(one, old)
    assert retired.report.retired == (("", "Jerks may stop on their own."),)
    assert retired.file.entries[-1].obsolete
    assert retired.file.entries[-1].translator_comments == ("ask Ana",)
    revived = merge(both, retired.file)
    assert revived.report.revived == (("", "Jerks may stop on their own."),)
    assert revived.file.text == old.text


def test_each_translation_is_offered_once_where_it_fits_best() -> None:
    old = _translated(_messages("Rest and drink water.", "Rest and drink some tea."))
    merged = merge(_messages("Rest and drink cool water.", "Rest and drink tea.", "Rest and drink milk."), old)
    offers = [entry.msgstr for entry in merged.file.entries]
    assert offers == ["«Rest and drink water.»", "«Rest and drink some tea.»", ""]


def test_other_context_is_offered_as_fuzzy() -> None:
    merged = merge([Message("Dose", "None"), Message("Use", "None")], _translated([Message("Dose", "None")]))
    [kept, offered] = merged.file.entries
    assert (kept.msgstr, kept.fuzzy) == ("«None»", False)
    assert (offered.msgstr, offered.fuzzy, offered.previous_msgctxt) == ("«None»", True, "Dose")


def test_comments_alone_are_refreshed_only_when_asked() -> None:
    old = _translated(_messages("One.", "Two."), "ask Ana")
    relabelled = [Message("", text, ("Bullet",), ("source/other.md",)) for text in ("One.", "Two.")]
    assert merge(relabelled, old).file is old
    refreshed = merge(relabelled, old, refresh_comments=True).file
    assert refreshed.text == old.text.replace("#. Paragraph", "#. Bullet").replace("jerks.md", "other.md")


def test_wrapping_of_untouched_messages_stays() -> None:
    body = '\n#. Bullet\nmsgid ""\n"Jerks "\n"stop."\nmsgstr "Para"\n"n."\n'
    merged = merge([Message("", "Jerks stop.", ("Item",)), Message("", "New.")], catalog(body)).file
    assert merged.text == HEADER + body.replace("Bullet", "Item") + '\nmsgid "New."\nmsgstr ""\n'


COSMETIC = [
    ("Jerks are suden, quick movements.", "Jerks are sudden quick movements."),
    ("Haemodialysis cleans the blood.", "Hemodialysis cleans the blood."),
    ("It is harmless .", "It is harmless."),
    ("Call  your doctor", "Call your doctor."),
    ("the docter decides.", "The doctor decides."),
    ("Don't worry.", "Don’t worry."),
]
NOT_COSMETIC = [
    ("It is now required to rest.", "It is not required to rest."),
    ("Take 1.5 mg with water.", "Take 15 mg with water."),
    ("An infection is likely here.", "An injection is likely here."),
    ("Take one tablet with it.", "Take one tablets with it."),
    ("Drugs such as clonazepam help.", "Drugs such as clobazam help."),
    ("Rest, and drink water today.", "Rest, and drink some water today."),
    ("Keep the *left* arm still.", "Keep the **left** arm still."),
    ("You may rest from work.", "You may rest form work."),
]


@pytest.mark.parametrize(("before", "after"), COSMETIC)
def test_cosmetic_edit_carries_the_translation(before: str, after: str) -> None:
    merged = merge(_messages(after), _translated(_messages(before), "ask Ana"), cosmetic=True)
    [entry] = merged.file.entries
    assert (entry.msgid, entry.msgstr, entry.flags, entry.previous) == (after, f"«{before}»", (), None)
    assert merged.report.carried == (("", after),)
    assert merge(_messages(after), _translated(_messages(before))).report.fuzzy == (("", after),)


@pytest.mark.parametrize(("before", "after"), NOT_COSMETIC)
def test_cosmetic_edit_is_refused_where_meaning_may_change(before: str, after: str) -> None:
    merged = merge(_messages(after), _translated(_messages(before)), cosmetic=True)
    assert merged.report.refused == (("", after),)
    assert not merged.file.entries[0].translated


def test_merged_catalogs_compile_and_line_numbers_are_those_of_the_file(tmp_path: Path) -> None:
    messages = _messages("One.", "Do not take 5 mg.", "Call your doctor at once.")
    merged = merge(messages, _translated(_messages("Take 5 mg.", "Call your doctor.", "Gone for good."))).file
    write_catalog(merged, tmp_path / "es.po")
    assert accepts(tmp_path / "es.po")
    again = read_catalog(tmp_path / "es.po")
    assert [entry.line for entry in again.entries] == [entry.line for entry in merged.entries]


def test_new_catalog_satisfies_gettext_without_a_warning(tmp_path: Path) -> None:
    write_catalog(new_catalog("pt_BR", "nplurals=2; plural=(n > 1);"), tmp_path / "pt_BR.po")
    command = ["msgfmt", "-c", "-o", "/dev/null", str(tmp_path / "pt_BR.po")]
    assert subprocess.run(command, capture_output=True, check=True).stderr == b""


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_template_is_in_article_order_and_laid_out_as_by_msgcat(messages: list[Message]) -> None:
    assert parse_catalog(msgcat(template(messages).text.encode()), "").text == template(messages).text
    assert [entry.key for entry in template(messages).entries] == [message.key for message in messages]
