"""What `manage.py start` does before it serves, and what it leaves out the second time."""

from __future__ import annotations

import io
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.contrib.staticfiles.finders import FileSystemFinder
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError

from archive.management.commands import start
from archive.models import Source


@pytest.fixture
def command() -> start.Command:
    return start.Command(stdout=io.StringIO(), stderr=io.StringIO())


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the commands that start calls; none of them is run."""
    names: list[str] = []
    monkeypatch.setattr(start, "call_command", lambda name, **options: names.append(name))
    return names


@pytest.fixture
def var(tmp_path: Path, settings: Any) -> Path:
    settings.ARCHIVE_VAR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    return tmp_path


def said(command: start.Command) -> str:
    return str(command.stdout.getvalue())  # type: ignore[attr-defined]


class TestThePort:
    def test_a_taken_port_gives_one_line(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            with pytest.raises(CommandError) as raised:
                call_command("start", port=port)
        assert f"port {port}: something else listens there; try --port" in str(raised.value)
        assert "\n" not in str(raised.value)

    @pytest.mark.parametrize("where", [("127.0.0.1", 70_000), ("192.0.2.1", 8000), ("no such name", 80)])
    def test_an_impossible_address_gives_one_line(self, where: tuple[str, int]) -> None:
        with pytest.raises(CommandError) as raised:
            start.refuse_if_taken(*where)
        assert "\n" not in str(raised.value)

    def test_a_free_port_is_let_be(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
        start.refuse_if_taken("127.0.0.1", port)

    @pytest.mark.parametrize(
        ("bind", "shown"),
        [
            ("127.0.0.1", "http://127.0.0.1:8000/"),
            ("0.0.0.0", "http://127.0.0.1:8000/"),
            ("::", "http://[::1]:8000/"),
            ("2001:db8::1", "http://[2001:db8::1]:8000/"),
        ],
    )
    def test_the_address_shown_is_one_that_a_browser_here_can_open(self, bind: str, shown: str) -> None:
        assert start.address(bind, 8000) == shown


def test_a_database_out_of_reach_gives_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError('connection to server at "db" failed\n\tIs the server running?')

    monkeypatch.setattr(start.connection, "ensure_connection", refuse)
    with pytest.raises(CommandError) as raised:
        start.refuse_without_database()
    assert str(raised.value).endswith('connection to server at "db" failed')


@pytest.mark.one_database
class TestWorkApart:
    """Preparing happens in a process of its own."""

    @pytest.fixture(autouse=True)
    def handler_of_before(self) -> Iterator[None]:
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        yield
        for number, handler in before.items():
            signal.signal(number, handler)

    def test_it_is_done_elsewhere_and_waited_for(self, tmp_path: Path) -> None:
        start.run_apart(lambda: (tmp_path / "done").write_text(str(os.getpid())) and None)
        assert (tmp_path / "done").read_text() != str(os.getpid())

    def test_what_cannot_be_done_ends_the_start_with_its_one_line(self, capfd: Any) -> None:
        def refuse() -> None:
            raise CommandError("no way")

        with pytest.raises(SystemExit) as raised:
            start.run_apart(refuse)
        assert raised.value.code == 1
        assert capfd.readouterr().err == "CommandError: no way\n"

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_stopping_the_start_stops_the_work(self, tmp_path: Path, number: int) -> None:
        def work() -> None:
            (tmp_path / "pid").write_text(str(os.getpid()))
            os.kill(os.getppid(), number)
            time.sleep(60)

        with pytest.raises(KeyboardInterrupt):
            start.run_apart(work)
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "pid").read_text()), 0)

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_a_stop_in_the_midst_of_a_fork_is_not_lost(self, number: int) -> None:
        # What is raised while it forks Python suppresses.
        with pytest.raises(KeyboardInterrupt), start._stopped_later(), suppress(KeyboardInterrupt):
            os.kill(os.getpid(), number)
            time.sleep(0.01)


@pytest.mark.django_db
class TestTheAccount:
    def test_the_first_start_makes_an_editor_who_can_log_in(self, command: start.Command, rf: Any) -> None:
        command.create_account()
        password = said(command).partition("password ")[2].split()[0]
        user = authenticate(rf.post("/admin/login/"), username="editor", password=password)
        assert user is not None
        assert user.is_staff

    def test_whoever_is_put_into_the_group_of_editors_may_curate(self, command: start.Command) -> None:
        """The first account may do everything; those whom it makes need a group to be put into."""
        user = get_user_model().objects.create_user("colleague", is_staff=True)
        command.create_account()
        user.groups.set(Group.objects.filter(name="Editors"))
        assert user.has_perm("archive.change_event") and not user.has_perm("auth.change_user")

    def test_the_password_is_shown_only_once(self, command: start.Command) -> None:
        command.create_account()
        first = said(command)
        command.create_account()
        assert said(command) == first

    def test_an_archive_with_accounts_gets_none(self, command: start.Command) -> None:
        get_user_model().objects.create_user("somebody")
        command.create_account()
        assert said(command) == ""
        assert not get_user_model().objects.filter(username="editor").exists()

    def test_the_password_is_good_by_our_own_rules(self) -> None:
        one, other = start.new_password(), start.new_password()
        validate_password(one)
        assert one != other


@pytest.mark.django_db
class TestTheSeeds:
    def test_an_empty_archive_is_seeded(self, command: start.Command, called: list[str], var: Path) -> None:
        command.seed()
        assert called == ["seed"]

    def test_an_archive_that_holds_anything_is_not(
        self, command: start.Command, called: list[str], var: Path
    ) -> None:
        Source.objects.create(name="A source", slug="a-source")
        command.seed()
        assert called == []

    def test_seeding_that_was_cut_short_goes_on(
        self, command: start.Command, monkeypatch: pytest.MonkeyPatch, var: Path
    ) -> None:
        def load_one_and_die(name: str, **options: object) -> None:
            Source.objects.create(name="A source", slug="a-source")
            raise KeyboardInterrupt

        monkeypatch.setattr(start, "call_command", load_one_and_die)
        with pytest.raises(KeyboardInterrupt):
            command.seed()
        names: list[str] = []
        monkeypatch.setattr(start, "call_command", lambda name, **options: names.append(name))
        command.seed()
        command.seed()
        assert names == ["seed"]


@pytest.mark.django_db
def test_a_migrated_database_is_not_migrated_again(command: start.Command, called: list[str]) -> None:
    command.migrate()
    assert called == []


class TestStaticFiles:
    def test_they_are_collected_once(self, command: start.Command, called: list[str], var: Path) -> None:
        command.collect_static()
        command.collect_static()
        assert called == ["collectstatic"]

    def test_a_changed_file_is_noticed(
        self,
        command: start.Command,
        called: list[str],
        var: Path,
        settings: Any,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        ours = var / "ours"
        ours.mkdir()
        (ours / "one.css").write_text("a {}")
        settings.STATICFILES_DIRS = [ours]
        monkeypatch.setattr(start, "get_finders", lambda: [FileSystemFinder()])
        command.collect_static()
        (ours / "one.css").write_text("a { color: red }")
        command.collect_static()
        (ours / "two.css").write_text("b {}")
        command.collect_static()
        command.collect_static()
        assert called == ["collectstatic"] * 3
