"""What the words around a capitalised run say of its kind: a person, a place or a body that nobody has on
file.

Each sign is one row: the side it stands on, a pattern, the kind it speaks for, how strongly, and its name.
The strongest kind wins; a run without signs is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.recognise.body_signs import body_signs
from archive.ingest.recognise.capitals import BODY_FIRST, Run, in_letters, is_given
from archive.ingest.recognise.people_signs import person_signs
from archive.ingest.recognise.place_signs import PLACE_FIRST, PLACE_LAST, place_signs
from archive.ingest.recognise.signs import Sign

LEFT, RIGHT = 90, 120
"""How far a sign is looked for, in characters of the marked sentence."""
LEFT, RIGHT = 90, 120
"""How far a sign is looked for, in characters of the marked sentence."""
GLOSSED = rule(
    r"(?P<one>{PLO})(?: \(|, )(?:(?:also |locally |better |now |formerly |previously )?(?:known|called"
    r"|named|referred to)"
    r" (?:to [\w ]{3,20} |in [A-Z]\w+ |locally )?(?:as |by )|or |i\.e\. )?\"?$"
)
IN_NAME = re.compile(
    r" (?:bin|ibn|bint) | [A-Z]\. |(?<=\w) (?:[AaEe]l|[Aa]sh?|[Aa]d|[Aa]n|[Aa]z|[Aa]r|[Aa]t)-"
)

NAMES_OF_PEOPLE_TOO = frozenset(["Haj", "Khan", "Umm", "Kani"])
"""First words of places that people bear too."""


def signs_of(marked: Marked, run: Run) -> Iterator[Sign]:
    """Every sign beside a run and in it."""
    before = marked.text[max(0, run.start - LEFT) : run.start]
    after = marked.text[run.end : run.end + RIGHT]
    yield from _inner(run)
    yield from _of_gloss(run, before, after)
    yield from person_signs(run, before, after)
    yield from place_signs(run, before, after)
    yield from body_signs(run, before, after)


def _inner(run: Run) -> Iterator[Sign]:
    """What the words themselves say: a given name, ``Abu``, ``bin``, ``Liwa``, ``Mount``."""
    words = [word.text for word in run.words]
    first = next((word for word in words if not word.endswith(".")), words[0])
    if words[-1] in PLACE_LAST and len(words) > 1:
        yield Sign("place", 4, "place-by-its-last-word")
        return
    if first in BODY_FIRST and len(words) > 1:
        yield Sign("organization", 4, "body-by-its-first-word")
        return
    if first in PLACE_FIRST and len(words) > 1:
        yield Sign("place", 2.5 if first not in NAMES_OF_PEOPLE_TOO else 1.5, "place-by-its-first-word")
        return
    if len(words) < 2 or run.words[-1].place:
        return
    if not all(map(in_letters, words[1:])):
        if run.text.isupper() and len(words) < 4 and is_given(first.title()):
            yield Sign("person", 3, "given-name")
        return
    if is_given(first) and len(words) <= 6:
        yield Sign("person", 3, "given-name")
    elif first in ("Abu", "Umm", "Abo", "Um"):
        yield Sign("person", 2, "kunya")
    elif first.startswith(("Al-", "El-")) or first in ("Al", "El"):
        return  # with an article a family name begins, or the name of a paper
    elif len(words) <= 5 and IN_NAME.search(run.text) and not run.words[0].place:
        yield Sign("person", 2, "shape-of-a-name")


def _of_gloss(run: Run, before: str, after: str) -> Iterator[Sign]:
    """``{L} (Another Name)`` is a place too."""
    found = GLOSSED.search(before)
    if (
        found
        and re.match(r"\"?[),]", after)
        and ("(" in found.group() or " as " in found.group())
        and in_letters(run.text)
        and len(run.words) < 4
    ):
        kind = {"P": "person", "L": "place", "O": "organization"}[letter_of(found["one"])]
        yield Sign(kind, 2.2, "gloss")
