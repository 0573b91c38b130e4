"""Bodies that the registry has in English, in Arabic and Sorani texts."""

from __future__ import annotations

import pytest

from archive.ingest.reading import KnownEntity
from archive.ingest.registry import make_registry
from archive.ingest.tongues.outlets import find_outlets
from archive.ingest.tongues.sorts import TONGUES
from archive.ingest.tongues.sounding import find_sounding
from archive.ingest.tongues.translations import find_called, find_spelt, find_translated
from archive.values.text import Span, view

pytestmark = pytest.mark.one_database


def body(key: str, *names: str) -> KnownEntity:
    return KnownEntity(f"organization:{key}", "organization", names[0], names)


REGISTRY = make_registry(
    [
        body("green-workers", "Green Workers' Party of Kurdistan", "GWP"),
        body("kgk", "Kurdistan Green Congress", "KGK"),
        body("justice", "Justice and Freedom Party"),
        body("both", "Democratic Union Party"),
        body("equal", "Peoples' Equality and Freedom Party"),
        body("guard", "Islamic Revolutionary Guard Corps", "Revolutionary Guards"),
        body("coalition", "Global Coalition"),
        body("kdp", "Kurdistan Democratic Party", "KDP"),
        body("puk", "Patriotic Union of Kurdistan", "PUK"),
    ]
)


def bodies(code: str, text: str) -> list[tuple[str, str]]:
    """Every body of a sentence, with whom it means."""
    seen, whole = view(text), Span(0, len(text))
    found = [
        *find_translated(seen, whole, REGISTRY, TONGUES[code]),
        *find_called(seen, whole, REGISTRY, TONGUES[code]),
        *find_spelt(seen, whole, REGISTRY, TONGUES[code]),
    ]
    return [(c.span.of(text), "".join(c.keys).removeprefix("organization:")) for c in found]


@pytest.mark.parametrize(
    ("code", "text", "name", "key"),
    [
        ("ar", "أعلن حزب العدالة والحرية موقفه", "حزب العدالة والحرية", "justice"),
        ("ar", "قال الحرس الثوري الإسلامي إن", "الحرس الثوري الإسلامي", "guard"),
        ("ar", "دعم من التحالف الدولي للقوات", "التحالف الدولي", "coalition"),
        ("ckb", "شاندی کۆنگرەی سەوزی کوردستانەوە هات", "کۆنگرەی سەوزی کوردستان", "kgk"),
        ("ckb", "چەکدارانی کەگەکە لە گوند بوون", "کەگەکە", "kgk"),
        ("ckb", "شاندێکی پارتی یەکسانی و ئازادیی گەلان هات", "پارتی یەکسانی و ئازادیی گەلان", "equal"),
        ("ckb", "کوردستان یەکێتی و پارتی دیموکراتی کوردستان هاتن", "پارتی دیموکراتی کوردستان", "kdp"),
        ("ckb", "پارتی و یەکێتی کۆبوونەوە", "پارتی", "kdp"),
        ("ar", "عناصر كي جي كي في الجبل", "كي جي كي", "kgk"),
    ],
)
def test_a_body_on_file_is_known_in_other_words(code: str, text: str, name: str, key: str) -> None:
    assert (name, key) in bodies(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "تشكيل تحالف دولي جديد"),
        ("ckb", "پارتی کۆمۆنیستی وڵات ڕایگەیاند"),
        ("ckb", "یەکێتی و تەبایی پێویستە"),
        ("ckb", "سێ کەس دەکەنە ئامانج"),
    ],
)
def test_common_words_are_no_body_on_file(code: str, text: str) -> None:
    assert not [found for found in bodies(code, text) if found[1]]


PEOPLE = make_registry(
    [
        KnownEntity("person:x", "person", "Demond Tramble", ("Demond Tramble",)),
        KnownEntity("person:y", "person", "Abdul Amir al-Namudhaji", ("Abdul Amir al-Namudhaji",)),
        KnownEntity("organization:z", "organization", "Nimandar", ("Nimandar",), "media"),
    ]
)


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("ar", "أعلن دوموند ترامبل أمس", "دوموند ترامبل"),
        ("ar", "وعبد الأمير النموذجي حضر", "عبد الأمير النموذجي"),
        ("ckb", "لەلایەن دۆمۆند ترامبڵەوە", "دۆمۆند ترامبڵ"),
    ],
)
def test_who_sounds_like_somebody_on_file_is_a_person_and_never_linked(
    code: str, text: str, name: str
) -> None:
    (found,) = find_sounding(view(text), Span(0, len(text)), PEOPLE, TONGUES[code])
    assert (found.span.of(text), found.keys, found.kind) == (name, (), "person")


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ar", "بيان نقلته وكالة «نهر» للأنباء", [("نهر", "")]),
        ("ckb", "ئەو بە نیمانداری گوت", [("نیماندار", "organization:z")]),
        ("ckb", "بە باوکی گوت", []),
        ("ckb", "ئەو بە (نیستا)ی وت", [("نیستا", "")]),
        ("ckb", "ئەو (نیستا) وت", []),
        ("ckb", "پەیامنێری نیماندار لەوێیە", [("نیماندار", "organization:z")]),
        ("ckb", "پەیامنێری ئێمە لەوێیە", []),
        ("ar", 'قال في حديث لـ"نهر اليوم" إن', [("نهر اليوم", "")]),
    ],
)
def test_an_outlet_is_told_by_its_sort_its_quotes_or_who_was_told(
    code: str, text: str, found: list[tuple[str, str]]
) -> None:
    hits = find_outlets(view(text), Span(0, len(text)), PEOPLE, TONGUES[code])
    assert [(c.span.of(text), "".join(c.keys)) for c in hits] == found
