"""Commands that are given before there is an archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError, connection

pytestmark = pytest.mark.django_db
COMMANDS = (
    ["ingest", "nowhere"],
    ["seed"],
    ["export"],
    ["load", "nowhere.ndjson"],
    ["reindex"],
    ["check_index"],
    ["extract", __file__, "--out"],
)


@pytest.mark.parametrize("line", COMMANDS, ids=lambda line: line[0])
def test_a_command_before_the_first_start_says_what_to_run(
    line: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection.introspection, "table_names", list)
    words = [*line, str(tmp_path / "out")] if line[-1] == "--out" else line
    with pytest.raises(CommandError) as raised:
        call_command(*words)
    assert str(raised.value).endswith("First run:  python3 manage.py start")


def test_a_database_out_of_reach_gives_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> list[str]:
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr(connection.introspection, "table_names", refuse)
    with pytest.raises(CommandError, match=r"Cannot use the database .*: connection refused$"):
        call_command("reindex")
