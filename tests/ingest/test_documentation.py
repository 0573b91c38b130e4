"""docs/reading.md: names every rule that the code gives to what it reads, and no file that is not there.

The rules are collected twice: from the source (whatever is passed as ``rule``), and from what the stages
make of the exercises.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from archive.ingest.extraction import extract
from archive.ingest.reading import KnownEntity, Reading, Refused, Registry
from archive.ingest.registry import make_registry
from archive.ingest.stages import read_text
from archive.values.event_kinds import BY_SLUG
from tests.ingest.measure import Case, cases

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).parents[2]
INGEST = ROOT / "archive" / "ingest"
PAGE = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
WORDS = " ".join(PAGE.split())
NAMED = frozenset(re.findall(r"`([^`\n]+)`", PAGE))
ARGUMENTS = frozenset({"rule", "rule_name"})
"""What a parameter, a field or a variable is called that holds the name of a rule."""
NOT_TAKEN = frozenset({"Rival", "OtherDate"})
"""Their ``rule`` says why an expression was *not* read so."""
NAME = re.compile(r"[a-z]+(?:-[a-z]+)+")
LONGEST = 20_000
"""Characters of an exercise; the long ones show no other rules."""

Functions = dict[str, int]
"""Name of a class or function → at which place it takes the name of a rule."""
Nodes = list[ast.AST]
"""Of a file or a function, walked through once."""


# --------------------------------------------------------------------------------------- in the source


def files() -> list[Nodes]:
    texts = [file.read_text(encoding="utf-8") for file in sorted(INGEST.rglob("*.py"))]
    return [list(ast.walk(ast.parse(text))) for text in texts]


def takers(file: Nodes) -> Functions:
    """Dataclasses with a field for the rule, and functions with a parameter for it."""
    found: Functions = {}
    for node in file:
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args if argument.arg != "self"]
        elif isinstance(node, ast.ClassDef):
            fields = [each.target for each in node.body if isinstance(each, ast.AnnAssign)]
            names = [field.id for field in fields if isinstance(field, ast.Name)]
        else:
            continue
        places = [place for place, name in enumerate(names) if name in ARGUMENTS]
        if places and node.name not in NOT_TAKEN:
            found[node.name] = places[0]
    return found


def given_to(file: Nodes, known: Functions) -> Iterator[ast.expr]:
    """Every expression that is passed or assigned as the name of a rule."""
    everywhere = list(assignments(file))
    constants = {name: value for name, value in everywhere if name.isupper()}
    for function in [list(ast.walk(node)) for node in file if isinstance(node, ast.FunctionDef)]:
        assigned = constants | dict(assignments(function))
        for call in [node for node in function if isinstance(node, ast.Call)]:
            for passed in passed_in(call, known):
                yield (assigned.get(passed.id, passed) if isinstance(passed, ast.Name) else passed)
    yield from (value for name, value in everywhere if name.casefold() in ARGUMENTS)


def handed_back(file: Nodes) -> Iterator[str]:
    """Names among what a function returns or yields: ``return key, "named-later", LIKELY, why``."""
    results = [node.value for node in file if isinstance(node, (ast.Return, ast.Yield)) and node.value]
    for group in [node for result in results for node in ast.walk(result) if isinstance(node, ast.Tuple)]:
        for each in group.elts:
            if isinstance(each, ast.Constant) and NAME.fullmatch(str(each.value)):
                yield re.escape(str(each.value))


def passed_in(call: ast.Call, known: Functions) -> Iterator[ast.expr]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in NOT_TAKEN:
        return
    place = known.get(name)
    if place is not None and place < len(call.args):
        yield call.args[place]
    yield from (keyword.value for keyword in call.keywords if keyword.arg in ARGUMENTS)


def assignments(nodes: Nodes) -> Iterator[tuple[str, ast.expr]]:
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, (ast.Name, ast.Attribute)):
                    yield (
                        target.id if isinstance(target, ast.Name) else target.attr,
                        node.value,
                    )


def told_by(expression: ast.expr) -> Iterator[str]:
    """The names that an expression can stand for, as patterns: ``{…}`` of an f-string may be anything."""
    if isinstance(expression, ast.IfExp):
        yield from (*told_by(expression.body), *told_by(expression.orelse))
    elif isinstance(expression, ast.BoolOp):
        yield from (name for value in expression.values for name in told_by(value))
    elif isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        yield re.escape(expression.value)
    elif isinstance(expression, ast.JoinedStr):
        pieces = [
            re.escape(str(p.value)) if isinstance(p, ast.Constant) else r"[\w-]+" for p in expression.values
        ]
        yield "".join(pieces)


@cache
def rules_in_source() -> tuple[str, ...]:
    known: Functions = {}
    taking = [(file, takers(file)) for file in files()]
    for _, takes in taking:
        known |= {name: place for name, place in takes.items() if not name.startswith("_")}
    found: set[str] = set()
    for file, takes in taking:
        given = given_to(file, known | takes)
        found |= {name for expression in given for name in told_by(expression)} | set(handed_back(file))
    return tuple(sorted(found - {"", *map(re.escape, BY_SLUG)}))


# ------------------------------------------------------------------------------------ in the exercises


def short_articles() -> list[Case]:
    found = [case for case in cases() if case.gold["status"] == "ok" and len(case.data) < LONGEST]
    assert found
    return found


def rules_of(reading: Reading) -> Iterator[str]:
    yield from (mention.rule for mention in reading.resolved.mentions)
    yield from (role.rule for role in reading.gathered.roles)
    yield from (event.rule for event in reading.gathered.events)
    yield from (expression.rule for expression in reading.dated.expressions)


def readings(articles: Iterable[Case]) -> Iterator[Reading]:
    for case in articles:
        try:
            yield read_text(case.data, Registry(), case.name)
        except Refused:
            continue


def is_documented(rule: str) -> bool:
    """By its own name, by the ending of its language ("…-ar"), or as a sentence of the code."""
    kind, _, ending = rule.rpartition("-")
    if kind in BY_SLUG and f"…-{ending}" in NAMED:
        return kind in NAMED
    return rule in NAMED or any(
        re.fullmatch(pattern, rule) for pattern in rules_in_source() if " " in pattern
    )


# -------------------------------------------------------------------------------------------- the page


@pytest.mark.parametrize("pattern", rules_in_source())
def test_every_rule_of_the_code_is_explained(pattern: str) -> None:
    quoted = re.findall(r"“([^”]+)”", WORDS)
    assert any(re.fullmatch(pattern, name) for name in (*NAMED, *quoted))


def test_every_rule_that_the_exercises_show_is_explained() -> None:
    shown = {rule for reading in readings(short_articles()) for rule in rules_of(reading)}
    assert len(shown) > 50
    assert sorted(rule for rule in shown if not is_documented(rule)) == []


def test_the_text_on_the_page_is_read_as_the_page_says() -> None:
    text = PAGE.partition("```text\n")[2].partition("```")[0]
    table = PAGE.partition("## One text, read")[2].partition("\n## ")[0]
    registry = make_registry([on_file("place", name) for name in ("Erbil", "Kirkuk", "Iraq")])
    mentions = read_text(text.encode(), registry).resolved.mentions
    extracted = extract(text.encode(), registry)
    claims = [(claim["rule"], claim["confidence"]) for claim in extracted["roles"] + extracted["events"]]
    noted = {*claims, *((mention.rule, mention.confidence) for mention in mentions)}
    assert {f"`{rule}` {confidence}" for rule, confidence in noted} == set(
        re.findall(r"`[\w-]+` \d\.\d+", table)
    )
    assert extracted["fields"]["published"] == {"date": "2024-05-08", "basis": "stated"}
    assert extracted["events"][0]["date"]["start"] == "2024-05-05"


def on_file(kind: str, name: str) -> KnownEntity:
    return KnownEntity(f"{kind}:{name}", kind, name, (name,), "country" if name == "Iraq" else "city")


def test_every_kind_of_event_is_named() -> None:
    assert set(BY_SLUG) - NAMED == set()


@pytest.mark.parametrize(
    "name",
    sorted(name for name in NAMED if re.fullmatch(r"[\w/.-]+\.(?:py|txt|md)", name)),
)
def test_every_file_that_is_named_is_there(name: str) -> None:
    assert any((folder / name).is_file() for folder in (ROOT, INGEST, ROOT / "docs"))
