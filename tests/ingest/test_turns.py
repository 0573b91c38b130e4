"""Turns of phrase in which background, lists and live pages tell of deeds: each tells its kind once."""

from __future__ import annotations

import pytest

from tests.ingest.test_tongues import read

pytestmark = pytest.mark.one_database

LATIN = " date 2025-11-20 \n\nNews in brief\n\n"
ARABIC = " date 2025-11-20 \n\nأخبار موجزة\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The second defendant, a baker from Testabad, was set free for lack of evidence.", "release"),
        ("Two of the engineers were later released on bail.", "release"),
        ("In March, the High Court in Testabad slashed the number of deputies to 90.", "court-ruling"),
        ("A brawl between rival fans at a stadium in Testabad was contained by guards.", "armed-clash"),
        ("The sitting planned for Monday was not held for want of a quorum.", "cancellation"),
        ("The session on Tuesday did not reach a quorum.", "cancellation"),
        ("The second reading of the bill has been postponed.", "cancellation"),
        ("The debate, she added, was put off until Monday.", "cancellation"),
        ("The deputies were called to a session on Monday devoted to electing the speaker.", "election"),
        ("Azad Demo was referred to retirement on Monday.", "dismissal"),
        ("The council sent Azad Demo into early retirement.", "dismissal"),
        ("The Plum Party voted by majority on naming Azad Demo as head of the board.", "appointment"),
        ("The deputies voted on Monday to name Azad Demo as governor.", "appointment"),
        (
            "Azad Demo received on Friday evening at his residence the Special Representative of the"
            " Secretary-General of the River Council for all the provinces, Nazdar Demo.",
            "meeting",
        ),
        ("The speaker asked that Azad Demo be questioned by the committee on Monday.", "meeting"),
    ],
)
def test_english_turns_of_phrase_tell_of_a_kind(sentence: str, kind: str) -> None:
    assert [event.kind for event in read(f"{LATIN}{sentence}\n").events] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("عقد الوفد اجتماعا مطولا مع مسؤولي الأمم المتحدة من بينهم سالم النموذجي.", "meeting"),
        ("احتشد مئات المزارعين أمام مبنى المحافظة مطالبين بصرف مستحقاتهم.", "protest"),
        ("شهد المعبر إفراجا عن 20 محتجزا من الطرفين.", "release"),
        ("أعلنت جبهة الظل حل تشكيلاتها، أمس.", "dissolution"),
        ("تأجلت المفاوضات التي كانت مقررة في كركوك إلى الشهر المقبل.", "cancellation"),
        ("تعود جبهة الظل إلى الواجهة بعد أن قررت تركيا، أمس، تصنيفها منظمة إرهابية.", "designation"),
        ("ناقش الوزير ملف القمة المقبلة المزمع عقدها في بغداد الشهر المقبل.", "meeting"),
    ],
)
def test_arabic_verbal_nouns_tell_of_a_kind(sentence: str, kind: str) -> None:
    assert [event.kind for event in read(f"{ARABIC}{sentence}\n").events] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("دواین دیداریان مانگی ڕابردوو لە هەولێر بوو، کە باسی بودجەیان کرد.", "meeting"),
        ("خولی سێیەمی پەرلەمان لە ٢٥ی تەممووزی ٢٠٠٩ هەڵبژێردرا.", "election"),
        ("لە ٢٥ی ئەیلوولی ٢٠١٧، هەرێم ڕاپرسیی سەربەخۆیی ئەنجام دا.", "referendum"),
        ("لە ٢١ی شوباتی ٢٠٢٤، هەمان دادگا سێ بڕگەی یاساکەی هەڵوەشاندەوە.", "court-ruling"),
        ("بە فەرمانێک ٢٠ی تشرینی یەکەمی ٢٠٢٤ دیاری کرا و دەنگدان لەو ڕۆژەدا بەڕێوەچوو.", "election"),
    ],
)
def test_sorani_background_tells_of_a_kind(sentence: str, kind: str) -> None:
    events = read(f" date 2025-11-20 \n\nهەواڵ\n\n{sentence}\n").events
    assert [(event.kind, event.date.known) for event in events] == [(kind, True)]


def test_talks_that_came_in_a_call_were_a_call() -> None:
    text = "بحث سالم النموذجي مع كاروان نموني، أمس، ملف المياه.\n\nجاء ذلك خلال اتصال هاتفي، وفق بيان."
    (event,) = read(f"{ARABIC}{text}\n").events
    assert (event.kind, len(event.quotes), len(event.participations)) == ("phone-call", 2, 2)


def test_a_sentence_that_begins_with_a_day_has_that_day() -> None:
    text = (
        "وفي 12 أيار 2025، أعلنت جبهة الظل حل تشكيلاتها، استجابة لدعوة وجهها سالم النموذجي في 27 شباط 2025."
    )
    (event,) = read(f"{ARABIC}{text}\n").events
    assert str(event.date.earliest) == "2025-05-12"


@pytest.mark.parametrize(
    "sentence",
    [
        "The speaker said that elections were not held in disputed areas for years.",
        "He hopes to be hosted by Azad Demo one day.",
        "It was a fight between good and evil.",
        "The bloc reiterated its will to hold a session to elect a speaker within a week.",
        "The sentence was read out in a quiet hall.",
    ],
)
def test_what_sounds_like_such_a_turn_tells_nothing(sentence: str) -> None:
    assert not read(f"{LATIN}{sentence}\n").events
