"""`manage.py names`: one pair explained, many answered."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive import curate
from archive.models import Name
from tests import cast

pytestmark = pytest.mark.django_db


def run(*words: str) -> list[str]:
    out = io.StringIO()
    call_command("names", *words, stdout=out)
    return out.getvalue().splitlines()


def table(path: Path, *rows: str, encoding: str = "utf-8") -> str:
    path.write_bytes("\n".join(rows).encode(encoding))
    return str(path)


def test_one_pair_is_explained() -> None:
    lines = run("Azad al-Saaran", "Azad Saran", "--kind", "person")
    assert lines[0] == "Azad al-Saaran  |  Azad Saran   (person)"
    assert lines[1].startswith("propose  0.9")
    assert {"  al- dropped", "  aa = a"} <= set(lines)


def test_two_that_are_different_are_explained_too() -> None:
    assert run("Azad Demo", "Bahar Demo")[1:] == ["different  0.00", "  azad is not bahar"]


@pytest.mark.parametrize("first", [["a\tb\tkind"], ["\ufeffB\tKind\tnote\tA"], []])
def test_a_table_is_answered_line_by_line_with_or_without_a_header(first: list[str], tmp_path: Path) -> None:
    turned = bool(first) and first[0].startswith("\ufeff")
    rows = [
        ("Azad Demo", "AZAD DEMO", "person"),
        ("KDP", "PDK", "organization"),
        ("Testabad", "Testebad", ""),
    ]
    lines = ["\t".join((b, kind, "x", a) if turned else (a, b, kind)) for a, b, kind in rows]
    answer = [line.split("\t") for line in run("--file", table(tmp_path / "p.tsv", *first, *lines, ""))]
    assert answer[0] == ["a", "b", "kind", "verdict", "score", "reasons"]
    assert [line[:4] for line in answer[1:]] == [
        [*row, verdict] for row, verdict in zip(rows, ("same", "different", "propose"), strict=True)
    ]
    assert answer[1][4] == "1.000" and all(len(line) == 6 for line in answer)


def test_the_kind_may_be_said_once_for_all(tmp_path: Path) -> None:
    path = table(tmp_path / "p.tsv", "Testabad City\tTestabad")
    assert run("--file", path, "--kind", "place")[1].split("\t")[2:4] == ["place", "propose"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["a\tname\tkind", "x\ty\tperson"], "no column b"),
        (["Azad Demo"], "Line 1 has no two names"),
        (["a\tb", "Azad\tDemo", "Azad\t"], "Line 3 has no two names"),
        (["Azad\tDemo\tevent"], "Line 1: “event” is no kind"),
    ],
)
def test_a_table_that_cannot_be_read_is_told_in_a_line(rows: list[str], told: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=told):
        run("--file", table(tmp_path / "p.tsv", *rows))


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no file"):
        run("--file", str(tmp_path / "none.tsv"))
    with pytest.raises(CommandError, match="not UTF-8"):
        run("--file", table(tmp_path / "p.tsv", "é\té", encoding="utf-16"))
    with pytest.raises(CommandError, match="Cannot read"):
        run("--file", str(tmp_path))


@pytest.mark.parametrize("words", [[], ["A"], ["A", "B", "C"], ["A", "--file", "x.tsv"]])
def test_two_names_or_a_file(words: list[str]) -> None:
    with pytest.raises(CommandError, match=r"two names"):
        run(*words)


def test_two_names_of_one_entity_are_proposed_however_they_sound(search_index: Any) -> None:
    town = cast.a_place("Testabad")
    Name.objects.create(entity=town, text="Demoville")
    search_index()
    lines = run("testabad", "Demoville", "--kind", "place")
    assert lines[1:] == ["propose  0.99", "  both are names of place:testabad in the archive"]


def test_what_an_editor_told_apart_is_different(search_index: Any) -> None:
    one, other = cast.a_person("Azad Saaran"), cast.a_person("Azad Saran")
    search_index()
    assert run("Azad Saaran", "Azad Saran")[1].startswith("propose")
    curate.tell_apart([one, other])
    lines = run("Azad Saaran", "Azad Saran")
    assert lines[1].startswith("different") and "  an editor said that they are not the same" in lines


def test_a_name_that_an_editor_refused_is_different(search_index: Any) -> None:
    one = cast.a_person("Azad Saaran")
    search_index()
    curate.refuse_name(one, "Azad Saran")
    assert run("azad saran", "Azad Saaran")[1].startswith("different")
