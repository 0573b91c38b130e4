"""`manage.py names A B` explains whether two names may be one; `--file PAIRS.tsv` answers for many."""

from __future__ import annotations

import csv
import sys
from argparse import ArgumentParser
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from archive import search
from archive.models import NotTheSame
from archive.values.names import fold
from archive.values.spelling import (
    DIFFERENT,
    KINDS,
    PROPOSE,
    SAME,
    Comparison,
    compare,
    differences,
    guess_kind,
)

COLUMNS = ("a", "b", "kind")
SHORT_KINDS = {"organisation": "organization", "org": "organization"}
NAMES_OF_ONE = 0.99
"""The score of two names that the archive has for one entity."""
MOST_BEARERS = 50


class Pair(NamedTuple):
    a: str
    b: str
    kind: str
    """person, organization, place, or "" when nobody said."""


class Command(BaseCommand):
    help = "Say whether two names are the same, may be (propose), or are different, and why."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("names", nargs="*", metavar="NAME", help="two names")
        parser.add_argument("--kind", choices=KINDS, default="", help="what both are names of")
        parser.add_argument(
            "--file",
            metavar="PAIRS.tsv",
            help="a table with the columns a, b and kind, split by tabs, with or without a first line that "
            "names them; - reads standard input",
        )

    def handle(self, *, names: list[str], kind: str, file: str | None, **options: Any) -> None:
        if file is not None:
            if names:
                raise CommandError("Give two names or --file, not both.")
            self.answer_many(list(read_pairs(file, kind)))
        elif len(names) == 2:
            self.explain(Pair(names[0], names[1], kind))
        else:
            raise CommandError("Give two names, each in quotes, or --file PAIRS.tsv.")

    def explain(self, pair: Pair) -> None:
        """One pair, in lines for a reader."""
        found = judge(pair)
        kind = pair.kind or guess_kind(pair.a, pair.b)
        self.stdout.write(f"{pair.a}  |  {pair.b}   ({kind}{'' if pair.kind else ', as it seems'})")
        self.stdout.write(f"{found.verdict}  {found.score:.2f}")
        for reason in found.reasons:
            self.stdout.write(f"  {reason}")

    def answer_many(self, pairs: Sequence[Pair]) -> None:
        """Each pair in a line: a, b, kind, verdict, score, reasons; split by tabs, with a first line."""
        self.stdout.write("\t".join((*COLUMNS, "verdict", "score", "reasons")))
        for pair in pairs:
            found = judge(pair)
            line = (*pair, found.verdict, f"{found.score:.3f}", "; ".join(found.reasons))
            self.stdout.write("\t".join(" ".join(value.split()) for value in line))


# --------------------------------------------------------------------------------------------------- judging


def judge(pair: Pair) -> Comparison:
    """What the spelling says, and what the archive knows of the two names."""
    found = compare(pair.a, pair.b, pair.kind)
    with suppress(DatabaseError):  # no archive here: the names alone are enough
        found = with_archive(found, pair)
    if found.verdict == DIFFERENT:
        return replace(found, reasons=(*found.reasons, *differences(pair.a, pair.b, pair.kind)))
    return found


def with_archive(found: Comparison, pair: Pair) -> Comparison:
    """What editors told apart stays apart; two names of one entity are proposed however they sound."""
    first, second = known(pair.a, pair.kind), known(pair.b, pair.kind)
    if told_apart(first, second, pair):
        return Comparison(DIFFERENT, 0.0, ("an editor said that they are not the same",))
    if found.verdict == SAME:
        return found
    if both := sorted(first.keys() & second.keys()):
        said = f"both are names of {first[both[0]]} in the archive"
        return Comparison(PROPOSE, max(found.score, NAMES_OF_ONE), (said, *found.reasons))
    return found


def known(name: str, kind: str) -> dict[int, str]:
    """Who bears the name in the archive, primary key → key; nobody where there is no archive or no index."""
    borne = search.bearers(name, kind, "fold", MOST_BEARERS)
    return {bearer.entity.pk: bearer.entity.key for bearer in borne}


def told_apart(first: Collection[int], second: Collection[int], pair: Pair) -> bool:
    """Whether an editor said that a bearer of the one is none of the other, or bears not the other's name."""
    pks = {*first, *second}
    if not pks:
        return False
    pairs = NotTheSame.objects.pairs(pks)
    if any(frozenset((one, other)) in pairs for one in first for other in second):
        return True
    refused = {(pk, fold(name)) for pk, name in NotTheSame.objects.names(pks)}
    return any((pk, fold(pair.b)) in refused for pk in first) or any(
        (pk, fold(pair.a)) in refused for pk in second
    )


# --------------------------------------------------------------------------------------------------- reading


def read_pairs(file: str, kind: str) -> Iterator[Pair]:
    """The pairs of a table; ``kind`` where it names none. Raises CommandError naming the line."""
    rows = csv.reader(_text(file).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    places = dict(zip(COLUMNS, range(len(COLUMNS)), strict=True))
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        if number == 1 and set(named := [cell.lower() for cell in cells]) & set(COLUMNS):
            places = _places(named)
        elif any(cells):
            yield _pair(cells, places, number, kind)


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise CommandError(f"There is no file {file}.") from None
    except UnicodeDecodeError as error:
        raise CommandError(f"{file} is not UTF-8: byte {error.start} cannot be read.") from None
    except OSError as error:
        raise CommandError(f"Cannot read {file}: {error.strerror}.") from None


def _places(named: Sequence[str]) -> dict[str, int]:
    """Column → its place, from the first line."""
    for column in ("a", "b"):
        if column not in named:
            told = ", ".join(filter(None, named))
            raise CommandError(f"The table has no column {column}. Its first line names: {told}.")
    return {column: named.index(column) for column in COLUMNS if column in named}


def _pair(cells: Sequence[str], places: Mapping[str, int], number: int, kind: str) -> Pair:
    def cell(column: str) -> str:
        at = places.get(column, len(cells))
        return cells[at] if at < len(cells) else ""

    a, b, written = cell("a"), cell("b"), cell("kind").lower()
    if not a or not b:
        raise CommandError(f"Line {number} has no two names; the columns are split by tabs: a, b, kind.")
    written = SHORT_KINDS.get(written, written)
    if written and written not in KINDS:
        raise CommandError(f"Line {number}: “{written}” is no kind. Known are: {', '.join(KINDS)}.")
    return Pair(a, b, written or kind)
