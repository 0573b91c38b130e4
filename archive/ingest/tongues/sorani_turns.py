# ruff: noqa: E501 (tables of words)
"""Sorani turns of phrase of background: the last of its kind, who was chosen, what a people was asked."""

from __future__ import annotations

from archive.ingest.tongues.tongue import Deed

TURNS = (
    Deed(
        "meeting",
        r"(?:دوا|دواین|دوایین|یەکەم|یەکەمین|دووەم|دووەمین|سێیەم|سێیەمین) (?:کۆبوونەوە|دیدار|دانیشتن|چاوپێکەوتن|گفتوگۆ|گەڕی گفتوگۆ)(?:یان|ەکەیان|ی نێوانیان|ی نێوان \w+ (?:و \w+)?)?(?= [^.؛،]{0,70}? (?:بوو|بووە)(?!\w))",
        {"subject": "actor1", "between": "actor1", "with": "actor1", "object_of": "actor1"},
        nominal=True,
        needs="held",
    ),
    Deed(
        "meeting",
        r"(?:دیدار|کۆبوونەوە)ەکەیان(?= (?:لە )?(?:\S+ ){0,3}?{T}|[^.؛،]{0,60}?{T}[^.؛،]{0,40}?لە {L})",
        {"subject": "actor1", "with": "actor2"},
        nominal=True,
        needs="held",
    ),
    Deed(
        "election",
        r"(?:خول|پەرلەمان|ئەنجومەن|ئەنجوومەن)\w*(?= [^.؛،]{0,60}?هەڵبژێر(?:د?را|درا)(?!\w))",
        {},
        nominal=True,
    ),
    Deed(
        "referendum",
        r"ڕاپرسی\w* (?:گشتی|سەربەخۆ|جەماوەری)\w*(?! (?:دەکات|دەرخست|دەریخست))",
        {},
        nominal=True,
    ),
)
