"""A made-up archive of any size, as records: for measuring, not for reading.

    python bench/corpus.py 100000 > corpus.ndjson        # or: … 100000 --seed 7 | gzip > corpus.ndjson.gz

Articles of 250 to 350 words in four languages, 2003 to 2026, each with a headline, a dateline and eight
links or so to people, organizations and places, whose names stand where the mentions say. Words are drawn by
Zipf's law from vocabularies made of syllables; given names are the region's, everything else is made up:
nothing here is or looks like news, and the coordinates of the places lie wherever chance put them. The same
number and seed give the same bytes; memory does not grow with the number. The form: docs/records.md.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import orjson

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
FIRST, LAST = date(2003, 1, 1), date(2026, 11, 1)
MADE_UP = "Made up for measuring; it lies nowhere."
SENTENCE = 17
"""Words of a sentence, beside the name in it."""
SLOTS = 1 << 18
"""Tickets in a lottery of words or entities."""
WORD_SLOTS = 1 << 19
"""The rarest of 60,000 words has one of them at times."""
LONGEST, STRIDES = 350, 500
EVENTS = (
    "meeting", "visit", "statement", "agreement", "arrest", "drone-strike", "armed-clash", "protest",
    "bombing", "appointment", "military-operation", "court-ruling", "release", "shelling",
)  # fmt: skip
SCALES = ("National", "Regional", "International", "Subnational", "New media")

Record = dict[str, Any]


# ------------------------------------------------------------------------------------------------ languages


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: its share of the articles in twentieths, its vocabulary's size, and syllables for words."""

    code: str
    share: int
    words: int
    syllables: tuple[str, ...]
    endings: tuple[str, ...]
    arabic: bool = False


LATIN = (
    "ba", "de", "fo", "gi", "ka", "lo", "mu", "ne", "pa", "ri", "sa", "to", "vu", "wa", "ze", "shi",
    "tra", "plo", "ber", "cas", "dor", "fen", "gol", "hin", "jar", "kel", "mon", "nur", "pes", "rul",
)  # fmt: skip
TURKISH = (
    "ba", "çe", "dı", "gö", "ka", "lü", "me", "nı", "pa", "rö", "sa", "şu", "ta", "vi", "yo", "ze", "bir",
    "çık", "dur", "gel", "kal", "söm", "tır", "yül",
)  # fmt: skip
ARABIC = (
    "با", "دي", "فو", "كا", "لو", "مو", "ني", "سا", "رى", "طا", "عو", "قي", "شم", "بر", "خل", "حص", "جد",
    "نصر", "غر", "ظل", "صو", "ثا", "زي", "هم",
)  # fmt: skip
SORANI = (
    "با", "دێ", "فۆ", "گا", "کا", "لو", "مۆ", "نی", "سە", "ڕێ", "شا", "چو", "پێ", "ژا", "بەر", "خۆر",
    "کەن", "گول", "ڤی", "هەڵ", "تر", "زی", "ەم", "وان",
)  # fmt: skip
TONGUES = (
    Tongue("en", 12, 60_000, LATIN, ("", "n", "ed", "ing", "s", "al", "ic")),
    Tongue("ar", 4, 40_000, ARABIC, ("", "ة", "ين", "ات", "ون"), arabic=True),
    Tongue("ckb", 2, 30_000, SORANI, ("", "ەکان", "ی", "ان"), arabic=True),
    Tongue("tr", 2, 40_000, TURKISH, ("", "lar", "ler", "da", "in", "ki")),
)


def vocabulary(tongue: Tongue, chance: random.Random) -> list[str]:
    """Words that differ, the commonest first: those are short, as in every language."""
    words: dict[str, None] = {}
    while len(words) < tongue.words:
        length = 1 + (len(words) > 50) + (len(words) > 2_000)
        words["".join(chance.choices(tongue.syllables, k=length)) + chance.choice(tongue.endings)] = None
    return list(words)


def lottery(things: Sequence[Any], steepness: float, slots: int = SLOTS) -> list[Any]:
    """The things, each as often as its rank deserves: a draw of one ticket is a draw by Zipf's law."""
    weights = [1 / (rank + 4) ** steepness for rank in range(len(things))]
    slot = slots / sum(weights)
    drawn, due = [], 0.0
    for thing, weight in zip(things, weights, strict=True):
        due += weight * slot
        drawn += [thing] * (int(due) - len(drawn))
    return drawn


# ---------------------------------------------------------------------------------------------------- names


GIVEN = (
    ("Ahmad", "أحمد", "Ahmed"), ("Qasim", "قاسم", "Kassem"), ("Karim", "كريم", "Kareem"),
    ("Azad", "آزاد", "Azaad"), ("Hiwa", "هيوا", "Hewa"), ("Mehmet", "محمد", "Mohammed"),
    ("Layla", "ليلى", "Leila"), ("Shirin", "شيرين", "Sherin"), ("Rebwar", "ريبوار", "Rêbwar"),
    ("Hussein", "حسين", "Husain"), ("Yusuf", "يوسف", "Yousif"), ("Zaynab", "زينب", "Zeinab"),
    ("Dilan", "ديلان", "Dîlan"), ("Omar", "عمر", "Umar"), ("Salih", "صالح", "Saleh"),
    ("Nasrin", "نسرين", "Nesrîn"), ("Ibrahim", "إبراهيم", "Ebrahim"), ("Soran", "سوران", "Soraan"),
    ("Amina", "أمينة", "Emine"), ("Reza", "رضا", "Rıza"), ("Khalid", "خالد", "Khaled"),
    ("Jwan", "جوان", "Ciwan"), ("Aram", "آرام", "Araam"), ("Hamid", "حميد", "Hameed"),
)  # fmt: skip
PIECES = (
    ("sha", "شا"), ("mer", "مر"), ("zo", "زو"), ("dan", "دان"), ("ki", "كي"), ("bar", "بر"),
    ("tal", "تل"), ("ru", "رو"), ("nish", "نيش"), ("gha", "غا"), ("lem", "لم"), ("so", "سو"),
    ("far", "فر"), ("di", "دي"), ("khor", "خور"), ("ma", "ما"), ("wel", "ول"), ("qa", "قا"),
    ("tir", "تير"), ("hen", "هن"), ("ju", "جو"), ("bes", "بس"), ("la", "لا"), ("zen", "زن"),
)  # fmt: skip
FAMILY = (
    ("al-{}i", "ال{}ي"), ("{}zada", "{}زاده"), ("{}oğlu", "{}اوغلو"), ("{}i", "{}ي"), ("{}yan", "{}يان"),
    ("{}", "{}"),
)  # fmt: skip
TOWNS = (
    ("{}abad", "{}آباد"), ("{}iya", "{}ية"), ("{}köy", "{}كوي"), ("Tal {}", "تل {}"), ("{}a", "{}ا"),
    ("{}", "{}"),
)  # fmt: skip
BODIES = (
    ("Council", "مجلس", "body"), ("Party", "حزب", "party"), ("Brigade", "لواء", "military"),
    ("Directorate", "مديرية", "agency"), ("Company", "شركة", "company"), ("Foundation", "مؤسسة", "ngo"),
    ("University", "جامعة", "university"), ("Court", "محكمة", "court"), ("Ministry", "وزارة", "ministry"),
    ("Front", "جبهة", "militant-group"), ("Movement", "حركة", "coalition"),
    ("Television", "تلفزيون", "media"),
)  # fmt: skip
PLAIN = str.maketrans("ğüşıöçêîâ", "gusioceia")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something with a name in two scripts and maybe another spelling."""

    key: str
    latin: str
    arabic: str
    spare: str = ""


class Naming:
    """Names that nobody bears yet."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.taken: set[str] = set()

    def people(self, number: int) -> list[Bearer]:
        return [self._new("person", self._person) for _ in range(number)]

    def organizations(self, number: int) -> list[tuple[Bearer, str]]:
        return [self._organization(*self.chance.choice(BODIES)) for _ in range(number)]

    def places(self, number: int) -> list[Bearer]:
        return [self._new("place", self._place) for _ in range(number)]

    def _organization(self, word: str, ours: str, kind: str) -> tuple[Bearer, str]:
        return self._new("organization", lambda: self._body(word, ours)), kind

    def _new(self, kind: str, make: Any) -> Bearer:
        while True:
            latin, arabic, spare = make()
            if latin not in self.taken:
                break
        self.taken.add(latin)
        slug = f"{latin.lower().translate(PLAIN).replace(' ', '-')}-{len(self.taken)}"
        return Bearer(f"{kind}:{slug}", latin, arabic, spare)

    def _stem(self, many: int) -> tuple[str, str]:
        latin, arabic = zip(*self.chance.choices(PIECES, k=many), strict=True)
        return "".join(latin).capitalize(), "".join(arabic)

    def _person(self) -> tuple[str, str, str]:
        given, ours, other = self.chance.choice(GIVEN)
        stem, script = self._stem(self.chance.choice((2, 2, 3)))
        latin, arabic = self.chance.choice(FAMILY)
        family = latin.format(stem)
        return f"{given} {family}", f"{ours} {arabic.format(script)}", f"{other} {family.removeprefix('al-')}"

    def _place(self) -> tuple[str, str, str]:
        stem, script = self._stem(self.chance.choice((1, 2, 2)))
        latin, arabic = self.chance.choice(TOWNS)
        return latin.format(stem), arabic.format(script), ""

    def _body(self, word: str, ours: str) -> tuple[str, str, str]:
        (one, script), (two, more) = self._stem(2), self._stem(2)
        short = f"{one[0]}{two[0]}{word[0]}{self.chance.choice('ABDEFGHIKLMNOPRSTUVWXYZ')}"
        return f"{one} {two} {word}", f"{ours} {script} {more}", short if self.chance.random() < 0.5 else ""


# -------------------------------------------------------------------------------------------------- archive


@dataclass(frozen=True, slots=True)
class Scale:
    """How many of each there are, by the number of articles; from 100,000 on nothing else grows."""

    people: int
    organizations: int
    places: int
    tags: int = 200
    sources: int = 60

    @classmethod
    def of(cls, articles: int) -> Scale:
        def many(most: int, least: int) -> int:
            return min(most, max(least, most * articles // 100_000))

        return cls(many(20_000, 100), many(5_000, 50), many(2_000, 80))


@dataclass(slots=True)
class Told:
    """An article, and what statements about it need: its quote, its day, whom it names."""

    record: Record
    quote: tuple[int, int]
    day: str
    named: list[str]


class Corpus:
    """Each article is drawn from its own number and the seed: any of them can be made again by itself."""

    def __init__(self, articles: int, seed: int = 1) -> None:
        self.count, self.seed, self.scale = articles, seed, Scale.of(articles)
        self.chance = random.Random(seed)
        self.vocabularies = {tongue.code: vocabulary(tongue, self.chance) for tongue in TONGUES}
        self.tickets = {code: lottery(words, 1.0, WORD_SLOTS) for code, words in self.vocabularies.items()}
        for tickets in self.tickets.values():
            self.chance.shuffle(tickets)
        naming = Naming(self.chance)
        self.places = naming.places(self.scale.places)
        self.organizations = naming.organizations(self.scale.organizations)
        self.people = naming.people(self.scale.people)
        self.tongues = [tongue for tongue in TONGUES for _ in range(tongue.share)]
        self._draws = [lottery(self.people, 0.9), lottery([one for one, _ in self.organizations], 0.9)]
        self._draws += [self._draws[0], lottery(self.places[self._provinces() :], 0.9)]
        self._tags = lottery([f"subject-{n}" for n in range(self.scale.tags)], 0.8)
        self._sources = lottery(range(self.scale.sources), 0.6)

    def records(self) -> Iterator[Record]:
        yield from map(self._source, range(self.scale.sources))
        yield from map(self._tag, range(self.scale.tags))
        yield from map(self._place, range(len(self.places)))
        yield from (self._entity(one, kind=kind) for one, kind in self.organizations)
        yield from map(self._entity, self.people)
        yield from (self.article(number).record for number in range(self.count))
        yield from (self._role(number) for number in range(7, self.count, 20))
        yield from (self._event(number) for number in range(self.count) if number * 3 % 20 < 3)

    # --------------------------------------------------------------------------------------------- subjects

    def _source(self, number: int) -> Record:
        policies = ("full", "full", "full", "full", "excerpt", "metadata")
        policy = policies[number % 6] if number > 11 else "full"
        codes = list(dict.fromkeys(["en", TONGUES[number % 4].code]))
        return {
            "type": "source", "slug": f"outlet-{number}", "name": f"Outlet {number}", "languages": codes,
            "scale": SCALES[number % len(SCALES)], "reliability": "F", "text_policy": policy,
        }  # fmt: skip

    def _tag(self, number: int) -> Record:
        parent = {"parent": f"subject-{number // 6 - 1}"} if number > 5 else {}
        return {"type": "tag", "slug": f"subject-{number}", "name": f"Subject {number}", **parent}

    def _provinces(self) -> int:
        """The first places are four countries and their provinces."""
        return 4 + self.scale.places // 30

    def _place(self, number: int) -> Record:
        chance, provinces = random.Random(self.seed << 32 | number), self._provinces()
        kind, parent = "country", None
        if number >= provinces:
            kind = chance.choice(("town", "city", "village"))
            parent = self.places[4 + number % (provinces - 4)]
        elif number >= 4:
            kind, parent = "province", self.places[number % 4]
        record = self._entity(self.places[number], kind=kind, summary=MADE_UP)
        if parent:
            record["parent"] = parent.key.partition(":")[2]
        return record | {"lat": round(chance.uniform(29, 42), 4), "lon": round(chance.uniform(26, 63), 4)}

    def _entity(self, one: Bearer, **fields: str) -> Record:
        kind, _, slug = one.key.partition(":")
        names = [{"text": one.arabic, "lang": "ar", "script": "Arab", "kind": "transliteration"}]
        if one.spare and one.spare != one.latin:
            names.append({"text": one.spare, "script": "Latn", "kind": "alias"})
        return {"type": kind, "slug": slug, "name": one.latin, "names": names, **fields}

    # --------------------------------------------------------------------------------------------- articles

    def article(self, number: int) -> Told:
        chance = self.chance
        chance.seed(self.seed << 32 | number)
        tongue = self.tongues[int(chance.random() * len(self.tongues))]
        words = self._words(self.tickets[tongue.code], 250 + int(chance.random() * 101))
        named = [self._drawn(self._draws[at % 4]) for at in range(3, 10 + int(chance.random() * 4))]
        source = self._drawn(self._sources)
        text, segments, mentions = _written(words, named, f"Outlet {source}", tongue.arabic)
        day, published = self._day()
        body = segments[-1][1]
        record = {
            "type": "article", "id": self._id(number), "source": f"outlet-{source}", "language": tongue.code,
            "status": "published", "headline": text[: segments[0][2]], "text": text, "segments": segments,
            "published": published, "dateline_place": named[0].key.partition(":")[2],
            "tags": sorted({self._drawn(self._tags), self._drawn(self._tags)}), "mentions": mentions,
        }  # fmt: skip
        return Told(record, (body, min(len(text), body + 160)), day, [one.key for one in named])

    def _words(self, tickets: list[str], number: int) -> list[str]:
        """Shuffled tickets, every so many of them: as good as so many draws, and a hundred times quicker."""
        stride = 1 + int(self.chance.random() * STRIDES)
        first = int(self.chance.random() * (len(tickets) - LONGEST * STRIDES))
        return tickets[first : first + number * stride : stride]

    def _drawn(self, tickets: list[Any]) -> Any:
        return tickets[int(self.chance.random() * len(tickets))]

    def _day(self) -> tuple[str, Record]:
        """Mostly one day; at times a month, or unknown. There is more of the present than of the past."""
        draw = self.chance.random()
        day = FIRST + timedelta(days=int((LAST - FIRST).days * self.chance.random() ** 0.7))
        if draw < 0.02:
            return day.isoformat(), {"basis": "unknown"}
        first = day.replace(day=1) if draw < 0.05 else day
        last = first + timedelta(days=27) if draw < 0.05 else day
        dates = {"earliest": first.isoformat(), "latest": last.isoformat()}
        return day.isoformat(), dates | {"basis": "dateline" if draw < 0.6 else "stated"}

    # ------------------------------------------------------------------------------------------- statements

    def _role(self, number: int) -> Record:
        told = self.article(number)
        return {
            "type": "role", "person": _first(told.named, "person"), "title": f"Post {number}",
            "organization": _first(told.named, "organization"), "evidence": [self._quote(number, told)],
        }  # fmt: skip

    def _event(self, number: int) -> Record:
        told = self.article(number)
        quotes = [self._quote(number, told)]
        if number % 3 == 0 and number + 1 < self.count:
            quotes.append(self._quote(number + 1, self.article(number + 1)))
        guests = dict.fromkeys(key for key in told.named if not key.startswith("place"))
        parts = [{"entity": key, "part": "attendee" if at else "host"} for at, key in enumerate(guests)][:3]
        return {
            "type": "event", "id": self._id(number), "kind": EVENTS[number * 7 % 97 % len(EVENTS)],
            "title": f"Event {number}",
            "date": {"earliest": told.day, "latest": told.day, "basis": "relative"},
            "place": _first(told.named, "place"), "participations": parts, "evidence": quotes,
        }  # fmt: skip

    def _quote(self, number: int, told: Told) -> Record:
        return {"article": self._id(number), "start": told.quote[0], "end": told.quote[1]}

    @staticmethod
    def _id(number: int) -> str:
        """Scattered like random ids: an index that only ever grew at its end would flatter the figures."""
        scattered, digits = (number * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % (1 << 50), ""
        for _ in range(10):
            scattered, digit = divmod(scattered, 32)
            digits += ALPHABET[digit]
        return digits


def _first(keys: Sequence[str], kind: str) -> str:
    return next(key for key in keys if key.startswith(kind)).partition(":")[2]


def _written(
    words: Sequence[str], named: Sequence[Bearer], outlet: str, arabic: bool
) -> tuple[str, list[list[Any]], list[Record]]:
    """The text, its segments, its mentions: a name in the dateline and one in each of the first sentences."""
    headline = " ".join(words[:8]).capitalize()
    start = len(headline) + 2
    town = named[0].arabic if arabic else named[0].latin
    mentions = [_mention(start, town, named[0].key)]
    head = f"{headline}\n\n{town} ({outlet}) – "
    at = len(head)
    segments = [["headline", 0, len(headline)], ["dateline", start, at]]
    parts = [head]
    for number, first in enumerate(range(8, len(words), SENTENCE), 1):
        sentence = " ".join(words[first : first + 9]).capitalize()
        if number < len(named):
            one = named[number]
            name = one.arabic if arabic else one.latin
            mentions.append(_mention(at + len(sentence) + 1, name, one.key))
            sentence += " " + name
        sentence = " ".join([sentence, *words[first + 9 : first + SENTENCE]])
        sentence += ". " if number % 4 else ".\n\n"
        parts.append(sentence)
        at += len(sentence)
    text = "".join(parts).rstrip()
    return text, [*segments, ["body", len(head), len(text)]], mentions


def _mention(start: int, name: str, key: str) -> Record:
    return {
        "start": start, "end": start + len(name), "entity": key, "kind": "name", "rule": "alias",
        "confidence": 0.98, "review": "unreviewed",
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a made-up archive as records.")
    parser.add_argument("articles", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for record in Corpus(options.articles, options.seed).records():
        sys.stdout.buffer.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    main()
