"""What is there already, held against what a line says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson

from archive.exports import forms
from archive.exports.checks import ABSENT
from archive.exports.records import SECTIONS, as_line

from .desk import Line, Record


def stored_as(lines: Sequence[Line]) -> dict[int, Record]:
    """The rows that are there already, as their records would be read."""
    pks = [line.row for line in lines if line.row is not None]
    if not pks:
        return {}
    records = SECTIONS[lines[0].kind].build(pks)
    return {pk: forms.read(orjson.loads(as_line(record)))[1] for pk, record in zip(pks, records, strict=True)}


def differences(given: Record, stored: Record) -> set[str]:
    """The fields of a record in which the archive holds something else."""
    return {name for name, value in given.items() if not _agrees(value, stored[name])}


def _agrees(given: Any, stored: Any) -> bool:
    if given is ABSENT or given == stored:
        return True
    if isinstance(given, dict):
        return isinstance(stored, dict) and all(_agrees(value, stored[name]) for name, value in given.items())
    if isinstance(given, list):
        return len(given) == len(stored) and all(map(_agrees, given, stored))
    return False
