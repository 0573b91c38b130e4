"""Work that is done beside the rest of a reading gives what it would give in its place."""

from __future__ import annotations

import os
import sys

import pytest

from archive.ingest.beside import forked, when_asked
from archive.ingest.extraction import extract
from archive.ingest.reading import Registry

pytestmark = [
    pytest.mark.one_database,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are split off on Linux only"),
]

NEWS = (
    "Talks in Testabad\n\n"
    "TESTABAD (Demo News) - Gunmen killed two guards in Testabad on Sunday, May 5, 2024.\n\n"
    "Azad Demo, the mayor, met Berivan Sample on Monday. He said the attack would not stop the talks.\n\n"
    "قتل مسلحون شرطيين في بغداد يوم الأحد."
)


def test_a_text_read_by_two_processes_says_the_same() -> None:
    data = NEWS.encode()
    assert extract(data, Registry(), forked) == extract(data, Registry(), when_asked)


def test_work_is_begun_in_another_process_and_its_answer_comes_back() -> None:
    assert forked(os.getpid)() != os.getpid() == when_asked(os.getpid)()


def test_what_fails_beside_the_rest_fails_where_it_is_asked_for() -> None:
    def work() -> int:
        raise KeyError("no such place")

    asked = forked(work)
    with pytest.raises(KeyError, match="no such place"):
        asked()
