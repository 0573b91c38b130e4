"""The two commands, as they are typed."""

from __future__ import annotations

import gzip
import io
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.models import Source
from tests.exports.conftest import SOURCE, exported

pytestmark = pytest.mark.django_db


def run(*words: str) -> tuple[str, str, int]:
    """What a command says, what it complains of, and its exit code."""
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command(*words, stdout=out, stderr=err, no_color=True)
    except SystemExit as exit_:
        code = int(exit_.code or 0)
    return out.getvalue(), err.getvalue(), code


def test_export_and_load_by_file_name(rich: bytes, tmp_path: Path) -> None:
    plain, packed = tmp_path / "all.ndjson", tmp_path / "all.ndjson.gz"
    run("export", "--out", str(plain))
    run("export", "--out", str(packed))

    assert plain.read_bytes() == rich == gzip.decompress(packed.read_bytes())
    assert run("load", str(packed))[0].startswith("already there: 3 × source")


def test_the_same_archive_gives_the_same_compressed_file(rich: bytes, tmp_path: Path) -> None:
    one, two = tmp_path / "one.gz", tmp_path / "two.gz"
    run("export", "--out", str(one))
    run("export", "--out", str(two))

    assert one.read_bytes() == two.read_bytes()


def test_export_writes_to_standard_output(rich: bytes, capfdbinary: Any) -> None:
    run("export")

    assert capfdbinary.readouterr().out == rich


def test_an_export_is_for_its_owner_alone(rich: bytes, tmp_path: Path) -> None:
    run("export", "--out", str(tmp_path / "all"))

    assert stat.S_IMODE(os.stat(tmp_path / "all").st_mode) == 0o600


def test_an_export_that_fails_leaves_no_file_and_keeps_the_old_one(
    rich: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "all").write_text("old")
    monkeypatch.setattr("archive.management.commands.export.export", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run("export", "--out", str(tmp_path / "all"))

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("all", "old")]


def test_a_folder_that_is_not_there_is_said_in_one_line(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot write"):
        run("export", "--out", str(tmp_path / "none" / "all"))


def test_load_names_wrong_lines_and_ends_with_1(db: None, tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_text("\n".join(["nonsense", json.dumps(SOURCE), "{}"]))
    said, complained, code = run("load", str(file))

    assert code == 1
    assert said == "loaded: 1 × source\nleft out: 2 wrong lines\n"
    assert [line.split(":")[0] for line in complained.splitlines()] == ["line 1", "line 3"]


def test_load_ends_with_0_when_every_line_was_taken(db: None, tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_text(json.dumps(SOURCE))

    assert run("load", str(file)) == ("loaded: 1 × source\n", "", 0)
    assert run("load", str(file)) == ("already there: 1 × source\n", "", 0)


def test_strict_and_update_are_passed_on(db: None, tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_text("\n".join([json.dumps(SOURCE), "nonsense", json.dumps(SOURCE | {"slug": "later"})]))
    said, _, code = run("load", "--strict", str(file))
    assert (code, Source.objects.count()) == (1, 1)
    assert "stopped" in said

    file.write_text(json.dumps(SOURCE | {"name": "New"}))
    assert run("load", "--update", str(file))[0] == "changed: 1 × source\n"


def test_a_file_that_is_not_there_is_one_line(db: None, tmp_path: Path) -> None:
    _, complained, code = run("load", str(tmp_path / "none"))

    assert code == 1
    assert complained.startswith("cannot read ") and complained.count("\n") == 1


def test_an_empty_file_has_nothing_to_load(db: None, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    assert run("load", str(tmp_path / "empty")) == ("nothing to load\n", "", 0)
    assert exported() == b""
