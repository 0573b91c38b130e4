"""What was measured, as lines for a terminal and as a table for docs/performance.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bench.measure import Operation

Result = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that is not a time of a request: ``value`` in words, and whether it is as it should be."""

    name: str
    value: str
    asked: str = ""
    reached: bool | None = None
    note: str = ""

    def as_result(self) -> Result:
        return {
            "name": self.name,
            "value": self.value,
            "asked": self.asked,
            "reached": self.reached,
            "note": self.note,
        }


def as_result(operation: Operation) -> Result:
    ways = {
        way: {
            "p50": operation.p50(way),
            "p95": operation.p95(way),
            "calls": sum(map(len, operation.times.get(way, []))),
        }
        for way in operation.ways
    }
    return {
        "name": operation.name, "ways": ways, "against": operation.against, "ratio": operation.ratio,
        "asked": operation.asked, "reached": operation.reached, "note": operation.note,
    }  # fmt: skip


def markdown(results: Sequence[Result]) -> str:
    """All sizes, and with several the growth from the one to the next."""
    parts = [_size(result) for result in results]
    parts += [_growth(one, other) for one, other in pairwise(results)]
    return "\n".join(parts)


def _size(result: Result) -> str:
    title = f"### {result['articles']:,} articles, {result['database']}"
    head = ["| operation | p50, ms | p95 | under it, p50 | ratio | others, p50 | asked | |",
            "|---|--:|--:|--:|--:|---|---|---|"]  # fmt: skip
    lines = [title, "", result["about"], "", *head]
    lines += [_operation(one) for one in result["operations"]]
    lines += ["", "| | measured | asked | |", "|---|---|---|---|"]
    for one in result["figures"]:
        cells = (one["name"], _with_note(one["value"], one["note"]), one["asked"], _mark(one["reached"]))
        lines.append(_row(cells))
    return "\n".join([*lines, ""])


def _operation(one: Result) -> str:
    (first, *others), ways = list(one["ways"]) or [""], one["ways"]
    own, under = ways.get(first, {}), ways.get(one["against"] or "bare", {})
    shown = [f"{way} {ms(ways[way]['p50'])}" for way in others if way != (one["against"] or "bare")]
    name = one["name"] + (f" ({first})" if first not in ("HTTP", "") else "")
    ratio = f"{one['ratio']:.1f} ×" if one["ratio"] else ""
    cells = (name, ms(own.get("p50")), ms(own.get("p95")), ms(under.get("p50")), ratio, "; ".join(shown),
             _with_note(one["asked"], one["note"]), _mark(one["reached"]))  # fmt: skip
    return _row(cells)


def _growth(one: Result, other: Result) -> str:
    times = {operation["name"]: operation for operation in one["operations"]}
    lines = [f"### From {one['articles']:,} to {other['articles']:,} articles", "",
             "| operation | times as long | bare |", "|---|--:|--:|"]  # fmt: skip
    for operation in other["operations"]:
        before = times.get(operation["name"])
        if before and before["ways"] and operation["ways"]:
            first = next(iter(operation["ways"]))
            lines.append(
                _row((operation["name"], _times(before, operation, first), _times(before, operation, "bare")))
            )
    return "\n".join([*lines, ""])


def _times(before: Result, after: Result, way: str) -> str:
    one, other = (found["ways"].get(way, {}).get("p50") for found in (before, after))
    return f"{other / one:.2f}" if one and other else ""


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _with_note(text: str, note: str) -> str:
    return f"{text} ({note})" if text and note else text or note


def _mark(reached: bool | None) -> str:
    return {True: "✓", False: "**short**", None: ""}[reached]


def ms(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def plain(result: Mapping[str, Any]) -> str:
    """One line each."""
    lines = []
    for one in result["operations"]:
        ways = ", ".join(
            f"{way} {ms(found['p50'])} (p95 {ms(found['p95'])})" for way, found in one["ways"].items()
        )
        ratio = f"  = {one['ratio']:.1f} × {one['against']}" if one["ratio"] else ""
        short = "  SHORT" if one["reached"] is False else ""
        lines.append(f"{one['name']}: {ways or one['note']}{ratio}{short}")
    lines += [
        f"{one['name']}: {_with_note(one['value'], one['note'])}" + "  SHORT" * (one["reached"] is False)
        for one in result["figures"]
    ]
    return "\n".join(lines)
