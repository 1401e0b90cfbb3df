"""Put dosing faults into right translations: what a check of numbers must catch."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
SENTENCES = HERE / "sentences"
_PHONE = re.compile(r"\d-\d{3}-\d{3}-\d{4}")
_NUMBER = re.compile(
    r"(?<![\w.,-])\d+(?:[.,\u00a0 ]\d+)?(?![\d-])"
    r"|(?<=[\u3040-\u9fff\uac00-\ud7af])\d+(?:[.,]\d+)?"
)
_LINKS = [
    "to",
    "a",
    "à",
    "bis",
    "до",
    "إلى",
    "se",
    "से",
    "đến",
    "至",
    "到",
    "ila",
    "do",
    "y",
    "e",
    "et",
    "und",
    "و",
    "and",
    "và",
    "ile",
    "da",
    "dai",
]
_RANGE = re.compile(rf"(\d+)((?: \w+)?(?: ?[~～–-] ?| (?:{'|'.join(_LINKS)}) | و))(\d+)")


def pairs(tag: str) -> list[tuple[str, str]]:
    """Give source sentences with right translations into ``tag``: doses, and where we have them news."""
    found: list[tuple[str, str]] = []
    for folder in (SENTENCES, HERE / "news"):
        source, target = folder / "en.txt", folder / f"{tag}.txt"
        if target.is_file():
            lines = (path.read_text(encoding="utf-8").splitlines() for path in (source, target))
            found += zip(*lines, strict=True)
    return found


def languages() -> list[str]:
    """Give the languages with sentences, without the source."""
    return sorted(path.stem for path in SENTENCES.glob("*.txt") if path.stem != "en")


def faults(tag: str) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, source, wrong translation)."""
    swaps = tomllib.loads((HERE / "swaps.toml").read_text(encoding="utf-8")).get(tag, {})
    for source, target in pairs(tag):
        for kind, wrong in _digit_faults(target):
            yield kind, source, wrong
        for kind, rules in swaps.items():
            for rule in rules:
                old, _, new = rule.partition(" = ") if " = " in rule else (rule.removesuffix(" ="), "", "")
                wrong = _whole(old, tag).sub(new.replace("\\", "\\\\"), target, count=1)
                if wrong != target:
                    yield kind, source, wrong


def _whole(words: str, tag: str) -> re.Pattern[str]:
    """Compile a pattern for whole words where the language parts words by spaces."""
    edges = tag not in ("zh", "ja", "ko", "tr", "hi") and words == words.strip()
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)" if edges else re.escape(words))


def _digit_faults(target: str) -> Iterator[tuple[str, str]]:
    """Yield faults in the digits of one translation."""
    if _PHONE.search(target):
        return
    for match in _NUMBER.finditer(target):
        start, end = match.span()
        for kind, digits in _wrong_digits(match.group()):
            yield kind, target[:start] + digits + target[end:]
        if match.group() != "1":
            yield "dropped", target[:start].rstrip() + " " + target[end:].lstrip()
    for match in _RANGE.finditer(target):
        if int(match[1]) < int(match[3]) and not re.match(r"\s*/", target[match.end() :]):
            yield "order", target[: match.start()] + match[3] + match[2] + match[1] + target[match.end() :]
    yield "added", target.rstrip(".。।") + " (15 mg)."


def _wrong_digits(digits: str) -> Iterator[tuple[str, str]]:
    """Yield wrong forms of one number."""
    plain = re.sub(r"\D", "", digits)
    if plain == digits:
        yield "tenfold", digits + "0"
    else:
        yield "point", plain if len(plain) < 4 else plain[:-1]
        return
    yield "other", str(int(digits) + 1)
    if len(digits) > 1:
        yield "tenth", digits[:-1]
    if len(digits) > 1 and digits != digits[::-1] and digits[-1] != "0":
        yield "transposed", digits[::-1]
