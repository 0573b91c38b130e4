"""Work of a reading that is begun beside the rest, and whose answer is asked for later.

A long text is half of a batch: where a process reads it alone, what does not hang on the rest is done in
another.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Protocol, TypeVar

T = TypeVar("T")


class Beside(Protocol):
    """Begins work; what it gives back waits for the answer."""

    def __call__(self, work: Callable[[], T], /) -> Callable[[], T]: ...


def when_asked(work: Callable[[], T], /) -> Callable[[], T]:
    """Nothing is begun: the work is done when its answer is asked for."""
    return work


def forked(work: Callable[[], T], /) -> Callable[[], T]:
    """Begin the work in a process that is split off now, with all that is known so far; its answer is
    pickled.

    What fails there is done here again, so that an error is told where it belongs. Only for a process that
    has neither threads nor an open database.
    """
    answer, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_send, args=(sender, work))
    process.start()
    sender.close()

    def ask() -> T:
        try:
            found: T = answer.recv()
        except EOFError:
            found = work()
        answer.close()
        process.join()
        return found

    return ask


def _send(sender: Connection, work: Callable[[], object]) -> None:
    try:
        found = work()
    except Exception:
        return  # the pipe ends without an answer
    sender.send(found)
