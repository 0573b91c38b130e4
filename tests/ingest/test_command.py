"""manage.py ingest: what it prints, what it refuses, how it ends."""

from __future__ import annotations

import io
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from archive.models import Article, Entity, Mention, Source
from tests import cast
from tests.cast import TEXT
from tests.ingest.samples import REAL, needs_real_texts

ROOT = Path(__file__).resolve().parents[2]


def ingest(*arguments: object, fails: bool = False) -> tuple[str, str]:
    """What the command wrote to stdout and stderr."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("ingest", *map(str, arguments), stdout=out, stderr=err)
        assert not fails
    except CommandError as error:
        assert fails, error
        err.write(str(error))
    return out.getvalue(), err.getvalue()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    return path


@pytest.mark.django_db
def test_a_file_becomes_a_draft(story: Path) -> None:
    out, err = ingest(story)
    assert Article.objects.get().status == "draft"
    assert f"{story}: Azad Demo meets Berivan Sample · no date" in out
    assert "1 file: 1 article made (to be published by an editor), 0 already there, 0 refused." in out
    assert err == ""


@pytest.mark.django_db
def test_publish_and_source_are_taken_at_their_word(story: Path) -> None:
    source = cast.a_source("zagros-demo")
    ingest(story, "--publish", "--source", "zagros-demo")
    article = Article.objects.published().get()
    assert article.source == source


@pytest.mark.django_db
def test_the_same_file_again_is_already_there(story: Path) -> None:
    ingest(story)
    out, _ = ingest(story)
    assert f"{story}: already there ({Article.objects.get().public_id})" in out


@pytest.mark.django_db
def test_a_rehearsal_changes_nothing(story: Path) -> None:
    out, _ = ingest(story, "--dry-run")
    assert "1 article would be made" in out
    assert not Article.objects.exists()


@pytest.mark.django_db
def test_a_source_that_is_not_there_is_an_error_that_helps(story: Path) -> None:
    cast.a_source("zagros-demo")
    _, err = ingest(story, "--source", "zagros", fails=True)
    assert "There is no source “zagros”. There are: zagros-demo" in err
    assert "Sources → Add" in err and '"type": "source"' in err
    assert not Article.objects.exists()
    assert not Source.objects.filter(slug="zagros").exists()


@pytest.mark.django_db
def test_bad_files_are_named_and_the_others_come_in(story: Path) -> None:
    folder = story.parent
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "long.txt").write_bytes(b"word " * 1_000_001)
    out, err = ingest(folder, folder / "gone.txt", fails=True)
    assert f"{folder / 'empty.txt'}: it is empty" in err
    assert f"{folder / 'picture.txt'}: it is a PNG picture, not plain text" in err
    assert f"{folder / 'long.txt'}: it is 5,000,005 bytes long; the limit is 5,000,000" in err
    assert f"{folder / 'gone.txt'}: it cannot be opened" in err
    assert "4 files of 5 could not be read." in err
    assert "5 files: 1 article made (to be published by an editor), 0 already there, 4 refused." in out
    assert Article.objects.count() == 1


@pytest.mark.django_db
def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    _, err = ingest(tmp_path, fails=True)
    assert "There is nothing to read" in err


@pytest.mark.django_db
def test_doubts_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "doubt.txt"
    path.write_text(TEXT.replace("\n\nTESTABAD", "\n\nMonday, 10 March 2024\n\nTESTABAD"))
    out, _ = ingest(path)
    assert "doubt: “Monday, 10 March 2024” was a Sunday." in out


@pytest.mark.one_database
def test_a_killed_run_leaves_whole_articles(tmp_path: Path, empty_archive: Path) -> None:
    """A real process on a database of its own, killed without mercy while it works."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(400):
        (texts / f"{number:03}.txt").write_text(f"{TEXT}\nTelling {number} of many.\n" * 3)
    environment = {
        "PATH": os.environ["PATH"],
        "ARCHIVE_VAR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "archive.settings",
    }
    django = [sys.executable, "-m", "django"]
    (tmp_path / "var").mkdir()
    shutil.copy(empty_archive, tmp_path / "var")
    run = subprocess.Popen(
        [*django, "ingest", str(texts)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert run.stdout
    for _ in range(3):
        run.stdout.readline()
    time.sleep(0.1)
    run.send_signal(signal.SIGKILL)
    run.wait()
    rows = sqlite3.connect(tmp_path / "var" / "archive.sqlite3")

    def count(sql: str) -> int:
        return int(rows.execute(f"SELECT COUNT(*) FROM {sql}").fetchone()[0])

    made = count("archive_article")
    assert 3 <= made < 400
    assert count("archive_document") == count("archive_documentcontent") == made
    assert count("archive_articletext WHERE length > 0") == made
    assert count("(SELECT 1 FROM archive_segment GROUP BY article_id HAVING COUNT(*) > 3)") == made


# ---------------------------------------------------------------------------------------- the five real texts


@pytest.fixture
def reference() -> None:
    """People of the real texts, each with the spellings that matter here."""
    for name, *others in (
        ("Qasim al-Araji", "Qasim al-Aaraji"),
        ("Reber Ahmed", "Rebar Ahmad"),
        ("Masrour Barzani",),
        ("Masoud Barzani",),
        ("Nechirvan Barzani",),
    ):
        person = cast.a_person(name)
        for other in others:
            person.names.create(text=other)
    for name in ("Erbil", "Baghdad", "Iraq", "Kurdistan Region"):
        cast.a_place(name)
    cast.an_organization("Kurdistan Democratic Party")


def linked(words: str) -> set[str]:
    """The entities that these words are linked to, wherever they stand."""
    return set(Entity.objects.filter(mentions__exact=words).values_list("slug", flat=True))


@needs_real_texts
@pytest.mark.django_db
def test_the_real_texts_become_five_articles(reference: None) -> None:
    out, err = ingest(REAL, "--publish")
    assert "5 files: 5 articles made (published)" in out
    assert err == ""
    days = {
        article.document.filename[:3]: str(article.published_earliest)
        for article in Article.objects.published()
    }
    assert days == {"000": "2024-01-28", "001": "None", "002": "None", "003": "None", "004": "2020-07-29"}
    assert linked("Qasim al-Aaraji") == linked("Qasim al-Araji") == {"qasim-al-araji"}
    assert linked("Reber Ahmed") == linked("Rebar Ahmad") == {"reber-ahmed"}
    for barzani in ("masrour", "masoud", "nechirvan"):
        assert linked(f"{barzani.title()} Barzani") == {f"{barzani}-barzani"}
    assert all(
        mention.exact == mention.article.body.text[mention.start : mention.end]
        for mention in Mention.objects.select_related("article__body")
    )
