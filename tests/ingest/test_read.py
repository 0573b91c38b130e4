"""Bytes become text, or are refused with a reason."""

from __future__ import annotations

import hashlib
import random

import pytest

from archive.ingest.read import LIMIT, read
from archive.ingest.reading import Empty, Refused

pytestmark = pytest.mark.one_database

ARABIC = (
    "وصل محافظ المدينة إلى المعبر الحدودي صباح اليوم، والتقى عددا من المسؤولين في دائرة الجمارك. "
    "وقال المحافظ إن العمل في الطريق الجديد سيبدأ قريبا، وإن الحكومة خصصت له المال اللازم."
)
TURKISH = (
    "Vali, sınır kapısında görevlilerle görüştü ve yeni yolun yapımına yakında başlanacağını açıkladı. "
    "Görüşmede gümrük işlemleri, güvenlik önlemleri ve iki şehir arasındaki ulaşım ele alındı."
)
ENGLISH = "The governor’s office said “the road is open” on Sunday – a step that was welcomed on both sides."


def test_utf8_is_read_as_it_stands() -> None:
    data = ENGLISH.encode()
    decoded = read(data)
    assert decoded.text == ENGLISH
    assert decoded.charset == "utf-8"
    assert decoded.data is data
    assert decoded.sha256 == hashlib.sha256(data).hexdigest()


def test_a_byte_order_mark_and_line_ends_stay_and_count() -> None:
    decoded = read(b"\xef\xbb\xbfOne\r\nTwo\r\n")
    assert decoded.text == "\ufeffOne\r\nTwo\r\n"


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-be", "utf-32"])
def test_wide_charsets_are_told_by_their_mark(charset: str) -> None:
    mark = b"\xfe\xff" if charset == "utf-16-be" else b""
    assert read(mark + ARABIC.encode(charset)).text.lstrip("\ufeff") == ARABIC


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859_6"),
        (TURKISH, "cp1254"),
        (TURKISH, "iso8859_9"),
        (ENGLISH, "cp1252"),
    ],
)
def test_a_legacy_charset_is_told_by_the_words(text: str, charset: str) -> None:
    assert read(text.encode(charset)).text == text


def test_a_few_foreign_letters_are_not_enough_to_tell_a_charset() -> None:
    with pytest.raises(Refused, match="character set cannot be told"):
        read("بغداد".encode("cp1256"))


def test_damaged_utf8_is_not_taken_for_another_charset() -> None:
    data = ARABIC.encode() + b"\xd9"  # cut in the middle of a letter
    with pytest.raises(Refused, match=r"UTF-8 with damaged bytes, the first at byte \d+"):
        read(data)


def test_utf8_of_which_half_is_damaged_is_still_no_other_charset() -> None:
    with pytest.raises(Refused, match="UTF-8 with damaged bytes"):
        read(b"TESTABAD \xe2\x80\x93 The mayor met the guests of \xe2\x80 the new school\xe9e on Sunday.\n")


def test_a_broken_wide_text_is_refused() -> None:
    with pytest.raises(Refused, match="breaks at byte"):
        read(b"\xff\xfe\x41\x00\x00\xd8")


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf\n", b"--- 12 ---"])
def test_what_holds_no_words_is_empty(data: bytes) -> None:
    with pytest.raises(Empty):
        read(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 words", "PDF"),
        (b"PK\x03\x04words", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"{\\rtf1 words}", "RTF"),
        (b"  <!DOCTYPE html><p>Words", "web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "web page"),
    ],
)
def test_other_formats_are_named(data: bytes, what: str) -> None:
    with pytest.raises(Refused, match=what):
        read(data)


def test_a_web_page_is_known_by_its_name_too() -> None:
    with pytest.raises(Refused, match="web page"):
        read(b"Words", "story.HTML")


@pytest.mark.parametrize(
    "data", [b"abc\0def", random.Random(1).randbytes(4000), b"a\x01" * 60, b"\x01\x02\x03"]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read(data)


def test_a_stray_control_character_does_no_harm() -> None:
    assert read(b"A page\x0c and a bell\x07 in a text of some length.").text.startswith("A page")


def test_a_text_at_the_limit_is_read_and_one_byte_more_refused() -> None:
    assert len(read(b"a" * LIMIT).text) == LIMIT
    with pytest.raises(Refused, match="5,000,001 bytes long; the limit is 5,000,000"):
        read(b"a" * (LIMIT + 1))
