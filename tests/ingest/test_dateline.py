"""The family of datelines."""

from __future__ import annotations

import pytest

from archive.ingest.parse.dateline import dateline

pytestmark = pytest.mark.one_database

Case = tuple[str, str | None, str | None, str | None]

DATELINES: list[Case] = [
    ("TESTABAD, Kurdistan Region – Vali-Karim al-Demo said", "TESTABAD", None, None),
    ("Testabad (DemoNews.com) The mayor said", "Testabad", "DemoNews.com", None),
    ("Erbil (Demo News) The mayor said", "Erbil", "Demo News", None),
    ("(ERBIL) – The mayor said", "ERBIL", None, None),
    ("DMO/ The mayor said", None, "DMO", None),
    ("TESTABAD (Demo 24) – The mayor", "TESTABAD", "Demo 24", None),
    ("TESTABAD (Demo24) The mayor", "TESTABAD", "Demo24", None),
    ("Testabad (Kurdistan Region) – The mayor", "Testabad", None, None),
    ("TESTABAD (KRG) — The mayor", "TESTABAD", None, None),
    ("TESTABAD, Jan 3 (Demo Wire) - The mayor", "TESTABAD", "Demo Wire", "Jan 3"),
    ("TESTABAD, Iraq (DW) — The mayor", "TESTABAD", "DW", None),
    ("TESTABAD, Iraq, Oct. 16 (DWI) --  The mayor", "TESTABAD", "DWI", "Oct. 16"),
    ("(Demo Wire) - The mayor", None, "Demo Wire", None),
    ("OLDTOWN/TESTABAD, March 3 (Demo Wire) - The mayor", "OLDTOWN/TESTABAD", "Demo Wire", "March 3"),
    ("TESTABAD: The mayor", "TESTABAD", None, None),
    ("TESTABAD — The mayor", "TESTABAD", None, None),
    ("TESTABAD -- The mayor", "TESTABAD", None, None),
    ("Testabad – The mayor", "Testabad", None, None),
    ("Demo News/ The mayor", None, "Demo News", None),
    ("Demo News / Testabad - The mayor", "Testabad", "Demo News", None),
    ("TESTABAD — DW", "TESTABAD", "DW", None),
    ("TESTABAD – Demo Agency", "TESTABAD", "Demo Agency", None),
    ("TESTABAD - DWI - The mayor", "TESTABAD", "DWI", None),
    ("TESTABAD/OLDTOWN – The mayor", "TESTABAD/OLDTOWN", None, None),
    ("TESTABAD, Kurdistan Region – The mayor", "TESTABAD", None, None),
    ("TESTABAD, Kurdistan Region (Demo) – The mayor", "TESTABAD", "Demo", None),
    ("Testabad, 28 January 2024 – The mayor", "Testabad", None, "28 January 2024"),
    ("TESTABAD (Demo desk, 14 March 2024) – The mayor", "TESTABAD", "Demo desk", "14 March 2024"),
    ("TESTABAD (14 March 2024) – The mayor", "TESTABAD", None, "14 March 2024"),
    ("TESTABAD (Demo desk) – 14 March 2024 – The mayor", "TESTABAD", "Demo desk", "14 March 2024"),
    ("AL-DEMO, Iraq — The mayor", "AL-DEMO", None, None),
    ("al-Demo (Demo Press) – The mayor", "al-Demo", "Demo Press", None),
    ("ŞANLIURFA (DHA) - Vali", "ŞANLIURFA", "DHA", None),
    ("بغداد (وكالة ديمو) - قال المحافظ", "بغداد", "وكالة ديمو", None),
    ("أربيل / ديمو24 - قال المحافظ", "أربيل", "ديمو24", None),
    ("بغداد - واع - قال المحافظ", "بغداد", "واع", None),
    ("بغداد – استقبل المحافظ وفدا", "بغداد", None, None),
    ("هەولێر (دیمۆ 24) – پارێزگار", "هەولێر", "دیمۆ 24", None),
    # any order, any sign
    ("Testabad. August 25. Demonews - The mayor", "Testabad", "Demonews", "August 25"),
    ("(DemoNews.com) Testabad – The mayor", "Testabad", "DemoNews.com", None),
    ("(DEMOPRESS) - Testabad, 3 April 2023 - The mayor", "Testabad", "DEMOPRESS", "3 April 2023"),
    ("TESTABAD, May 5. /DASS/. The mayor", "TESTABAD", "DASS", "May 5"),
    ("Testabad, Sept 5, DRNA - The mayor", "Testabad", "DRNA", "Sept 5"),
    ("Testabad, DRNA – The mayor", "Testabad", "DRNA", None),
    ("TESTABAD, 5th May, 2024 (DAM) -- The mayor", "TESTABAD", "DAM", "5th May, 2024"),
    ("Testabad / DINA / The mayor", "Testabad", "DINA", None),
    ("DINA – TESTABAD", "TESTABAD", "DINA", None),
    ("Demo News – Testabad", "Testabad", "Demo News", None),
    ("Demo News- Testabad", "Testabad", "Demo News", None),
    ("DNF | TESTABAD", "TESTABAD", "DNF", None),
    ("Testabad Province – Demo Observatory for Rivers: The mayor", "Testabad Province",
     "Demo Observatory for Rivers", None),
    ("Testabad province, the Demo Observatory for Rivers: The mayor", "Testabad province",
     "Demo Observatory for Rivers", None),
    ("TESTABAD, 9 April 2023 – The mayor", "TESTABAD", None, "9 April 2023"),
    ("OLDTOWN, Fla. – The mayor", "OLDTOWN", None, None),
    ("Testabad, Iraq - The mayor", "Testabad", None, None),
    ("TESTABAD (Demo24) —", "TESTABAD", "Demo24", None),
    ("TESTABAD, Kurdistan Region - The mayor of the Demo Front (DF) spoke", "TESTABAD", None, None),
    ("NEWS DESK (Demo24) – The mayor", None, "Demo24", None),
    ("Navenda Nûçeyan (K24) - The mayor", None, "K24", None),
    ("هەولێر-DINA", "هەولێر", "DINA", None),
    ("K24- هەولێر:", "هەولێر", "K24", None),
    ("هەولێر، هەرێمی کوردستان، عێراق (DEMO.KRD) – پارێزگار", "هەولێر", "DEMO.KRD", None),
    ("بغداد: «الشرق الجديد»", "بغداد", "الشرق الجديد", None),
    ("دمشق 11 مايو 2017 / قال المحافظ", "دمشق", None, "11 مايو 2017"),
    ("{امنية: ديمو نيوز} قال المحافظ", None, "ديمو نيوز", None),
    ("تهران- دیرنا- پارێزگار", "تهران", "دیرنا", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "agency", "date"), DATELINES)
def test_a_dateline_is_read(text: str, place: str | None, agency: str | None, date: str | None) -> None:
    found = dateline(text)
    assert found is not None
    pieces = [text[slice(*piece)] if piece else None for piece in (found.place, found.agency, found.date)]
    assert pieces == [place, agency, date]
    assert not text[found.end :] or text[found.end :].startswith(
        ("The mayor", "Vali", "قال", "استقبل", "پارێزگار")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Azad Demo (right) – head of the office – meets a guest.",
        "The Demo People's Party (DPP) said on Sunday",
        "Demo People's Party (DPP) President Azad Demo on Sunday met",
        "Testabad – once the second city – fell",
        "Testabad (the old Demotown) fell to",
        "Breaking: the mayor left",
        "Analysis: Why the mayor left",
        "Mayor: We have no money",
        "Demo Minister Azad Demo arrived",
        "US-Demo talks: what to know",
        "He came - and left",
        "On Friday, Dec. 29, he left.",
        "Monday – The mayor left",
        "Oldland, Newland: talks on water",
        "MORNING BRIEF: OLDLAND AND THE UPLANDS",
        "Demo 24 | Oldland | Politics",
        "1. Azad Demo – Deputy Governor (head of the delegation)",
        "Journalist ID: 3266",
        'قال: "نعم."',
        'ناوبراو گوتی: "پردەکە بۆ هەمووانە."',
    ],
)
def test_the_beginning_of_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline(text) is None


def test_a_place_and_a_newsroom_may_have_a_line_of_their_own() -> None:
    found = dateline("Testabad - The New East", alone=True)
    assert found and (found.place, found.agency) == ((0, 8), (11, 23))


def test_two_to_four_capitals_alone_are_a_newsroom() -> None:
    found = dateline("DHA", alone=True)
    assert found and (found.place, found.agency) == (None, (0, 3))


def test_a_bare_place_on_a_line_is_one_only_when_asked_for() -> None:
    assert dateline("TESTABAD") is None
    found = dateline("TESTABAD", alone=True)
    assert found and found.place == (0, 8)
