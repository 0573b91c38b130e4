"""Slugs: the readable part of a URL, in ASCII whatever the script."""

from __future__ import annotations

import re

from anyascii import anyascii

LONGEST = 80


def slugify(text: str) -> str:
    """ "Çağla Örnek" becomes "cagla-ornek"; a text without letters or digits becomes "untitled"."""
    words = re.findall(r"[a-z0-9]+", anyascii(text).lower().replace("'", ""))
    slug = "-".join(words)[:LONGEST].strip("-")
    return slug or "untitled"
