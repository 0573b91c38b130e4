"""The server's process: `python -m archive.serving BIND PORT`, which `manage.py start` becomes at its end.

The application is loaded before the workers are forked, so that they share its memory and are ready at once.
Nothing is opened before that: no database connection, no index.
"""

from __future__ import annotations

import gc
import signal
import sys
from types import FrameType

WORKERS = 2
BLOCKING_THREADS = 4
SECONDS_TO_FINISH = 10


def serve(bind: str, port: int) -> None:
    """Serve until SIGINT or SIGTERM; then answer what has been asked, and return."""
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    from archive.wsgi import application  # noqa: F401

    gc.collect()
    gc.freeze()
    Granian(
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
        log_level=LogLevels.warning,
    ).serve()


def leave(number: int, frame: FrameType | None) -> None:
    """Stopping before anything is served is a clean end too."""
    raise SystemExit(0)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, leave)
    signal.signal(signal.SIGTERM, leave)
    serve(sys.argv[1], int(sys.argv[2]))
