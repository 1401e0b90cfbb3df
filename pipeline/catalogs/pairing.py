"""Which old entry each message comes from: the same, one that waited, a similar one, or none."""

from collections.abc import Sequence

from pipeline.catalogs.file import CatalogFile
from pipeline.catalogs.matching import Offer, Wish, assign
from pipeline.catalogs.old_pair import read_old_pair
from pipeline.catalogs.settle import MergeRules, Settled, borrowed, has_text, new, returned, same, similar
from pipeline.model import Key, Message

_Found = dict[int, Settled]
"""Position in the template -> what became of the message there."""


def settle(wanted: Sequence[Message], old: CatalogFile, rules: MergeRules) -> list[Settled]:
    """Settle every message of a template, each old entry used once, in template order."""
    found = _same(wanted, old, rules)
    found |= _returned(wanted, old, rules, found)
    for with_text in (True, False):
        found |= _similar(wanted, old, rules, found, with_text)
    found |= _borrowed(wanted, old, rules, found)
    return [found.get(position) or new(message, rules) for position, message in enumerate(wanted)]


def _same(wanted: Sequence[Message], old: CatalogFile, rules: MergeRules) -> _Found:
    places: dict[Key, int] = {}
    for place, entry in enumerate(old.items):
        if place != old.header_place:
            places.setdefault(entry.key, place)
    return {
        position: same(old.items[places[message.key]], places[message.key], rules)
        for position, message in enumerate(wanted)
        if message.key in places
    }


def _free(old: CatalogFile, found: _Found) -> list[int]:
    taken = {one.place for one in found.values()} | {old.header_place}
    return [place for place in range(len(old.items)) if place not in taken]


def _returned(wanted: Sequence[Message], old: CatalogFile, rules: MergeRules, found: _Found) -> _Found:
    waiting: dict[Key, tuple[str, int]] = {}
    for place in _free(old, found):
        pair = read_old_pair(old.items[place].translator_comments)
        if pair and not has_text(old.items[place]):
            waiting.setdefault(pair[0], (pair[1], place))
    settled: _Found = {}
    for position, message in enumerate(wanted):
        if position not in found and message.key in waiting:
            msgstr, place = waiting[message.key]
            settled[position] = returned(message, msgstr, old.items[place], place, rules)
    return settled


def _similar(wanted: Sequence[Message], old: CatalogFile, rules: MergeRules, found: _Found, with_text: bool) -> _Found:
    """Settle open messages by similar entries: those with a translation, else those with comments to save."""
    positions = [position for position in range(len(wanted)) if position not in found]
    offers = [
        offer
        for place in _free(old, found)
        if has_text(old.items[place]) == with_text and (with_text or old.items[place].translator_comments)
        for offer in _offers(old, place)
    ]
    wishes = [Wish(wanted[at].msgid, wanted[at].msgctxt, at / len(wanted)) for at in positions]
    return {
        positions[wish]: similar(wanted[positions[wish]], old.items[place], place, rules)
        for wish, place in assign(wishes, offers).items()
    }


def _offers(old: CatalogFile, place: int) -> list[Offer]:
    entry = old.items[place]
    texts = {entry.msgid, entry.previous_msgid or entry.msgid}
    return [Offer(text, entry.msgctxt or "", place, place / len(old.items)) for text in sorted(texts)]


def _borrowed(wanted: Sequence[Message], old: CatalogFile, rules: MergeRules, found: _Found) -> _Found:
    donors = {one.entry.msgid: one.entry for one in found.values() if one.entry.translated}
    return {
        position: borrowed(message, donors[message.msgid], rules)
        for position, message in enumerate(wanted)
        if position not in found and message.msgid in donors
    }
