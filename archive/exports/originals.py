"""The original of an article as a record gives it: the bytes, proved by their hash and by the text."""

from __future__ import annotations

import codecs
import hashlib
import re
from base64 import b64decode
from binascii import Error
from functools import lru_cache
from typing import Any

from archive.exports.checks import ABSENT, Bad, show
from archive.exports.forms.articles import ORIGINAL

PLAIN = "text/plain"
ORIGIN = "load"
_CHARSETS = re.compile(r"(utf-|utf_|cp|iso8859|latin|ascii|koi8|mac|gb|big5|euc|shift).*")
"""Codecs that are charsets; Python knows others, which are none, and slow."""


def original_of(record: dict[str, Any]) -> dict[str, Any]:
    """The original of an article's record, in full, its bytes as ``data``; ``received`` may be absent.

    Without an original, or without its bytes, the bytes are those of the text.
    """
    given = record.get("original", ABSENT)
    given = {} if given is ABSENT else given
    try:
        original = settle(given, record["text"])
        has_bytes = given.get("base64", ABSENT) is not ABSENT
        if has_bytes and original["media_type"] == PLAIN and decoded(original) != record["text"]:
            raise Bad("its bytes do not decode to the text")
    except Bad as bad:
        raise bad.inside("original") from None
    return original


def settle(given: dict[str, Any], text: str = "") -> dict[str, Any]:
    """Fill what the record does not say, and hold the hash against the bytes."""
    original = {name: given.get(name, field.empty) for name, field in ORIGINAL.items()}
    encoded = original.pop("base64")
    if original["charset"] is ABSENT:
        original["charset"] = "utf-8" if encoded is ABSENT else ""
    data = _encode(text, original["charset"]) if encoded is ABSENT else _bytes(encoded)
    sha256 = hashlib.sha256(data).hexdigest()
    if original["sha256"] not in (ABSENT, sha256):
        raise Bad(f"is {original['sha256']}, but the bytes have {sha256}", "sha256")
    original |= {"sha256": sha256, "data": data, "media_type": original["media_type"] or PLAIN}
    for name, empty in (("from", ORIGIN), ("filename", "")):
        original[name] = empty if original[name] is ABSENT else original[name]
    return original


@lru_cache
def charset(name: str) -> str:
    """Python's name of a charset; UTF-8 when none is given."""
    try:
        if _CHARSETS.fullmatch(known := codecs.lookup(name or "utf-8").name):
            return known
    except (LookupError, ValueError):
        pass
    raise Bad(f"there is no charset {show(name)}", "charset")


def decoded(original: dict[str, Any]) -> str | None:
    """The text of the bytes; ``None`` when they are none in this charset."""
    try:
        return bytes(original["data"]).decode(charset(original["charset"]))
    except UnicodeError:
        return None


def _encode(text: str, name: str) -> bytes:
    try:
        return text.encode(charset(name))
    except UnicodeError:
        raise Bad(f"{show(name)} has no bytes for every letter of the text", "charset") from None


def _bytes(encoded: str) -> bytes:
    try:
        return b64decode(encoded, validate=True)
    except (Error, ValueError):
        raise Bad("is not Base64", "base64") from None
