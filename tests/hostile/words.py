"""Questions that nobody means to ask: a seeded generator, the same for the tests and the measurements."""

from __future__ import annotations

import random
from collections.abc import Sequence
from urllib.parse import urlencode

from archive.unreadable import LONGEST as LONGEST_ADDRESS

WORDS = (
    "border",
    "talks",
    "security",
    "the",
    "of",
    "minister",
    "drone",
    "2020",
    "الأمن",
    "وزارة",
    "güvenlik",
    "ئاسایش",
)
NAMES = ("Azad Demo", "Barzani", "قاسم", "Qasim al-Araji", "Ministry of Examples", "Erbil", "x")
FIELDS = (
    "person", "org", "place", "tag", "source", "event", "lang", "headline", "dateline", "date", "after",
    "before", "near", "organization", "colour", "PERSON", "__class__", "text", "names",
)  # fmt: skip
VALUES = (
    "2020", "2020-13-45", "..", "2019..2020", "9999..0000", "0000", "9999999999999999", "-1", "nan",
    "1e309", "36.19,44.01,50", "91,181,-5", "0,0,20040", "*", "*:*", "[* TO *]", "''", '""', "()", "--",
    "%00", "null", "../../etc", "{{7*7}}", "${x}", "' OR 1=1 --", "\N{RIGHT-TO-LEFT MARK}", "٢٠٢٠", "²⁰",
)  # fmt: skip
PIECES = (
    '"', "(", ")", "-", "OR", "AND", "NOT", "*", "~9", "~999999999999", ":", "::", "+", "^2", "[a TO b]", "{",
    "}", "\\", "/.*/", "?", "!", "&&", "||", "|", "<", ">", "=", ";", "--", "%", "_", "#", "@", "$", "…", "“",
    "”", "«", "word", "ا" * 50, "x" * 300, "1" * 40, "a.b.c.", "'", "’s", "😀", "👨‍👩‍👧", "é", "e\u0301" * 20,
    "\x00", "\ud800", "\uffff", "\u202e", "\u202b", "\u2066", "\u200b", "\u200f", "\ufeff", "\u0640" * 30,
    " ", "  ", "\n", "\t", "\r\n", "\u2028", "\x1b[31m", "\x7f",
)  # fmt: skip
REGULAR = (
    "(a+)+$", "(.*)*", "^(([a-z])+.)+[A-Z]([a-z])+$", "\\d{1,999999}", "[[:alpha:]]", "(?=x)", "a{1000}",
    ".*.*.*=.*", "\\u0000", "(?i)x", "[^]]", "x|y|",
)  # fmt: skip
DEEPEST = 3_000
LONGEST = 100_000


def hostile(seed: int, words: Sequence[str] = WORDS, names: Sequence[str] = NAMES) -> str:
    """One question. ``words`` and ``names`` that the archive holds make it dear."""
    rng = random.Random(seed)
    make = SHAPES[seed % len(SHAPES)]
    return make(rng, words, names)[:LONGEST]


def query(q: str) -> tuple[str, bool]:
    """The question as an address has it, and whether it must be refused: too long, or with a NUL."""
    written = urlencode({"q": q}, errors="surrogatepass")
    return written, len(written) > LONGEST_ADDRESS or "%00" in written


def _nested(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    inside = rng.choice([rng.choice(PIECES), " OR ".join(rng.choices(words, k=5))])
    return "(" * rng.randrange(DEEPEST) + inside + ")" * rng.randrange(DEEPEST)


def _repeated(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    return rng.choice([*PIECES, *words]) * rng.choice([1, 100, 5_000, LONGEST])


def _minus(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    return "-" * rng.randrange(DEEPEST) + "person:" * rng.randrange(500) + rng.choice([*PIECES, *words])


def _rubble(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    glue = rng.choice(["", " "])
    return glue.join(rng.choices([*PIECES, *words, *REGULAR], k=rng.choice([3, 10, 40, 4_000])))


def _many(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    """As many words as are read, in one way or another."""
    glue = rng.choice([" ", " OR ", " -", " AND ", "* ", " OR -"])
    return glue.join(rng.choices(words, k=rng.choice([30, 60, 2_000])))


def _phrases(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    """Phrases of common words, long and loose."""

    def phrase() -> str:
        return (
            f'"{" ".join(rng.choices(words, k=rng.choice([2, 3, 8, 60])))}"~{rng.choice([0, 3, 50, 10**9])}'
        )

    return rng.choice([" ", " OR ", " -"]).join(phrase() for _ in range(rng.choice([1, 4, 60])))


def _prefixes(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    letters = [word[: rng.choice([1, 2, 3])] for word in words]
    return rng.choice([" ", " OR "]).join(f"{rng.choice(letters)}*" for _ in range(rng.choice([1, 8, 60])))


def _fields(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    def one() -> str:
        value = rng.choice([*VALUES, *(f'"{name}"' for name in names), *names, *words, *PIECES])
        return f"{rng.choice(['', '', '-'])}{rng.choice(FIELDS)}:{value}"

    return rng.choice([" ", " OR "]).join(one() for _ in range(rng.choice([1, 3, 12, 80])))


def _misspelled(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    """Names that nobody bears quite so: the dearest look-up."""

    def one() -> str:
        letters = list(rng.choice(names))
        letters[rng.randrange(len(letters))] = rng.choice("aeiouyx")
        return f'{rng.choice(["person", "org", "place", "dateline"])}:"{"".join(letters)}"'

    return rng.choice([" ", " OR "]).join(one() for _ in range(rng.choice([1, 12, 60])))


def _deep_or(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    text = rng.choice(words)
    for _ in range(rng.choice([5, 60, 400])):
        text = f"({text} OR {rng.choice(words)}) {rng.choice(['', '-'])}{rng.choice(words)}"
    return text


def _random(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    ranges = [
        (0, 0x80),
        (0x80, 0x800),
        (0x600, 0x700),
        (0x2000, 0x2070),
        (0xD7F0, 0xE000),
        (0x1F300, 0x1F700),
    ]
    return "".join(chr(rng.randrange(*rng.choice(ranges))) for _ in range(rng.choice([5, 50, 2_000])))


def _long(rng: random.Random, words: Sequence[str], names: Sequence[str]) -> str:
    word = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.choice([61, 500, 50_000])))
    return rng.choice([word, f"{word}*", f"person:{word}", f'"{word} {word}"', f"-{word}", f"{word}:{word}"])


SHAPES = (
    _nested, _repeated, _minus, _rubble, _many, _phrases, _prefixes, _fields, _misspelled, _deep_or, _random,
    _long,
)  # fmt: skip
