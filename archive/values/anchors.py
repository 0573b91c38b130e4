"""Addresses inside a text."""

from __future__ import annotations


def anchor(start: int, end: int) -> str:
    """The fragment of a quote on its article's page, made of offsets, which outlive row ids: ``e69-190``."""
    return f"e{start}-{end}"
