"""The server that `manage.py start` ends in.

The application is loaded before the workers are forked, so that they share its memory and are ready at once.
Nothing may be open before that: no database connection, no index.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
from threading import Thread
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.urls import get_resolver

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

logger = logging.getLogger(__name__)
WORKERS = 2
BLOCKING_THREADS = 4
SECONDS_TO_FINISH = 3


def serve(bind: str, port: int) -> None:
    """Serve until SIGINT, SIGTERM or the terminal's end; then answer what has been asked, and return.

    The static files must have been collected: whitenoise looks for them once.
    """
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    from archive.wsgi import application  # noqa: F401

    load_views()
    gc.collect()
    gc.freeze()
    os.register_at_fork(after_in_child=leave_interrupts_to_the_parent)
    os.register_at_fork(after_in_child=lambda: Thread(target=count_everybody, daemon=True).start())
    server = Granian(
        "archive.wsgi:application",
        address=bind,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=BLOCKING_THREADS,
        http=HTTPModes.http1,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_FINISH,
        log_level=LogLevels.error,
    )
    stop_at_hangup(server)
    server.serve()


def load_views() -> None:
    """Everything that answers a request, which Django would otherwise import at the first one."""
    get_resolver().url_patterns  # noqa: B018


def leave_interrupts_to_the_parent() -> None:
    """A terminal's Ctrl-C and its end reach workers too, and with the parent's signal on their heels that can
    get lost: then the worker is waited for until it is killed.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})


def count_everybody() -> None:
    """Count who is mentioned how often before a reader's question needs it: with a million articles that is
    more than a second's work, once in each process.
    """
    from archive import search  # models need the settings, which the application sets up

    try:
        search.standing()
    except Exception:  # the question that needs it meets the fault, and tells it
        logger.warning("The articles of everybody could not be counted ahead.", exc_info=True)
    finally:
        connection.close()


def stop_at_hangup(server: AbstractServer[Any]) -> None:
    """A closed terminal stops the server, unless `nohup` started it. Granian would only renew its workers."""
    before = signal.getsignal(signal.SIGHUP)

    def set_handler() -> None:
        kept = before == signal.SIG_IGN
        signal.signal(signal.SIGHUP, signal.SIG_IGN if kept else signal.getsignal(signal.SIGINT))

    server.on_startup(set_handler)
