# ruff: noqa: E501 (sentences)
"""Sorani: who does what to whom, told by endings, small words and the order of a sentence; where and when."""

from __future__ import annotations

import pytest

from archive.ingest.reading import EventClaim
from tests.ingest.test_tongues import read

pytestmark = pytest.mark.one_database

A, B = "سالم نەموونەیی", "کاروان نموونەیی"
SALIM, KARWAN, FRONT, UN = "person:salim", "person:karwan", "organization:front", "organization:un"
DID, SUFFERED, THERE = {"actor1", "host"}, {"target", "victim"}, {"actor2", "visitor", "attendee"}


def told(sentence: str) -> tuple[EventClaim, ...]:
    return read(f" date 2025-11-20 \n\nهەواڵی کورت\n\n{sentence}\n").events


def sides(event: EventClaim) -> tuple[set[str], set[str]]:
    """Who did it, and who suffered it."""
    parts = dict(event.participations)
    return {who for who in parts if parts[who] in DID}, {who for who in parts if parts[who] in SUFFERED}


@pytest.mark.parametrize(
    ("sentence", "kind", "did", "suffered"),
    [
        # the sign of who did it, written onto whom it befell
        (f"دوێنێ {A}یان لە هەولێر دەستگیرکرد.", "arrest", set(), {SALIM}),
        ("بەرەی سێبەر دوێنێ دوو پۆلیسی لە کەرکووک ڕفاند.", "kidnapping", {FRONT}, set()),
        (f"دوو کەس لە کەرکووک لەلایەن بەرەی سێبەرەوە ڕفێندران و {A} تێیدا نەبوو.", "kidnapping", {FRONT}, set()),
        ("بەرەی سێبەر دوو پۆلیسی لە کەرکووک ئازاد کرد.", "release", {FRONT}, set()),
        (f"{A} لەلایەن هێزەکانی بەرەی سێبەرەوە دەستگیرکرا.", "arrest", {FRONT}, {SALIM}),
        (f"{A} لەلایەن تیمەکانی بەرەی سێبەر دەستبەسەر کرا.", "arrest", {FRONT}, {SALIM}),
        (f"هاووڵاتییەک بە ناوی {A} بەهۆی تەقەی چەکدارانی بەرەی سێبەر لە کەرکووک کوژرا.", "killing", {FRONT}, {SALIM}),
        # beside a verb of dying, or who struck, the one who stands free suffered it
        ("لە هێرشێکی ئاسمانیدا چوار ئەندامی بەرەی سێبەر لە کەرکووک کوژران.", "airstrike", set(), {FRONT}),
        (f"{A} بە هێرشێکی درۆنیی تورکیا لە کەرکووک کوژرا.", "drone-strike", {"place:turkey"}, {SALIM}),
        ("هێرشێکی بەرەی سێبەر لە کەرکووک لەلایەن سوپای عێراقەوە تێکشکێنرا.", "attack", {FRONT}, {"organization:army"}),
        # "and" written onto the verb; a participle is none
        ("تورکیا گوندێکی کەرکووکی بۆردومانکردو دوو کەسی لێ کوژران.", "airstrike", {"place:turkey"}, set()),
        # verbal nouns: whom it befell stands behind
        (
            "وەزارەتی بەرگریی تورکیا هەواڵی کوژرانی چوار ئەندامی بەرەی سێبەری لە کەرکووک ڕاگەیاند.",
            "killing",
            None,
            {FRONT},
        ),
        (f"پۆلیسی کەرکووک دوێنێ دەستگیرکردنی {A}ی ڕاگەیاند.", "arrest", None, {SALIM}),
        # whose post, whose office
        (f"بەرەی سێبەر هێرشی کردە سەر ماڵی {A} لە کەرکووک.", "attack", {FRONT}, {SALIM}),
        (f"{A} سزای پێنج ساڵ زیندانی بەسەردا سەپێندرا.", "court-ruling", set(), {SALIM}),
        (f"دادگای باڵای فیدراڵی سزای پێنج ساڵ زیندانی بەسەر {A}دا سەپاند.", "court-ruling", None, {SALIM}),
        # people who are counted suffered it, not the body named before
        ("بەرەی سێبەر لە هەولێر، لە ئەنجامدا چوار تۆمەتبار دەستگیرکران.", "arrest", set(), set()),
    ],
)  # fmt: skip
def test_endings_and_small_words_tell_who_did_it_and_who_suffered_it(
    sentence: str, kind: str, did: set[str] | None, suffered: set[str]
) -> None:
    event = next(event for event in told(sentence) if event.kind == kind)
    assert sides(event) == (sides(event)[0] if did is None else did, suffered)


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        (f"{A} لە پەراوێزی کۆبوونەوەی گشتیی نەتەوە یەکگرتووەکان لەگەڵ {B} کۆبووەوە.", "meeting", {SALIM, KARWAN}),
        (f"سەرۆکی بەرەی سێبەر لە هەولێر لەگەڵ {B} کۆبووەوە.", "meeting", {KARWAN}),
        (f"{A} ڕایگەیاند، لەگەڵ {B} ڕێککەوتوون.", "agreement", {SALIM, KARWAN}),
        (
            f"کۆبوونەوەی باڵای بەرەی سێبەر و نەتەوە یەکگرتووەکان لەبارەی پێکهێنانی کابینەی نوێ، لە 30ـی ئەیلوول، بە سەرپەرشتیی {A}،"
            " لە هەولێر بەڕێوەچوو.",
            "meeting",
            {FRONT, UN},
        ),
        (f"بەرەی سێبەر، دوای بانگەوازەکەی {A}، هەڵوەشاندنەوەی خۆی ڕاگەیاند.", "dissolution", {FRONT}),
        (f"{A}، دوای ئەوەی لە بەغدا کۆبووەوە، دوێنێ گەیشتە هەولێر.", "visit", {SALIM}),
    ],
)  # fmt: skip
def test_who_only_owns_a_post_or_stands_in_a_phrase_of_time_takes_no_part(
    sentence: str, kind: str, who: set[str]
) -> None:
    event = next(event for event in told(sentence) if event.kind == kind)
    assert {name for name, _ in event.participations} == who


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        (f"لە سەردانەکەیدا بۆ بەغدا، {A} دوێنێ لەگەڵ {B} کۆبووەوە.", "meeting", "2025-11-19"),
        (f"{A}، کە ساڵی 2019 وەزیر بوو، دوێنێ گەیشتە هەولێر.", "visit", "2025-11-19"),
        (f"{A} لەگەڵ {B} کۆبووەوە، دوای دیدارێکیان لە مانگی ئایاری ڕابردوو.", "meeting", "None"),
        (f"{A} وەک نوێنەر دەستبەکار بوو و ئەمڕۆ سەردانی هەولێری کرد.", "appointment", "None"),
        ("کۆبوونەوەی بەرەی سێبەر، کە بڕیار بوو ئەمڕۆ لە هەولێر بەڕێوەبچێت، دواخرا.", "cancellation", "2025-11-20"),
    ],
)  # fmt: skip
def test_each_clause_of_sorani_has_its_own_day(sentence: str, kind: str, day: str) -> None:
    event = next(event for event in told(sentence) if event.kind == kind)
    assert str(event.date.earliest) == day


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("پێنجشەممەی ڕابردووش", "2025-11-13", "2025-11-13"),
        ("هەفتەی ڕابردووش", "2025-11-10", "2025-11-16"),
        ("لە ساڵانی 2015 و 2016دا", "2015-01-01", "2016-12-31"),
        ("لە ساڵانی 2015 – 2019دا", "2015-01-01", "2019-12-31"),
    ],
)
def test_days_and_years_are_written_with_too_and_as_a_stretch(words: str, start: str, end: str) -> None:
    (event,) = told(f"{A} {words} لە هەولێر لەگەڵ {B} کۆبووەوە.")
    assert (str(event.date.earliest), str(event.date.latest)) == (start, end)


def test_what_is_called_off_or_remembered_is_told_once_or_not_at_all() -> None:
    (event,) = told("کۆبوونەوەی بەرەی سێبەر، کە بڕیار بوو ئەمڕۆ لە هەولێر بەڕێوەبچێت، دواخرا.")
    assert event.kind == "cancellation"
    assert not told(f"ئەمڕۆ ساڵێک بەسەر شەهیدبوونی {A} تێدەپەڕێت.")
    assert {
        e.kind for e in told(f"بڕیارە سبەی {A} و {B} لەسەر شەهیدبوونی خۆپیشاندەران لە هەولێر کۆببنەوە.")
    } == {"meeting"}


def test_what_a_deed_led_to_is_told_with_it() -> None:
    (event,) = told(
        "تورکیا بە دوو مووشەک هەولێری کردە ئامانج و بەهۆیەوە لە کەرکووک هەشت کەس گیانیان لەدەستدا."
    )
    assert set(event.places) == {"place:erbil", "place:kirkuk"}


def test_a_place_stands_before_who_acts_there_and_a_people_is_no_place() -> None:
    (event,) = told("لە کەرکووک بەرەی سێبەر هێرشی کردە سەر هێزە عێراقییەکان.")
    assert (event.places, sides(event)[0]) == (("place:kirkuk",), {FRONT})
    (event,) = told("بەرەی سێبەر لە کەرکووک سێ سەربازی تورکیای ئازاد کرد.")
    assert event.places == ("place:kirkuk",)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("دادگا سزای بەسەر هیوا نەناسراویدا سەپاند.", "هیوا نەناسراوی"),
        ("هێزەکان هیوا نەناسراوییان لە هەولێر دەستگیرکرد.", "هیوا نەناسراوی"),
        ("کاروان عەبدوڵا توانیبووی دەنگی زۆر بەدەستبهێنێت.", "کاروان عەبدوڵا"),
        ("ئەنجوومەنی پارێزگای کەرکووک دوێنێ کۆبووەوە.", "ئەنجوومەنی پارێزگای کەرکووک"),
        ("بەمەش کۆبوونەوەکە کۆتایی هات.", ""),
    ],
)
def test_a_new_name_ends_before_a_case_or_a_verb(sentence: str, name: str) -> None:
    names = read(f" date 2025-11-20 \n\nهەواڵی کورت\n\n{sentence}\n").names
    assert set(names) - {"هەولێر"} == ({name} if name else set())


def took_part(sentence: str) -> list[tuple[str, set[str]]]:
    return [(event.kind, {who for who, _ in event.participations}) for event in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "kind", "who"),
    [
        # whose delegation came, though nobody of it has a name
        ("دوێنێ شاندێکی بازرگانیی تورکیا سەردانی هەولێری کرد.", "visit", {"place:turkey"}),
        ("دوێنێ شاندێکی سوید لە هەولێر لەگەڵ بەرەی سێبەر کۆبووەوە.", "meeting", {"?place:Sweden", FRONT}),
        ("لە ساڵی 2023، سوید و بەرەی سێبەر ڕێککەوتنێکیان واژۆ کرد.", "agreement", {"?place:Sweden", FRONT}),
        (f"بە گوتەی {A}، دوێنێ شاندێکی بەرەی سێبەر سەردانی هەولێری کرد.", "visit", {FRONT}),
        # of whom a force is made up, whose planes they are, in what somebody is suspected to be
        (
            "هێزێکی هاوبەش لە سوپای عێراق و بەرەی سێبەر دوێنێ ئۆپەراسیۆنێکیان لە کەرکووک دەست پێ کرد.",
            "military-operation",
            {"organization:army", FRONT},
        ),
        ("بەرەی سێبەر ڕایگەیاند، دوێنێ فڕۆکەکانی لە کەرکووک سێ بنکەیان بۆردوومان کرد.", "airstrike", {FRONT}),
        ("دوێنێ لە کەرکووک دوو کەس بە گومانی ئەندامێتی لە بەرەی سێبەر دەستگیرکران.", "arrest", {FRONT}),
        ("دوێنێ پێکدادانی سوپای عێراق و بەرەی سێبەر لە کەرکووک ڕوویدا.", "armed-clash", {"organization:army", FRONT}),
    ],
)  # fmt: skip
def test_who_stands_behind_a_deed_takes_part(sentence: str, kind: str, who: set[str]) -> None:
    assert took_part(sentence) == [(kind, who)]


@pytest.mark.parametrize(
    ("sentence", "told_of"),
    [
        # what says of a noun when it was held; whose meeting it was
        (
            "بەپێی ڕێککەوتنی نێوان بەغدا و هەولێر کە ئەیلوولی ساڵی ڕابردوو ڕاگەیەندرا، ڕێگاکە دەکرێتەوە.",
            ("agreement", "2024-09-01", ()),
        ),
        (
            f"کۆبوونەوەی نێوان {A} و {B} کە 18ـی ئەم مانگە لە هەولێر بەڕێوەچوو، باش بوو.",
            ("meeting", "2025-11-18", ("place:erbil",)),
        ),
        # made known, and done by that, on a day with which the sentence begins
        (
            f"ڕۆژی هەینی، 14ـی تشرینی دووەمی 2025، بەرەی سێبەر ڕایگەیاند، {A}ی خستە لیستی تیرۆر.",
            ("designation", "2025-11-14", ()),
        ),
    ],
)
def test_a_day_is_found_in_the_clause_that_says_which(
    sentence: str, told_of: tuple[str, str, tuple[str, ...]]
) -> None:
    (event,) = told(sentence)
    assert (event.kind, str(event.date.earliest), event.places) == told_of


def test_sanctions_that_are_lifted_have_a_target_and_a_capital_acts_for_its_state() -> None:
    (event,) = told("دوێنێ بەرەی سێبەر بڕیاری هەڵگرتنی سزاکانی سەر تورکیای دا.")
    assert (event.kind, dict(event.participations)[FRONT]) == ("designation", "actor1")


def test_a_family_name_behind_a_style_is_somebody() -> None:
    names = read("هەواڵی کورت\n\nسەرۆک نەناسراوی گوتی ڕێگاکە کراوەیە. سەرۆک ئەرکانی سوپا گوتی باشە.\n").names
    assert {name for name, key in names.items() if "person" in key} == {"نەناسراوی"}


def test_everybody_listed_as_present_was_there() -> None:
    (event,) = told(
        f"{A} دوێنێ لە هەولێر لەگەڵ {B} کۆبووەوە.\n\nلەو کۆبوونەوەیەدا هیوا ئەحمەد، بەرپرسی بەرەی سێبەر، و ئازاد عومەر،"
        " وتەبێژی سوپای عێراق ئامادە بوون."
    )
    assert {"?person:هیوا ئەحمەد", "?person:ئازاد عومەر"} <= {who for who, _ in event.participations}


def test_a_visit_that_only_says_on_what_occasion_they_met_is_told_beside_the_meeting() -> None:
    visit, meeting = sorted(
        took_part(f"دوێنێ لە میانەی سەردانەکەیدا بۆ هەولێر، {A} لەگەڵ {B} کۆبووەوە."), reverse=True
    )
    assert (visit, meeting) == (("visit", {SALIM}), ("meeting", {SALIM, KARWAN}))


@pytest.mark.parametrize(
    "behind", ["دوێنێ هەمان دادگا یاساکەی هەڵوەشاندەوە.", "دوێنێ ئەو دادگایە بڕیارێکی دەرکرد."]
)
def test_that_court_and_the_same_court_are_the_one_named_before(behind: str) -> None:
    court = "organization:?"
    text = f"دادگای باڵای فیدراڵی لە ساڵی 2015 دامەزرا.\n\n{behind}"
    (event,) = [e for e in told(text) if e.kind == "court-ruling"]
    assert [who for who, _ in event.participations] != [] and court not in dict(event.participations)


def test_a_suspicion_is_no_doubt_about_an_arrest_and_many_times_is_no_event() -> None:
    (event,) = told("پۆلیس دوێنێ لە کەرکووک دوو کەسی بە گومانی ساختەکردنی پارە دەستگیر کرد.")
    assert event.kind == "arrest"
    assert not told(f"{A} و {B} چەندین جار لە هەولێر کۆبوونەتەوە.")
    assert not took_part(f"{A} دوێنێ لە هەولێر پرسی سنووری نێوان تورکیا و عێراقی تاوتوێ کرد.")


def test_what_was_to_be_may_be_called_off_in_the_next_clause() -> None:
    (event,) = told(f"بڕیار بوو {A} دوێنێ سەردانی هەولێر بکات، بەڵام سەردانەکە هەڵوەشایەوە.")
    assert event.modality == "cancelled"


@pytest.mark.parametrize(
    ("sentence", "title", "owner"),
    [
        ("هیوا ئەحمەد لە ئازاری 2021ەوە سەرۆکی بەرەی سێبەرە.", "سەرۆک", FRONT),
        ("هیوا ئەحمەد لە 2014 تا 2018 پارێزگاری کەرکووک بوو.", "پارێزگار", "place:kirkuk"),
        ("هیوا ئەحمەد لە 2021ەوە وەک باڵیۆزی عێراق لە ئەنکەرا کار دەکات.", "باڵیۆز", "place:iraq"),
        ("هیوا ئەحمەد گەڕایەوە.\n\nلە ساڵی 2014 بوو بە وتەبێژی بەرەی سێبەر.", "وتەبێژ", FRONT),
        # somebody else's, or what is only said
        ("هیوا ئەحمەد گوتی، ئەوە کێشەی سەرۆکی بەرەی سێبەرە.", "", ""),
        ("هیوا ئەحمەد دوێنێ لەگەڵ سەرۆکی بەرەی سێبەر بوو.", "", ""),
    ],
)
def test_what_somebody_is_or_was_is_told_by_a_verb(sentence: str, title: str, owner: str) -> None:
    roles = [
        (role.title, role.organization or role.area) for role in read(f"هەواڵی کورت\n\n{sentence}\n").roles
    ]
    assert roles == ([(title, owner)] if title else [])


def test_the_region_behind_a_post_is_the_one_named_before() -> None:
    text = "هەرێمی کوردستان ئارامە.\n\nهیوا ئەحمەد، ڕاوێژکاری سەرۆکی هەرێم، گوتی ڕێگاکە کراوەیە.\n"
    (role,) = read(text).roles
    assert role.area


def test_a_post_with_its_country_means_who_was_named_with_it_also_somebody_new() -> None:
    (_, event) = told(
        f"{A} دوێنێ لە هەولێر پێشوازیی لە باڵیۆزی سوید، سارا لیندکڤیست کرد.\n\nباڵیۆزی سوید ئەمڕۆ لە کەرکووک لەگەڵ {B}"
        " کۆبووەوە."
    )
    assert {who for who, _ in event.participations} == {"?person:سارا لیندکڤیست", KARWAN}


def test_an_outlet_is_whom_several_told_something_and_a_party_is_not_what_it_shares() -> None:
    names = read(
        "سالم نەموونەیی بە وشەی گوت، ڕێگاکە کراوەیە.\n\nکاروان نموونەیی بە وشەی ڕاگەیاند، ڕێگاکە داخراوە.\n"
    ).names
    assert names["وشە"] == "?organization:وشە"
    assert "ڕۆژنامەنووسان" not in read("ئازاد بە ڕۆژنامەنووسانی گوت. هیوا بە ڕۆژنامەنووسانی گوت.\n").names
    assert not read("یەکێتی کورسییەکانیان دابەش کرد. هێشتا دەستەی ناوەندی هەڵنەبژێردراوە.\n").names.keys() & {
        "یەکێتی کورسییەکان",
        "دەستەی ناوەندی هەڵنەبژێردراوە",
    }


def test_a_town_is_known_with_one_vowel_or_two() -> None:
    assert set(read("دوێنێ لە فەلوجە و فەللووجە باران باری.\n").names) == {"فەلوجە", "فەللووجە"}
