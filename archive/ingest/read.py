"""read: bytes to text. What cannot become an article is refused with one sentence that says why."""

from __future__ import annotations

import codecs
import hashlib
import unicodedata

from archive.ingest.reading import Decoded, Empty, Refused

LIMIT = 5_000_000
"""Bytes. A newspaper article has some five thousand; this leaves room for a book."""

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1256", "cp1254", "cp1252", "iso8859_6", "iso8859_9")
"""The one-byte charsets of the region's newsrooms, the likeliest first."""

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file"),
    (b"Rar!", "a RAR file"),
    (b"\x89PNG", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_ODD = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r") | {"\x7f", "\ufffd"}
_PAGES = (b"<!doctype html", b"<html", b"<?xml")


def read(data: bytes, name: str = "") -> Decoded:
    """Decode ``data`` faithfully: nothing is removed, a byte order mark and ``\\r\\n`` stay and count.

    ``name`` (a file's name) is only looked at for its ending. Raises ``Empty`` for what holds no words,
    ``Refused`` for what is too long, not text, or in no charset that can be told with confidence.
    """
    if not data:
        raise Empty("it is empty")
    if len(data) > LIMIT:
        raise Refused(f"it is {len(data):,} bytes long; the limit is {LIMIT:,}")
    _refuse_known_formats(data, name)
    text, charset = _decode(data)
    _refuse_noise(text)
    return Decoded(data, hashlib.sha256(data).hexdigest(), text, charset)


def _refuse_known_formats(data: bytes, name: str) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Refused(f"it is {what}, not plain text")
    head = data[:512].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if head.startswith(_PAGES) or name.lower().endswith((".html", ".htm", ".xml")):
        raise Refused("it is a web page (HTML or XML), not plain text")


def _decode(data: bytes) -> tuple[str, str]:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return _strictly(data, charset), charset
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise Refused("it is binary data, not text") from None
        _refuse_damaged(data, error)
    return _guess(data)


def _strictly(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        raise Refused(f"it begins as {charset.upper()} but breaks at byte {error.start:,}") from None


def _refuse_damaged(data: bytes, error: UnicodeDecodeError) -> None:
    """UTF-8 with a few broken bytes is a damaged file, not another charset: guessing would only hide the
    damage.
    """
    foreign = sum(byte >= 0x80 for byte in data)
    kept = sum(len(character.encode()) for character in data.decode("utf-8", "ignore") if character >= "\x80")
    if kept * 2 >= foreign:
        raise Refused(f"it is UTF-8 with damaged bytes, the first at byte {error.start:,}")


def _guess(data: bytes) -> tuple[str, str]:
    """A legacy charset, when the words of the text speak for exactly one reading of it."""
    from charset_normalizer import from_bytes

    found = from_bytes(data, cp_isolation=list(_LEGACY), enable_fallback=False)
    ranked = sorted(found, key=lambda match: (-match.coherence, match.chaos, _LEGACY.index(match.encoding)))
    if not ranked or ranked[0].coherence < 0.4 or ranked[0].chaos > 0.1:
        raise Refused(
            "its character set cannot be told: it is neither UTF-8 nor surely any other; save it as UTF-8"
        )
    best = ranked[0]
    equals = [match for match in ranked if (match.coherence, match.chaos) == (best.coherence, best.chaos)]
    if len({data.decode(match.encoding) for match in equals}) > 1:
        raise Refused("its character set cannot be told: two readings are equally good; save it as UTF-8")
    return data.decode(best.encoding), best.encoding


def _refuse_noise(text: str) -> None:
    if "\0" in text:
        raise Refused("it is binary data, not text")
    odd = sum(map(text.count, _ODD))
    if odd > max(2, len(text) // 200) or odd * 3 > len(text):
        raise Refused(
            f"it is not text: {odd:,} of its {len(text):,} characters are control or broken characters"
        )
    if not any(unicodedata.category(character).startswith("L") for character in text):
        raise Empty("it holds no words")
