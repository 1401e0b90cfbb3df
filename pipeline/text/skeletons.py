"""Reduce a word of any alphabet to the consonants that every spelling of an international name keeps.

An International Nonproprietary Name is respelt by sound (clonazepam, клоназепам, كلونازيبام, क्लोनाज़ेपाम) while
its vowels and endings change, so names are compared by their consonants, in classes that every script tells
apart: p and b (one letter in Arabic), k and hard g, s, z, soft c and soft g, f and v. Vowels, h, doubling go.
"""

import re
import unicodedata
from functools import lru_cache

_LATIN = (
    ("ph", "f"),
    ("th", "t"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "k"),
    ("qu", "k"),
    ("ck", "k"),
    ("x", "ks"),
    ("ł", "l"),
    ("ı", "i"),
)
_SOFT = re.compile(r"[cg](?=[eiy])")
_CLASSES = str.maketrans("bgcqzjvwßy", "pkkkssffsi", "h")
_VOWELS = str.maketrans("", "", "aeiou")
_CYRILLIC = str.maketrans("бпвфгкхдтзсцчшщжлрмн", "ppffkkkdtssssssslrmn")
_ARABIC = str.maketrans("بپفڤغقكخگجزسشصظضذثتطدلرمن", "ppffkkkkkksssssddtttdlrmn")
_DEVANAGARI = str.maketrans("कखगघचछजझटठडढतथदधपफबभमनणङञंरलवशषस", "kkkkssssttddttddpfppmnnnnnrlfsss")
_LETTERS = re.compile(r"[^a-z]")
_DOUBLES = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Give the consonant classes of a word; empty for a script that is not written by sound."""
    first = word[:1]
    if "\u0400" <= first <= "\u04ff":
        spelt = word.casefold().replace("дж", "ж").translate(_CYRILLIC)
    elif "\u0600" <= first <= "\u06ff":
        spelt = word.translate(_ARABIC)
    elif "\u0900" <= first <= "\u097f":
        spelt = unicodedata.normalize("NFD", word).translate(_DEVANAGARI)
    else:
        spelt = respell(word).translate(_VOWELS)
    return _DOUBLES.sub(r"\1", _LETTERS.sub("", spelt))


@lru_cache(maxsize=1 << 16)
def respell(word: str) -> str:
    """Give a Latin word by sound, its vowels kept: fluoksetyna and fluoxetine become all but equal."""
    letters = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for spelling, sound in _LATIN:
        plain = plain.replace(spelling, sound)
    return _SOFT.sub("s", plain).translate(_CLASSES)
