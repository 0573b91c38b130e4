"""A text that says the same words many times over is read like any other: no pattern tries all ways."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator

import pytest

import archive.ingest
from archive.ingest.gather.ways import TRIGGERS
from archive.ingest.marks import written_out
from archive.ingest.tongues.sorts import TONGUES
from tests.hostile.repeats import Repeat, repeats_of, texts

pytestmark = pytest.mark.one_database

TIMES = range(3, 25, 3)
"""How often a word is said: 24 words are tried in sixteen million ways, where each may be read in two."""
PATIENCE = 0.05
"""Seconds of processor time for one look at some hundred letters; usual are some hundred thousandths."""


def _module_patterns() -> Iterator[tuple[str, int]]:
    for module in pkgutil.walk_packages(archive.ingest.__path__, "archive.ingest."):
        values = vars(importlib.import_module(module.name)).values()
        yield from ((one.pattern, one.flags) for one in values if isinstance(one, re.Pattern))
        tables = (one for one in values if isinstance(one, list | tuple))
        yield from ((p.pattern, p.flags) for table in tables for p in table if isinstance(p, re.Pattern))


def _table_patterns() -> Iterator[tuple[str, int]]:
    for way in TRIGGERS:
        yield way.written, re.IGNORECASE
    for tongue in TONGUES.values():
        written = [one for one in vars(tongue).values() if isinstance(one, str)]
        written += [words for deed in tongue.deeds for words in (deed.words, deed.brief)]
        for source in written:
            yield written_out(tongue.source(source)), 0


def _tried_in_vain(repeat: Repeat) -> str:
    """The text at which a repeat is tried in ever more ways; "" where there is none."""
    for times in TIMES:
        for text in texts(repeat.words, times):
            began = time.process_time()
            assert not repeat.tried.match(text)
            if time.process_time() - began > PATIENCE:
                return text
    return ""


def _slow(patterns: Iterable[tuple[str, int]]) -> dict[str, str]:
    """The beginning of each pattern with such a repeat, and of its text."""
    found = ((pattern, _tried_in_vain(repeat)) for pattern, repeat in repeats_of(patterns))
    return {pattern[:80]: text[:80] for pattern, text in found if text}


def test_no_repeat_can_be_read_in_two_ways() -> None:
    patterns = dict.fromkeys((*_module_patterns(), *_table_patterns()))
    assert len(patterns) > 1500
    assert _slow(patterns) == {}


@pytest.mark.parametrize(
    "pattern", [r"(?:\w+ed|armed)* x", r"a(?: (?:of|in)(?: \w+){1,6})*$", r"(?:ab|cd|ab)*x"]
)
def test_one_that_can_is_seen(pattern: str) -> None:
    assert _slow([(pattern, 0)])
