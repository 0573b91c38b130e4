"""Figures of people killed, injured, abducted, detained, displaced: in digits of any script, in words, in the
dual.
"""

from __future__ import annotations

import re

from archive.ingest.gather.casualties import LONGEST_FIGURE, MOST_PEOPLE
from archive.ingest.marks import Marked, letter_of
from archive.ingest.reading import Casualties
from archive.ingest.tongues.tongue import Tongue

_kept: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


def losses_in(marked: Marked, folded: str, tongue: Tongue) -> tuple[Casualties, ...]:
    """The figures of a sentence, one for each measure, with the words that give them."""
    found: dict[str, Casualties] = {}
    for measure, pattern in _patterns(tongue):
        for match in pattern.finditer(folded):
            if measure not in found and (figure := _figure(measure, match, marked, folded, tongue)):
                found[measure] = figure
    return tuple(found.values())


def _patterns(tongue: Tongue) -> list[tuple[str, re.Pattern[str]]]:
    if tongue.code not in _kept:
        numbers = "|".join(sorted(tongue.numbers, key=len, reverse=True))
        bounds = "|".join(sorted(tongue.bounds, key=len, reverse=True)) or "(?!)"
        digits = r"(?P<digits>\d{1,3}(?:[,.٬]\d{3})+|\d+)"
        dual = rf"(?P<dual>{tongue.duals or '(?!)'})"
        number = rf"(?:(?P<bound>{bounds}) )?(?:{digits}|(?P<words>{numbers})|{dual})(?!\w)"
        kept = []
        for measure, words in tongue.losses:
            for shape in tongue.figures:
                source = (
                    shape.replace("NUMBER", number)
                    .replace("LOSS", f"(?:{words})")
                    .replace("PEOPLE", tongue.people)
                )
                kept.append((measure, tongue.compile(source)))
        _kept[tongue.code] = kept
    return _kept[tongue.code]


def _figure(
    measure: str, match: re.Match[str], marked: Marked, folded: str, tongue: Tongue
) -> Casualties | None:
    number = _number(match, marked, tongue)
    if number is None:
        return None
    side = {tongue.source(words): where for words, where in tongue.bounds.items()}.get(
        match["bound"] or "", ""
    )
    low = None if side in ("high", "round") else number
    high = None if side in ("low", "round") else number
    start, end = _plain(match, folded)
    words = marked.text[start:end]
    return Casualties(measure, low, number, high, words, marked.span(start, end))


def _plain(match: re.Match[str], folded: str) -> tuple[int, int]:
    """The words that give a figure, without the names around them."""
    start, end = match.span()
    figure = max(match.end(group) for group in ("digits", "words", "dual"))
    marks = [at for at in range(start, end) if letter_of(folded[at])]
    start = max((at + 1 for at in marks if at < figure), default=start)
    end = min((at for at in marks if at >= figure), default=end)
    plain = folded[start:end]
    return start + len(plain) - len(plain.lstrip()), start + len(plain.rstrip())


def _number(match: re.Match[str], marked: Marked, tongue: Tongue) -> int | None:
    if match["dual"]:
        return 2
    if match["words"]:
        return written if (written := _as_written(match, marked, tongue)) else _spelt(tongue)[match["words"]]
    digits = re.sub(r"\D", "", match["digits"])
    if len(digits) > LONGEST_FIGURE or int(digits) > MOST_PEOPLE:
        return None
    return int(digits)


def _as_written(match: re.Match[str], marked: Marked, tongue: Tongue) -> int | None:
    """``سێ`` and ``سی`` are one word in folded letters, three and thirty as they are written."""
    words = marked.text[slice(*match.span("words"))]
    return tongue.numbers.get(words) or tongue.numbers.get(words.removesuffix("ی"))


_words: dict[str, dict[str, int]] = {}


def _spelt(tongue: Tongue) -> dict[str, int]:
    if tongue.code not in _words:
        _words[tongue.code] = {tongue.source(word): number for word, number in tongue.numbers.items()}
    return _words[tongue.code]
