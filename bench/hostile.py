"""Hostile questions to a running archive: are all answered, how long does it take, and what does it hold?

    python manage.py start --port 8000 &                    # over a large archive, as of bench/corpus.py
    python bench/hostile.py http://127.0.0.1:8000 --pid PID_OF_START --questions 10000

The questions are those of ``tests/hostile/words.py``, made of words and names that the archive itself holds,
one after the other to each list in turn. An answer counts by the time that the server's processors spent on
it where that is less than what the clock says: other work on the machine is not the question's fault. Memory
is that of the server's processes together, shared pages counted once, without the files of the index that are
mapped: those pages are the system's, which takes them back when it needs them.
"""

from __future__ import annotations

import argparse
import http.client
import os
import sys
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import orjson

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.hostile.words import LONGEST_ADDRESS, SHAPES, hostile, query

ADDRESSES = (
    "/articles/", "/articles/?sort=relevance", "/api/v1/articles/?count=exact", "/people/", "/organizations/",
    "/places/", "/events/", "/api/v1/people/", "/api/v1/suggest/",
)  # fmt: skip
TOO_LONG = 1.0
PATIENCE = 300
TICKS = os.sysconf("SC_CLK_TCK")
EVERY = 200
"""Questions between two looks at the memory."""


class Server:
    """A connection that is kept, and the processes behind it."""

    def __init__(self, url: str, pid: int) -> None:
        self.host, self.pid = urlsplit(url).netloc, pid
        self.connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)

    def ask(self, path: str) -> tuple[int, bytes, float]:
        """Status, body and seconds of the clock, or of the server's processors where these are fewer."""
        spent, began = self.spent(), time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        seconds = time.perf_counter() - began
        return answer.status, body, min(seconds, self.spent() - spent)

    def spent(self) -> float:
        """Seconds of processor that its processes have used."""
        stats = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in family(self.pid))
        return sum(int(fields[11]) + int(fields[12]) for fields in stats) / TICKS

    def memory(self) -> float:
        """Megabytes of all its processes."""
        return sum(map(held, family(self.pid))) / 1024


def family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in family(int(child)))]


def held(pid: int) -> int:
    """Kilobytes of one process that are no file's."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:"))


def vocabulary(server: Server) -> tuple[list[str], list[str]]:
    """Words and names that the archive holds."""
    articles = orjson.loads(server.ask("/api/v1/articles/?limit=200")[1])["results"]
    words = Counter(word for article in articles for word in article["headline"].split())
    names = [
        row["name"]
        for kind in ("people", "organizations", "places")
        for row in orjson.loads(server.ask(f"/api/v1/{kind}/?limit=100")[1])["results"]
    ]
    return [word for word, _ in words.most_common(150)], names


def address(seed: int, written: str) -> str:
    path = ADDRESSES[seed // len(SHAPES) % len(ADDRESSES)]
    return f"{path}{'&' if '?' in path else '?'}{written}"


def run(server: Server, first: int, questions: int) -> int:
    words, names = vocabulary(server)
    for path in ADDRESSES:
        server.ask(address(0, "q=a") if path == "/" else path)
    before = peak = server.memory()
    took, slow, failed, refused = [], [], [], 0
    for seed in range(first, first + questions):
        written, unreadable = query(hostile(seed, words, names))
        path = address(seed, written)
        unreadable = unreadable or len(path.partition("?")[2]) > LONGEST_ADDRESS
        status, _, seconds = server.ask(path)
        if seconds > TOO_LONG / 2:
            slow.append((round(seconds, 3), seed, path[:60]))
        took.append(seconds)
        refused += unreadable
        if status not in ((400, 414, 431) if unreadable else (200,)):
            failed.append((status, seed, path[:120]))
        if seed % EVERY == 0:
            peak = max(peak, server.memory())
            print(
                f"{seed}: {max(took):.3f} s, {peak:.0f} MB, {len(failed)} failed", file=sys.stderr, flush=True
            )
    took.sort()
    after = server.memory()
    print(f"{questions} questions, {refused} of them refused as too long or with a NUL, {len(failed)} failed")
    half, most = took[len(took) // 2], took[int(len(took) * 0.95)]
    print(f"seconds: half {half:.3f}, 95 % {most:.3f}, longest {took[-1]:.3f}")
    print(f"megabytes: {before:.0f} before, {peak:.0f} at most, {after:.0f} after")
    for line in [*failed[:20], *sorted(slow, reverse=True)[:20]]:
        print(*line)
    return 1 if failed or took[-1] > TOO_LONG or peak - before > 200 else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("url")
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--first", type=int, default=0, help="seed of the first question")
    parser.add_argument("--questions", type=int, default=10_000)
    given = parser.parse_args()
    sys.exit(run(Server(given.url, given.pid), given.first, given.questions))
