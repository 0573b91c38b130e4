"""`manage.py start`: everything between a fresh clone and a served archive, skipping what is already done."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import secrets
import signal
import socket
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from archive import estimates, search, serving
from archive.curate import ensure_editors_group
from archive.exports import aside
from archive.models import Article, Entity, Source

UNUSED_STATIC = ["redoc"]  # a second viewer for the API's schema, larger than all our own files
PREPARING = 0x41726370
"""Key of the advisory lock under which one machine at a time prepares a PostgreSQL database."""
PAUSE = 0.5
"""Seconds between two tries to get it."""
# No letters that look like others: the password is typed from a screen.
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


class Command(BaseCommand):
    help = "Prepare the archive (database, account, seeds, index, static files) and serve it."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="default: 8000")
        parser.add_argument("--bind", default="127.0.0.1", help="address to listen on; default: 127.0.0.1")
        parser.add_argument("--no-seed", action="store_true", help="leave an empty archive empty")

    def handle(self, *, port: int, bind: str, no_seed: bool, **options: Any) -> None:
        refuse_if_taken(bind, port)
        serving.load_views()
        run_apart(partial(self.prepare, with_seeds=not no_seed))
        self.say_where(bind, port)
        serving.serve(bind, port)

    def prepare(self, with_seeds: bool) -> None:
        """All that is to be done before serving. Static files are squeezed beside it, on another core."""
        refuse_without_database()
        with alone(self.say), alone_in_database(self.say), ThreadPoolExecutor(max_workers=1) as beside:
            static = beside.submit(self.collect_static)
            self.migrate()
            self.create_account()
            if with_seeds:
                self.seed()
            self.index()
            static.result()
        self.check()

    def migrate(self) -> None:
        if aside.is_aside():
            self.say("Building the indexes that a load left away …")
            aside.put_back()
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.say("Preparing the database …")
            call_command("migrate", verbosity=0, interactive=False)
        estimates.tell()

    def create_account(self) -> None:
        """The first account, in an archive that has none. Its password is shown this once.

        The group of editors is made or mended each time: whoever is put into it may do what the desk can.
        """
        ensure_editors_group()
        users = get_user_model().objects
        if users.exists():
            return
        password = new_password()
        users.create_superuser("editor", password=password)
        self.say(f"An account for the admin: editor, password {password} (shown only now)")

    def seed(self) -> None:
        """Load the seeds into an empty archive. A mark tells the next start that this one was cut short."""
        mark = settings.ARCHIVE_VAR / "seeding"
        if mark.exists() or is_empty():
            self.say("Loading the seeds …")
            mark.touch()
            call_command("seed", stdout=self.stdout)
            mark.unlink()

    def index(self) -> None:
        search.install()
        search.follow()

    def collect_static(self) -> None:
        stamp = settings.STATIC_ROOT / ".collected"
        state = state_of_static_files()
        if not stamp.exists() or stamp.read_text() != state:
            self.say("Collecting static files …")
            call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=UNUSED_STATIC)
            stamp.write_text(state)

    def say_where(self, bind: str, port: int) -> None:
        home = address(bind, port)
        self.say(f"The archive is at {home}  (admin: {home}admin/  API: {home}api/v1/)\nCtrl-C stops it.")

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def run_apart(work: Callable[[], None]) -> None:
    """Do the work in a process of its own, so that this one can be forked into workers with nothing open.

    Ends this process with the other's exit code, unless that is 0.
    """
    child = get_context("fork").Process(target=_work_of_a_child, args=[work])
    try:
        with _stopped_later():
            child.start()
        child.join()
    except KeyboardInterrupt:
        child.terminate()
        child.join()
        raise
    if child.exitcode:
        sys.exit(child.exitcode)


@contextmanager
def _stopped_later() -> Iterator[None]:
    """A signal that stops us is heard when the block ends: in the midst of a fork it would be lost.

    From then on SIGTERM takes the child with it, as Ctrl-C does.
    """
    stops = (signal.SIGINT, signal.SIGTERM)
    heard: list[int] = []
    for number in stops:
        signal.signal(number, lambda found, _: heard.append(found))
    try:
        yield
    finally:
        for number in stops:
            signal.signal(number, signal.default_int_handler)
    if heard:
        raise KeyboardInterrupt


@contextmanager
def alone(say: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder's lock: of two starts on one archive the second waits, and finds all done."""
    with open(settings.ARCHIVE_VAR / ".preparing", "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Another start is preparing this archive; waiting for it …")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def alone_in_database(say: Callable[[str], None]) -> Iterator[None]:
    """Hold the database's own lock: two machines that start on one new PostgreSQL come one after the other.

    SQLite's file lies in the archive's folder, whose lock is enough.
    """
    if connection.vendor != "postgresql":
        yield
        return
    if not _try_lock():
        say("Another machine is preparing this archive; waiting for it …")
        while not _try_lock():  # no waiting statement, which a timeout of the database would end
            time.sleep(PAUSE)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [PREPARING])


def _try_lock() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [PREPARING])
        return bool(cursor.fetchone()[0])


def _work_of_a_child(work: Callable[[], None]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        work()
    except CommandError as error:
        sys.exit(f"CommandError: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


def refuse_if_taken(bind: str, port: int) -> None:
    """Raise CommandError with one line when this address cannot be listened on."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except (OSError, OverflowError) as error:
            taken = getattr(error, "errno", None) == errno.EADDRINUSE
            reason = "something else listens there; try --port" if taken else str(error)
            raise CommandError(f"Cannot listen on {bind} port {port}: {reason}") from None


def refuse_without_database() -> None:
    """Raise CommandError with one line when the database cannot be reached or is too old."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0]
        raise CommandError(f"Cannot use the database {connection.vendor}: {reason}") from None


def address(bind: str, port: int) -> str:
    """The front page's address for a browser on this machine."""
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(bind, f"[{bind}]" if ":" in bind else bind)  # noqa: S104
    return f"http://{host}:{port}/"


def new_password() -> str:
    """Five groups of four letters: 99 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(5))


def is_empty() -> bool:
    return not any(model.objects.exists() for model in (Source, Entity, Article))


def state_of_static_files() -> str:
    """A hash that changes with any static file's name, size or time, or the way that they are stored."""
    found = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for line in sorted(_static_files()):
        found.update(line.encode())
    return found.hexdigest()


def _static_files() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = os.stat(storage.path(name))
            yield f"{name} {status.st_size} {status.st_mtime_ns}\n"
