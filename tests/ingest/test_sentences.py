"""Where sentences end."""

from __future__ import annotations

import pytest

from archive.values.sentences import ends

pytestmark = pytest.mark.one_database


def cut(text: str) -> list[str]:
    start, found = 0, []
    for end in ends(text):
        found.append(text[start:end].strip())
        start = end
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Maj. Gen. Jo Demo met Dr. Sample.",
        "It met in Washington, D.C. with Demo.",
        "The U.S. Army left on Sept. 25 at 5 p.m. local time.",
        "J. R. Demo signed paper No. 12 of the plan.",
        'He asked, "Who will pay?" and left.',
        "The plan (see p. 3 of the paper, vol. 2) costs 3.5 million.",
        "2. Ordu birlikleri bölgeye geldi.",
        "Tuğg. Demo ve Doç. Dr. Örnek görüştü.",
        "التقى د. ديمو المحافظ في البلدة.",
        "Visit demo.example.org for more",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One came. Two left.", ["One came.", "Two left."]),
        ('"We agree." He left.', ['"We agree."', "He left."]),
        ('He said: "We agree." Then he left.', ['He said: "We agree."', "Then he left."]),
        ("They left in Sept. The town was calm.", ["They left in Sept.", "The town was calm."]),
        ("He lives in the U.S. The others do not.", ["He lives in the U.S.", "The others do not."]),
        ("Really? Yes! Good…", ["Really?", "Yes!", "Good…"]),
        ("It was so in 2024. Demo agreed.", ["It was so in 2024.", "Demo agreed."]),
        ("وصل الوفد. وغادر الوزير؟ نعم.", ["وصل الوفد.", "وغادر الوزير؟", "نعم."]),
        ("وەفدەکە گەیشت. دواتر گەڕایەوە.", ["وەفدەکە گەیشت.", "دواتر گەڕایەوە."]),
        ("Heyet geldi. Şehir sakindi.", ["Heyet geldi.", "Şehir sakindi."]),
        ("No stop at the end", ["No stop at the end"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences
