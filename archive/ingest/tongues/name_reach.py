"""How far a name reaches, in scripts with and without capitals."""

from __future__ import annotations

import re

from archive.ingest.marks import Marked
from archive.ingest.tongues.letters import fold_arabic
from archive.ingest.tongues.tongue import Tongue

MOST_WORDS = 4
SPELT = frozenset(("إمام",))
"""Names that without their signs are small words: ``أمام``."""
BEHIND = frozenset(("الدين", "الله"))
"""``فخر الدين``: what makes one first name with the word before it."""
WORD = re.compile(r" ?([^\W\d_]+(?:-[^\W\d_]+)*)")
NO_NAME = re.compile(r"(?:ا|ه|ات|ين|ون)$|^[وب]ال|^لل|^[ولبم]")
"""Endings and beginnings of common nouns, of which a family name has none."""
NO_NAME_BEFORE_COMMA = re.compile(r"(?:ا|ه|ات|ين|ون)$|^و|^[بل]ال|^لل")
"""Where a comma follows at once, a noun would have the article or an ending of its own."""
WOMANLY = re.compile(
    r"(?:ا|ه|اء|ي)$|^(?:زينب|مريم|سعاد|وداد|حنان|احلام|انعام|الهام|مارين|نسرين|شيرين|كارين|جينين)$"
)
"""First names of women, of whom a verb may begin with ``ت``."""
AMBIGUOUS = frozenset(
    fold_arabic(
        "كامل عادل سالم صباح نصر هلال سعيد جميل كريم عزيز صادق رشيد حميد امين خالد سلام عامر فارس شهيد"
        " حبيب ناصر"
        " منير ماجد طارق قاسم نور امل فريد حازم صالح شاكر حسن سمير جبر عيد فجر كمال جمال جلال فلاح صلاح سعد"
        " هێرش ئازاد ئاوات ڕۆژ زانا دانا چیا شۆڕش سەربەست ئومێد نەوڕۆز هیوا ئاواز"
        " هۆشیار دیار زیاد بەرهەم ڕەمەزان نەدا هەژار ژیان هاوڕێ هەڤاڵ یەمین شایان یاری ڕێبەر"
    ).split()
)
"""First names that are common words as well: what follows them need not be a name."""


def word_at(folded: str, start: int) -> str:
    found = WORD.match(folded, start)
    return found[1] if found else ""


def name_end(folded: str, start: int, marked: Marked, tongue: Tongue) -> int:
    """Where a name that begins here ends; 0 when no name of two words stands here."""
    words: list[tuple[str, int]] = []
    at = start
    while len(words) < MOST_WORDS + 2:
        found = WORD.match(folded, at) if at == start or folded[at : at + 1] == " " else None
        if not found or (words and _addressed(found, folded, tongue)):
            break
        written = marked.text[found.start(1) : found.end(1)]
        if words and (stem := family_of(found[1], tongue)) != found[1]:
            words.append((stem, found.start(1) + len(stem)))
            break
        if not _goes_on(found[1], [w for w, _ in words], written, tongue) and not _ends_here(
            found, words, folded, tongue
        ):
            break
        words.append((found[1], found.end(1)))
        at = found.end(1)
        if (
            len(words) > 1
            and words[-2][0] not in tongue.joined
            and found[1] not in BEHIND
            and _article(marked.text[found.start(1) : found.end(1)])
        ):
            break
    while words and words[-1][0] in tongue.joined:
        words.pop()
    if words and tongue.chain and marked.text[: words[-1][1]].endswith("یش") and len(words[-1][0]) > 4:
        words[-1] = (words[-1][0][:-1], words[-1][1] - 1)  # "too" is written onto the last word
    return words[-1][1] if len(parts_of(" ".join(word for word, _ in words), tongue)) > 1 else 0


FAMILY_CASE = re.compile(r"(?<=\w\w\wي)(?:شدا|دا|يان|يهوه|هوه|ش|شيان)$")


def family_of(word: str, tongue: Tongue) -> str:
    """``نموونەییدا``, ``نموونەیییان``: a family name without what is written onto it."""
    case = FAMILY_CASE.search(word) if tongue.chain else None
    stem = word[: case.start()] if case else word
    return stem if re.fullmatch(tongue.source(tongue.family), stem) else word


def _addressed(found: re.Match[str], folded: str, tongue: Tongue) -> bool:
    """``… جمال رشيد القاضي نزار …``: a form of address, for somebody whose first name follows."""
    return tongue.is_honorific(found[1]) and word_at(folded, found.end()) in tongue.first_names


def _ends_here(found: re.Match[str], words: list[tuple[str, int]], folded: str, tongue: Tongue) -> bool:
    """``رجب طيب أردوغان إلى``: a third word is of the name when only a small word or a comma follows it."""
    word = found[1]
    if not tongue.script or len(parts_of(" ".join(w for w, _ in words), tongue)) != 2:
        return False
    if word in tongue.stops or tongue.is_office(word) or word in tongue.generic or len(word) < 4:
        return False
    closed = folded[found.end() : found.end() + 1] in ("،", ",")
    if not word.startswith("ال") and (
        is_verbal(word, tongue)
        or (NO_NAME_BEFORE_COMMA if closed else NO_NAME).search(word)
        or not (closed or words[0][0] in tongue.first_names)
    ):
        return False
    following = word_at(folded, found.end()) if folded[found.end() : found.end() + 1] == " " else ""
    return not following or following in tongue.stops


def _article(written: str) -> bool:
    """Whether a word has the Arabic article; ``ألبروس`` has none."""
    return written.startswith("ال") and len(written) > 4


def _goes_on(word: str, before: list[str], written: str, tongue: Tongue) -> bool:
    """Whether a word may stand at this place of a name."""
    if (
        (word in tongue.stops and (before or word not in tongue.first_names) and written not in SPELT)
        or len(word) < 2
        or tongue.is_office(word)
        or (
            tongue.clitics
            and word[0] in "وفبلك"
            and word[1:] in tongue.stops
            and word not in tongue.first_names
        )
        or written == "على"
    ):
        return False
    if not tongue.script:
        if re.match(r"[A-ZÇĞİÖŞÜÊÎÛ]{2}", written):
            return False  # ``HSDê``: letters that stand for a body
        return bool(re.match(r"(?:[ae]l|es|eş|er|en)-[A-ZÇŞ]", written)) or (
            written[:1].isupper() and not written.isupper()
        )
    if before and before[-1] in tongue.joined:
        return True
    if word in tongue.joined:
        return True
    if not before:
        if word not in tongue.first_names and (
            tongue.is_body(word) or re.search(tongue.source(tongue.no_beginning), word)
        ):
            return False
        ezafe = tongue.chain and written.endswith(tongue.chain) and word not in tongue.first_names
        return not ezafe and not re.match(r"[وفبلك]?(?:ال|لل)", written) and not is_verbal(word, tongue)
    if len(parts_of(" ".join(before), tongue)) == 1:
        return not (is_verbal(word, tongue) and not _no_verb_of(before[-1], word, tongue)) and not (
            tongue.clitics and re.match(r"[وبلك](?:ال|لل)\w\w|لل", word)
        )
    family = re.fullmatch(tongue.source(tongue.family), word) and not (
        tongue.chain and is_verbal(word, tongue)
    )
    return word in tongue.first_names or bool(family)


def _no_verb_of(name: str, word: str, tongue: Tongue) -> bool:
    """``دونالد ترامب``: a word in ``ت`` is no verb behind a man's name."""
    return (
        re.match(tongue.source(tongue.her_verb), word) is not None
        and name in tongue.first_names
        and name not in AMBIGUOUS
        and not WOMANLY.search(name)
    )


def is_verbal(word: str, tongue: Tongue) -> bool:
    """A verb by its first letters, or what only a common noun ends in."""
    return bool(re.match(tongue.source(tongue.verbal), word)) and word not in tongue.first_names


# ------------------------------------------------------------------------------------------------ one word


def parts_of(name: str, tongue: Tongue) -> list[str]:
    parts: list[str] = []
    waiting = ""
    for word in name.split():
        waiting = f"{waiting} {word}".strip()
        if word in BEHIND and parts and not waiting.count(" "):
            parts[-1] += f" {word}"
            waiting = ""
        elif word not in tongue.joined:
            parts.append(waiting)
            waiting = ""
    return parts
