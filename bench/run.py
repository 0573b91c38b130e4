"""Load a made-up archive, start the real server on it, and measure every operation against what is under it.

    python bench/run.py --size 10k --size 100k               # SQLite, in a folder that is removed afterwards
    python bench/run.py --size 100k --database postgres://…  # an empty database
    python bench/run.py --reuse FOLDER                       # an archive that is loaded already (ARCHIVE_VAR)
    python bench/run.py --reuse FOLDER --compare 100k.json   # and how the times have grown since a former run

Writes a JSON file and a Markdown file beside each other (--out), and the lines to the terminal. “Bare” are
the calls of the search engine and plain SQL for the same answer, made by this process in turns with the
requests. The ratios are to be believed within a run; times depend on the machine and on what else it does.
With --datasette PROGRAM, or where it is installed beside this Python, Datasette serves the same articles.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.measure import ROUNDS, in_turns
from bench.report import Figure, Result, as_result, markdown, plain
from bench.server import (
    ROOT,
    Client,
    children,
    command,
    environment,
    free_port,
    peak_memory,
    private_memory,
    proportional_memory,
    running,
)

EXPORT_SECONDS = 20
"""An export is watched for so long: its rate does not change behind that."""
SAMPLE = 5_000
MB = 1_000_000


def main() -> None:
    options = read_options()
    results = [json.loads(Path(name).read_text()) for name in options.compare]
    if options.reuse:
        results.append(apart(options, Path(options.reuse), 0))
    for size in options.size:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as folder:
            results.append(apart(options, Path(folder), number_of(size)))
    out = Path(options.out)
    out.with_suffix(".json").write_text(json.dumps(results[-1], indent=1) + "\n")
    out.with_suffix(".md").write_text(markdown(results))
    say(f"written: {out.with_suffix('.json')}, {out.with_suffix('.md')}")


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", action="append", default=[], help="10k, 100k, 1M; may be repeated")
    parser.add_argument("--database", default="sqlite", help="sqlite, or the URL of a PostgreSQL database")
    parser.add_argument("--reuse", metavar="FOLDER", help="ARCHIVE_VAR of an archive with this corpus in it")
    parser.add_argument(
        "--compare", action="append", default=[], metavar="JSON", help="of a former, smaller run"
    )
    parser.add_argument("--datasette", default="", help="its program; - for none")
    parser.add_argument("--folder", help="where temporary archives go")
    parser.add_argument("--out", default="bench-result", help="name of the results, without suffix")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--no-edit", action="store_true", help="leave the archive as it is")
    parser.add_argument("--only-one", metavar="RESULT", help=argparse.SUPPRESS)
    parser.add_argument("--articles", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only_one:
        measure(options, Path(options.reuse), options.articles)
        sys.exit()
    if not options.size and not options.reuse:
        parser.error("--size or --reuse is needed")
    return options


def apart(options: argparse.Namespace, folder: Path, articles: int) -> Result:
    """Measure in a process of its own: Django has one archive in a process."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        words = [
            sys.executable,
            __file__,
            "--only-one",
            file.name,
            "--reuse",
            str(folder),
            "--articles",
            str(articles),
        ]
        words += [
            "--database",
            options.database,
            "--datasette",
            options.datasette,
            "--rounds",
            str(options.rounds),
        ]
        words += ["--no-edit"] if options.no_edit else []
        subprocess.run(words, check=True, env=environment(folder, url_of(options.database)))
        return dict(json.loads(Path(file.name).read_text()))


def number_of(size: str) -> int:
    """ "10k", "1M", "2500"."""
    return int(float(size.rstrip("kM")) * {"k": 1_000, "M": 1_000_000}.get(size[-1], 1))


def url_of(database: str) -> str:
    return "" if database == "sqlite" else database


def say(line: str) -> None:
    print(line, flush=True)


# -------------------------------------------------------------------------------------------------- one size


def measure(options: argparse.Namespace, folder: Path, articles: int) -> None:
    figures = prepare(folder, articles, url_of(options.database))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    import django

    django.setup()
    port = free_port()
    words = command("start", "--no-seed", "--port", str(port))
    with running(words, os.environ, port, folder / "server.log") as pid:
        client = Client(port)
        client.get("/healthz")
        time.sleep(2)
        idle = memory(pid)
        result = measured(options, folder, client)
        figures += result.pop("figures")
        figures += memory_figures(idle, memory(pid))
    result |= {"figures": [one.as_result() for one in figures]}
    say(plain(result))
    Path(options.only_one).write_text(json.dumps(result))


def measured(options: argparse.Namespace, folder: Path, client: Client) -> Result:
    from archive import search
    from archive.search import folder as index_folder
    from bench import inside, operations, peers
    from bench.bare import Bare, Engine
    from bench.chosen import choose

    database = url_of(options.database)
    place = index_folder.current()
    assert place is not None, "the server has built the index"
    rows, engine = opened(database, folder), Engine(place)
    bare, chosen = Bare(engine, rows), choose(engine, rows)
    say(f"{chosen.total:,} articles; “{chosen.common}” in {chosen.common_articles:,}; "
        f"{len(chosen.rare)} rare words; {chosen.person_slug} in {chosen.person_articles:,}")  # fmt: skip
    asked = operations.reads(client, bare, chosen, inside.Inside())  # type: ignore[arg-type]
    asked += operations.suggestions(client, bare, chosen, search.suggest)
    asked += operations.deep_pages(client, inside.cursors(engine, rows))
    article = f"{operations.API}/articles/{chosen.articles[0]}/"
    asked += operations.unchanged(client, {"an article": article, "a list": f"{operations.API}/articles/"})
    asked += operations.lists(client)
    with ExitStack() as stack:
        if program := datasette_of(options.datasette):
            file = folder / "peer.db"
            stack.callback(lambda: file.unlink(missing_ok=True))
            peers.write_file(file, rows, say)
            peer = stack.enter_context(peers.serving(program, file, folder / "datasette.log"))
            peers.add_datasette(peer, "peer", asked, chosen)
        if database:
            stack.callback(peers.remove_postgres)  # before the database's size is taken
            peers.add_postgres(asked, chosen)
        in_turns(asked, say, options.rounds)
    figures = disk(database, folder, rows, chosen.total)
    if not options.no_edit:
        figures += edit_figures(inside.edit(client, chosen.articles))
    figures += export_figures(folder, database)
    return {
        "articles": chosen.total, "database": "PostgreSQL" if database else "SQLite", "about": about(chosen),
        "operations": [as_result(one) for one in asked], "figures": figures,
    }  # fmt: skip


def about(chosen: Any) -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores with a load of "
        f"{os.getloadavg()[1]:.1f}, Python {sys.version.split()[0]}. The frequent word stands in "
        f"{chosen.common_articles:,} articles, each rare one in 10 to 199, the most mentioned person in "
        f"{chosen.person_articles:,}."
    )


def opened(database: str, folder: Path) -> Any:
    from archive.databases import SQLITE_INIT
    from bench import bare

    return bare.postgresql(database) if database else bare.sqlite(folder / "archive.sqlite3", SQLITE_INIT)


def datasette_of(given: str) -> Path | None:
    from bench import peers

    return None if given == "-" else Path(given) if given else peers.datasette()


# --------------------------------------------------------------------------------------------------- loading


def prepare(folder: Path, articles: int, database: str) -> list[Figure]:
    """Tables, and the articles where they are still to be loaded."""
    folder.mkdir(parents=True, exist_ok=True)
    environ = environment(folder, database)
    subprocess.run(command("migrate", "-v0"), env=environ, check=True)
    note = folder / "loaded.json"
    if articles:
        note.write_text(json.dumps(load(folder, articles, environ)))
    if not note.exists():
        return [Figure("load", "", "≥ 1,500 articles/s", note="not measured in this run")]
    loaded = json.loads(note.read_text())
    rate, peak = loaded["articles"] / loaded["seconds"], loaded["peak"] / MB
    return [
        Figure("load, index included", f"{rate:,.0f} articles/s", "≥ 1,500", rate >= 1500,
               f"{loaded['seconds']:.0f} s with entities and events"),
        Figure("load, memory of all its processes at the peak", f"{peak:,.0f} MB", "< 1 GB", peak < 1000),
    ]  # fmt: skip


def load(folder: Path, articles: int, environ: dict[str, str]) -> dict[str, float]:
    """Seconds and bytes of a load; the corpus is written before."""
    corpus = folder / "corpus.ndjson"
    with open(corpus, "wb") as file:
        began = time.monotonic()
        subprocess.run([sys.executable, ROOT / "bench" / "corpus.py", str(articles)], stdout=file, check=True)
    rate = articles / (time.monotonic() - began)
    say(f"corpus: {rate:,.0f} articles/s, {corpus.stat().st_size / MB:,.0f} MB")
    began, peak = time.monotonic(), 0
    process = subprocess.Popen(command("load", str(corpus)), env=environ, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        peak = max(peak, sum(map(private, [process.pid, *children(process.pid)])))
        time.sleep(0.5)
    if process.returncode:
        raise SystemExit("the load has failed")
    seconds = time.monotonic() - began
    corpus.unlink()
    say(f"loaded: {articles / seconds:,.0f} articles/s")
    return {"articles": articles, "seconds": seconds, "peak": peak}


def private(pid: int) -> int:
    """Bytes of a process that are no file's; 0 when it is gone."""
    try:
        return private_memory(pid)
    except OSError:
        return 0


# --------------------------------------------------------------------------------------------- other figures


def disk(database: str, folder: Path, rows: Any, total: int) -> list[Figure]:
    """Bytes on the disk for a byte of text."""
    [[least, most]] = rows("SELECT min(id), max(id) FROM archive_article")
    some = ",".join(map(str, range(least, most + 1, max(1, (most - least) // SAMPLE))))
    texts = [text for (text,) in rows(f"SELECT text FROM archive_articletext WHERE article_id IN ({some})")]
    text = total * sum(len(text.encode()) for text in texts) / len(texts)
    if database:
        held = rows("SELECT pg_database_size(current_database())")[0][0]
    else:
        held = (folder / "archive.sqlite3").stat().st_size
    index = sum(file.stat().st_size for file in (folder / "search").rglob("*") if file.is_file())
    ratio = (held + index) / text
    note = f"text {text / MB:,.0f} MB, database {held / MB:,.0f} MB, index {index / MB:,.0f} MB"
    return [Figure("disk, for a byte of text", f"{ratio:.2f}", "≤ 3.5", ratio <= 3.5, note)]


def edit_figures(edits: Any) -> list[Figure]:
    if not edits.found:
        return [
            Figure("an edit at the desk, found by search", "", "≤ 250 ms", note=edits.note or "not measured")
        ]
    middle, slowest = edits.found[len(edits.found) // 2], edits.found[-1]
    answered = edits.answered[len(edits.answered) // 2]
    note = f"slowest of {len(edits.found)}: {slowest:.0f} ms; the desk answered after {answered:.0f} ms"
    return [
        Figure(
            "an edit at the desk, found by search", f"{middle:.0f} ms later", "≤ 250 ms", middle <= 250, note
        )
    ]


def export_figures(folder: Path, database: str) -> list[Figure]:
    """Articles a second of `manage.py export`: with everything in them, and as a table without texts."""
    environ = environment(folder, database)
    whole, peak = rate_of(command("export"), environ, rb'\{"type": ?"article"')
    found = [Figure("export of everything, texts and originals in it", f"{whole:,.0f} articles/s",
                    note=f"memory {peak / MB:,.0f} MB at the peak")]  # fmt: skip
    for form in ("ndjson", "csv"):
        rate, peak = rate_of(command("export", "--table", form), environ, rb".")
        name, note = f"export of all articles as {form.upper()}", f"memory {peak / MB:,.0f} MB at the peak"
        found.append(Figure(name, f"{rate:,.0f} articles/s", "≥ 15,000", rate >= 15_000, note))
    return found


def rate_of(words: list[str], environ: dict[str, str], beginning: bytes) -> tuple[float, int]:
    """Lines a second that begin so, and the most bytes that the process held."""
    process = subprocess.Popen(words, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines, began, ended, peak = 0, 0.0, 0.0, 0
    for _ in lines_of(process, re.compile(beginning)):
        ended = time.monotonic()
        began, lines = began or ended, lines + 1
        if lines % 1_000 == 0:
            peak = max(peak, peak_memory(process.pid))
        if ended - began > EXPORT_SECONDS:
            break
    process.terminate()
    process.wait()
    return (lines / (ended - began) if ended > began else 0.0), peak


def lines_of(process: subprocess.Popen[bytes], beginning: re.Pattern[bytes]) -> Iterator[bytes]:
    """The lines that begin so, until others follow."""
    assert process.stdout is not None
    begun = False
    for line in process.stdout:
        if beginning.match(line):
            begun = True
            yield line
        elif begun:
            return


def memory(pid: int) -> dict[int, tuple[int, int]]:
    """Of each of the server's processes: bytes in all by its share, and those that are no file's."""
    return {one: (proportional_memory(one), private_memory(one)) for one in [pid, *children(pid)]}


def memory_figures(idle: dict[int, tuple[int, int]], later: dict[int, tuple[int, int]]) -> list[Figure]:
    most = max(found[0] for found in idle.values()) / MB
    listed = ", ".join(f"{one[0] / MB:.0f}" for one in idle.values())
    now = ", ".join(f"{one[0] / MB:.0f} ({one[1] / MB:.0f} of them no file's)" for one in later.values())
    return [
        Figure("idle server, the largest process", f"{most:.0f} MB", "≤ 150 MB", most <= 150,
               f"each of the processes, shared pages by their share: {listed}"),
        Figure("server after the measurement", f"{now} MB"),
    ]  # fmt: skip


if __name__ == "__main__":
    main()
