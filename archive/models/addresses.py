"""Addresses of things: Django's, looked up once for each kind of address and not once for each thing."""

from __future__ import annotations

from functools import cache

from django.urls import reverse


def address(name: str, *keys: str) -> str:
    """The path to the view of this name. ``keys`` are slugs and ids, which need no quoting."""
    return _form(name, len(keys)).format(*keys)


@cache
def _form(name: str, number: int) -> str:
    """The path with {} for each key. It depends on the addresses of the process, which never change."""
    marks = [f"mark-{at}-of-key" for at in range(number)]
    path = reverse(name, args=marks)
    for mark in marks:
        path = path.replace(mark, "{}")
    return path
