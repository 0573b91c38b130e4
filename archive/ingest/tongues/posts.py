"""Posts in words beside a name, in any of the tongues: ``وزير الداخلية {P}``, ``{P}، سەرۆکی {O}``; and
what post a title is, so that titles of several languages can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from archive.ingest.marks import Mark, Marked, letter_of
from archive.ingest.reading import Title
from archive.ingest.tongues.letters import MARKS
from archive.ingest.tongues.tongue import Office, Tongue
from archive.values.text import Span

PART = r"(?:لجنة|دائرة|قسم|مكتب|فرع|شعبة|فەرمانگەی|لیژنەی|نووسینگەی|بەشی|ئۆفیسی|لقی) "
"""What opens the name of a part of a body: who heads it has it in his title."""
LAND = r"(?:إقليم|دولة|جمهورية|مملكة|ولاية|محافظة|هەرێم|کۆماری|پارێزگای|اقلیم|استان|herêma|komara|parêzgeha)"
"""The sort of a place that stands in its name: ``رئيس إقليم``, not ``محافظ ذي قار``."""
REACH = 150
"""Characters before a name in which its title stands."""
SENT = frozenset({"ambassador", "consul general", "consul", "envoy", "charge d'affaires"})
"""Posts of whoever is sent somewhere, as ``Office.post`` has them."""
_delegation: dict[str, re.Pattern[str]] = {}
_patterns: dict[tuple[str, str], re.Pattern[str]] = {}


def _pattern(name: str, tongue: Tongue) -> re.Pattern[str]:
    key = (tongue.code, name)
    if key not in _patterns:
        phrase = (
            rf"(?:(?P<before>{tongue.acting}|{tongue.former}) )?(?P<title>(?:{tongue.office})"
            rf"(?: (?:{tongue.complement})){{0,6}}?)"
            rf"(?P<tail>(?: (?:{tongue.former}|{tongue.acting}|{{D}}\w{{0,2}}"
            rf"|{tongue.title_of} ?{{OLD}}\w{{0,4}}|(?:[وب]|لل?)?{{OLD}}\w{{0,4}}))*)"
        )
        onto = rf"(?<!\w)(?:{tongue.before})?" if tongue.before else r"(?<!\w)"
        if not tongue.script:
            onto += r"(?:(?P<lead>{OLD})(?:'n?[iuü]n)?(?: \([^()]{1,12}\))? )?"
        source = {
            "before": onto + phrase + rf"(?: \([^()]{{1,20}}\))?(?:،|,)?(?: (?:{tongue.honorifics}))* $",
            "after": rf"(?:{tongue.chain}(?= {tongue.office}))?\"?(?:،|,)? (?:{tongue.who_is})?"
            + ("" if tongue.script else r"(?:(?P<lead>{OLD})(?:'n?[iuü]n)? )?")
            + phrase
            + rf"(?=\s*(?:[،,.؛;:)\"(]|$)| (?:{tongue.goes_on})|(?<=[{MARKS}])| {{T}}| و{{P}})",
            "alone": onto + phrase + r"(?!\w)",
            "governing": onto
            + rf"(?P<title>(?:{tongue.office})(?: (?:{tongue.complement})){{0,2}}?)"
            + (" ل?$" if tongue.clitics else " $"),
        }[name]
        _patterns[key] = tongue.compile(source)
    return _patterns[key]


def find_posts(marked: Marked, tongue: Tongue) -> list[Title]:
    """Every title of a sentence: before a name, behind a name, and alone for whoever holds the post."""
    folded = tongue.fold(marked.text)
    taken = bytearray(len(folded))
    found: list[Title] = []
    people = [at for at, character in enumerate(folded) if letter_of(character) == "P"]
    for at in people:
        found += _before(folded, at, marked, taken, tongue)
    for at in people:
        found += _after(folded, at, marked, taken, tongue)
    found += _alone(folded, marked, taken, tongue)
    return sorted(found, key=lambda title: title.span)


def _before(folded: str, at: int, marked: Marked, taken: bytearray, tongue: Tongue) -> Iterator[Title]:
    end = at
    while end and folded[end - 1] != " ":
        end -= 1  # a clitic before the name
    if tongue.clitics and folded[end:at] == "و":
        return  # who is coordinated has a title of his own
    for _ in range(2):
        match = _pattern("before", tongue).search(folded, max(0, end - REACH), end)
        if not match or any(taken[match.start("title") : match.end()]):
            return
        start = _governed(folded, match.start("title"), tongue)
        if _is_of_the_one_before(folded, match):
            return
        if tongue.code == "ar" and _is_of_another(folded, start, match["title"], tongue):
            return
        rule = (
            "counterpart" if office_of(match["title"], tongue).post == "counterpart" else "title-before-name"
        )
        title = _title(folded, start, match, marked, marked.mark(at).span, rule, tongue)
        if start < match.start("title") and not (title.organization or title.area):
            title = replace(
                title, rule="serving", house=marked.text[match.start("title") : match.end("title")]
            )
        yield _of_delegation(title, folded, start, marked, tongue)
        taken[start : match.end()] = b"\1" * (match.end() - start)
        if office_of(match["title"], tongue).post in SENT:
            return  # "التقى رئيس الحكومة السفير {P}": who is sent somewhere is nothing at home besides
        end = start


def _of_delegation(title: Title, folded: str, start: int, marked: Marked, tongue: Tongue) -> Title:
    """``وفدا إيطاليا برئاسة وزير الخارجية {P}``: who leads a country's delegation holds a post of its."""
    if tongue.code != "ar" or title.organization or title.area:
        return title
    if "delegation" not in _delegation:
        _delegation["delegation"] = tongue.compile(
            rf"(?<!\w){tongue.delegation}(?: [^،.؛]{{0,25}})? (?P<of>{{D}})\w{{0,2}}"
            r"(?: [^،.؛]{0,25})? (?:برئاسة|بقيادة|يترأسه|يرأسه) $"
        )
    led = _delegation["delegation"].search(folded, max(0, start - REACH), start)
    return replace(title, area=marked.mark(led.start("of")).span) if led else title


def _is_of_the_one_before(folded: str, match: re.Match[str]) -> bool:
    """``{P} نائب رئيس الوزراء، {P}``: a comma parts a title from the next name where one stands before it."""
    apart = re.search("[،,]", folded[match.end("tail") : match.end()])
    before = folded[: match.start()][-2:]
    return bool(apart and len(before) == 2 and letter_of(before[0]) == "P" and before[1] == " ")


def _is_of_another(folded: str, start: int, title: str, tongue: Tongue) -> bool:
    """``{P} مستشار {P}``: whose adviser somebody is."""
    if start < 2 or folded[start - 1] != " " or letter_of(folded[start - 2]) != "P":
        return False
    return " " not in title and not title.startswith("ال") and not office_of(title, tongue).complete


def _governed(folded: str, start: int, tongue: Tongue) -> int:
    """``مستشار رئيس الوزراء``: an office that wants completing takes the next one in."""
    match = _pattern("governing", tongue).search(folded, max(0, start - 60), start)
    if match and not office_of(match["title"], tongue).complete:
        first = match.start("title")
        return first - 2 if tongue.code == "ar" and folded[max(0, first - 2) : first] == "ال" else first
    return start


def _after(folded: str, at: int, marked: Marked, taken: bytearray, tongue: Tongue) -> Iterator[Title]:
    match = _pattern("after", tongue).match(folded, at + 1)
    if not match or any(taken[match.start("title") : match.end("title")]):
        return
    following = folded[match.end() : match.end() + 2].strip()
    if following and letter_of(following[0]) == "P":
        return
    office = office_of(match["title"], tongue)
    lead = folded[max(0, at - 15) : at]
    if office.post == "counterpart" or (folded[at + 1 : at + 2] == " " and _governs(lead, tongue)):
        return
    owned = re.search(f"[{MARKS}]", match["title"] + match["tail"])
    if not (owned or office.complete or len(match["title"].split()) > 1):
        return
    if (
        tongue.chain
        and not owned
        and folded[at + 1] == " "
        and match["title"].endswith(tongue.source(tongue.chain))
    ):
        return  # what is chained to nothing is the object: ``{P} سەرۆککۆماری ئاگادار کردەوە``
    yield _title(
        folded, match.start("title"), match, marked, marked.mark(at).span, "title-after-name", tongue
    )
    taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    yield from _and_also(folded, match.end(), office, marked, marked.mark(at).span, taken, tongue)


def _and_also(
    folded: str, end: int, office: Office, marked: Marked, person: Span, taken: bytearray, tongue: Tongue
) -> Iterator[Title]:
    """``{P}، وەزیری {L} و ئەندامی {O}،``: another post of his, up to the comma that ends the apposition."""
    again = _pattern("after", tongue).match(folded, end + 2) if folded[end : end + 2] == " و" else None
    if not tongue.chain or not again or folded[again.end() : again.end() + 1] not in ("،", ","):
        return
    if office_of(again["title"], tongue).post == office.post or any(taken[again.start() : again.end()]):
        return
    if re.search(f"[{MARKS}]", again["title"] + again["tail"]):
        yield _title(folded, again.start("title"), again, marked, person, "title-after-name", tongue)
        taken[again.start() : again.end()] = b"\1" * (again.end() - again.start())


def _governs(lead: str, tongue: Tongue) -> bool:
    """``استقبل {P} رئيس الوزراء``: what stands behind the subject of such a verb is its object."""
    return re.search(tongue.source(rf"(?<!\w)[وف]?{tongue.transitive} $"), lead) is not None


def _alone(folded: str, marked: Marked, taken: bytearray, tongue: Tongue) -> Iterator[Title]:
    """A title with its owner, for whoever holds the post."""
    for match in _pattern("alone", tongue).finditer(folded):
        if any(taken[match.start("title") : match.end()]):
            continue
        title = _title(folded, match.start("title"), match, marked, None, "title-alone", tongue)
        if title.organization or title.area or " " in title.title:
            yield title


def _title(
    folded: str,
    start: int,
    match: re.Match[str],
    marked: Marked,
    person: Span | None,
    rule: str,
    tongue: Tongue,
) -> Title:
    tail = match.end("tail")
    words_end = match.end("title")
    lead = match.groupdict().get("lead")
    owners = [at for at in range(start, tail) if letter_of(folded[at]) in ("O", "L", "D")]
    bodies = [marked.mark(at) for at in owners if letter_of(folded[at]) == "O"]
    whole = (body for body in bodies if not re.match(tongue.source(PART), tongue.fold(body.written)))
    organization = next((body.span for body in (*whole, *bodies)), None)  # a department's is its government's
    area = None if organization else next((marked.mark(at).span for at in owners), None)
    if lead and not owners:
        mark = marked.mark(match.start("lead"))
        organization, area = (mark.span, None) if mark.letter == "O" else (None, mark.span)
    words = _words(folded, start, words_end, match["tail"], marked, tongue)
    said = " ".join(filter(None, (match["before"], match["title"], match["tail"])))
    qualifier = "former" if re.search(tongue.source(tongue.former), said) else ""
    qualifier = qualifier or ("acting" if re.search(tongue.source(tongue.acting), said) else "current")
    first = match.start("lead") if lead and person is None else start
    span = marked.span(first, max(words_end, match.end("tail")) if person is None else words_end)
    if rule == "title-after-name":
        span = marked.span(start, max(words_end, match.end("tail")))
    if folded[max(0, start - 2) : start] == "لل" and tongue.clitics:
        words = f"ال{words}"
    return Title(span, words, organization, area, qualifier, person, rule)


def _words(folded: str, start: int, end: int, tail: str, marked: Marked, tongue: Tongue) -> str:
    """The title as written, up to its owner; an office keeps the first word of a longer owner's name where
    the two make another office (``رئيس حكومة``), or the owner is a place (``رئيس إقليم``).
    """
    stretch = folded[start:end]
    mark = re.search(rf"(?:[وب]|لل?)?[{MARKS}]", stretch + tail)
    plain = end if mark is None or mark.start() >= len(stretch) else start + mark.start()
    words = " ".join(marked.text[start:plain].split())
    words = re.sub(rf" (?:{tongue.source(tongue.title_of)})$", "", words)
    if mark and _is_portfolio(words, marked.mark(start + mark.end() - 1), tongue):
        return f"{words} {marked.mark(start + mark.end() - 1).written}"
    if mark and not office_of(tongue.fold(words), tongue).complete and len(words.split()) == 1:
        owner = marked.mark(start + mark.end() - 1)
        written = owner.written.split()
        if (
            len(written) > 1
            and owner.letter == "L"
            and re.match(tongue.source(LAND), tongue.fold(written[0]))
        ):
            words = f"{words} {written[0]}"
        elif owner.letter == "O" and re.match(tongue.source(PART), tongue.fold(owner.written)):
            words = f"{words} {' '.join(owner.written.split())}"
        elif owner.letter == "O" and tongue.code != "tr":
            words = _with_the_body(words, owner.written, tongue)
    chained = mark and tongue.chain and words.endswith(tongue.chain)
    return words[:-1] if chained and tongue.fold(words).split()[-1] not in tongue.folded_portfolios else words


def _with_the_body(words: str, body: str, tongue: Tongue) -> str:
    """``رئيس`` and ``مجلس النواب العراقي``: as much of the body's name as makes another office."""
    whole = f"{words} {' '.join(body.split())}"
    office, length = _longest_office(tongue.fold(whole), tongue)
    return whole[:length] if office.complete and length > len(words) else words


def _is_portfolio(words: str, owner: Mark, tongue: Tongue) -> bool:
    """``وەزیری کاروباری {پێشمەرگە}``: a body on file whose name is a portfolio."""
    kind = office_of(tongue.fold(words), tongue).post
    return (
        owner.letter == "O"
        and kind.endswith("minister")
        and tongue.fold(owner.written) in tongue.folded_portfolios
    )


# ------------------------------------------------------------------------------------------------ what post


class _Offices:
    """The offices of a tongue, the longest words first."""

    def __init__(self, tongue: Tongue) -> None:
        ordered = sorted(tongue.offices, key=lambda office: -len(office.words))
        self.patterns = [
            (re.compile(rf"(?:{tongue.source(office.words)})(?!\w)"), office) for office in ordered
        ]


_offices: dict[str, _Offices] = {}


@lru_cache(maxsize=4096)
def _office_at(title: str, code: str) -> int:
    best, length = -1, 0
    for index, (pattern, _) in enumerate(_offices[code].patterns):
        match = pattern.match(title)
        if match and match.end() > length:
            best, length = index, match.end()
    return best


def _longest_office(title: str, tongue: Tongue) -> tuple[Office, int]:
    """The office that a folded title begins with, and how many letters it takes."""
    office = office_of(title, tongue)
    index = _office_at(title, tongue.code)
    match = _offices[tongue.code].patterns[index][0].match(title) if index >= 0 else None
    return office, match.end() if match else 0


def office_of(title: str, tongue: Tongue) -> Office:
    """The office that a folded title begins with."""
    if tongue.code not in _offices:
        _offices[tongue.code] = _Offices(tongue)
    index = _office_at(title, tongue.code)
    return _offices[tongue.code].patterns[index][1] if index >= 0 else Office("", "")


def post_in_english(title: str, tongue: Tongue) -> str:
    """What a title is in English, as far as it can be compared: ``وزير الداخلية``, ``interior minister``."""
    folded = tongue.fold(title)
    office = office_of(folded, tongue)
    if office.post not in ("minister", "deputy minister"):
        return str(office.post) or title
    for words, portfolio in sorted(tongue.portfolios.items(), key=lambda pair: -len(pair[0])):
        if tongue.fold(words) in folded:
            return f"{portfolio} {office.post}"
    return str(office.post)
