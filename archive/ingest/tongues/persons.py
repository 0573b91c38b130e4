"""People nobody knows yet, in scripts with and without capitals, and the one word by which a text goes on to
call somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from archive.ingest import marks
from archive.ingest.marks import Cover, Marked, letter_of
from archive.ingest.reading import Candidate
from archive.ingest.tongues.letters import fold_arabic
from archive.ingest.tongues.name_reach import (
    AMBIGUOUS,
    BEHIND,
    NO_NAME,
    WORD,
    family_of,
    is_verbal,
    name_end,
    parts_of,
    word_at,
)
from archive.ingest.tongues.naming import edges, fits
from archive.ingest.tongues.tongue import Tongue
from archive.values.text import Span, View

TWO_WORDS = re.compile(r"([^\W\d_]+) ([^\W\d_]+)(?= ?[،,.)]| (\w+)|$)")
APPOSED = re.compile(r"([^\W\d_]{3,}(?: [^\W\d_]{3,}){1,2})[،,] ب?ان(?:ه|ها)? ")
"""Words between two commas, before what was said."""
SEVERAL = re.compile(
    fold_arabic(
        r"(?:وزير|رئيس|سفير|نائب|مدير|قائد|ممثل|مبعوث|مستشار)(?:ي|ا|ان|ين)$"
        r"|(?:وزراء|رؤساء|سفراء|مدراء|قادة|نواب)$"
    )
)
"""Holders of an office, two or more: ``وزيري التجارة``."""
NEXT = re.compile(r" ?([،,()\".]|[^\W\d_]+)|$")
"""A sign or a word."""
COMMON = re.compile(r"(?:ات|ين|ون)$|^[وبل]ال|^لل")
_KUNYA = re.compile(r"(?<!\w)ابو ([^\W\d_]{3,}) ال[^\W\d_]+ي(?!\w)")
"""``أبو علي البصري``: what fighters call themselves."""
_FROM = marks.rule(r"(?<!\w)ابو [^\W\d_]{3,} {D}(?!\w)")
"""``أبو حذيفة العراقي``: and where they come from."""
_titled: dict[str, re.Pattern[str]] = {}
_speaking: dict[str, re.Pattern[str]] = {}
_called: dict[str, re.Pattern[str]] = {}
_led: dict[str, re.Pattern[str]] = {}


def find_unknown_people(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """Two words or more after an office, after a verb of saying, or opened by a common first name."""
    folded = tongue.fold(marked.text)
    seen: list[tuple[int, int]] = [found.span() for found in _FROM.finditer(folded) if tongue.script]
    seen += [found.span() for found in _KUNYA.finditer(folded) if found[1] in tongue.first_names]
    for first, last in seen:
        yield Candidate(marked.span(first, last), "person", "name", (), "by-name", "?")
    for start, rule in _starts(folded, tongue):
        end = name_end(folded, start, marked, tongue)
        if end and not any(start < last and first < end for first, last in seen):
            seen.append((start, end))
            yield Candidate(marked.span(start, end), "person", "name", (), rule, "?")


def _starts(folded: str, tongue: Tongue) -> Iterator[tuple[int, str]]:
    if tongue.code not in _titled:
        office = rf"(?:{tongue.office})(?: (?:{tongue.complement}))*"
        tail = (
            rf"(?: (?:{tongue.former}|{tongue.acting}))?(?: (?:{tongue.title_of}) ?{{OLD}}\w{{0,4}})?"
            rf"(?:،|,)?(?: (?:{tongue.honorifics}))* "
        )
        _titled[tongue.code] = tongue.compile(
            rf"(?<!\w)(?:{tongue.before})?{office}{tail}|(?<!\w)(?:{tongue.clitics})(?:{tongue.honorifics}) "
        )
        _called[tongue.code] = tongue.compile(rf"(?<!\w)(?:{tongue.before})?(?:{tongue.callings}) \"?")
        _led[tongue.code] = tongue.compile(rf"(?<!\w)(?:{tongue.leading}) (?:(?:{tongue.honorifics}) )?")
        _speaking[tongue.code] = tongue.compile(rf"(?<!\w){tongue.speaking} ")
    for found in _titled[tongue.code].finditer(folded):
        before = folded[max(0, found.start() - 5) : found.start()].rstrip(" ،,")
        named = bool(before) and letter_of(before[-1]) == "P"
        comma = re.search("[،,]", found.group()) and word_at(folded, found.end()) not in tongue.first_names
        comma = comma and not (tongue.code == "ar" and _apposed(folded, found.end(), tongue))
        if not ((named and tongue.chain) or (comma and tongue.script)):
            yield found.end(), "titled-name"
    for found in _speaking[tongue.code].finditer(folded):
        if word_at(folded, found.end()) in tongue.first_names:
            yield found.end(), "speaking-name"
    for found in _called[tongue.code].finditer(folded):
        if word_at(folded, found.end()) in tongue.first_names or _looks_like_family(
            folded, found.end(), tongue
        ):
            yield found.end(), "titled-name"
    for found in _led[tongue.code].finditer(folded):
        if _closed_after_two(folded, found.end(), tongue):
            yield found.end(), "titled-name"
    for start in _before_titles(folded, tongue):
        yield start, "name-with-apposition"
    for found in tongue.compile(tongue.appointed).finditer(folded):
        words = found["name"].split()
        if not any(word in tongue.stops or tongue.is_office(word) or tongue.is_body(word) for word in words):
            yield found.start("name"), "name-with-apposition"
    for start in _met(folded, tongue):
        yield start, "name-with-apposition"
    if tongue.script:
        for found in _KUNYA.finditer(folded):
            yield found.start(), "by-name"
    for found in re.finditer(r"(?<!\w)[^\W\d_]+", folded):
        at = None if found.group() in tongue.stops else _first_name_at(found, tongue)
        if at is not None and (
            _is_name_word(word_at(folded, found.end()), tongue) or _closed(folded, found, tongue)
        ):
            yield at, "given-name"


def _looks_like_family(folded: str, start: int, tongue: Tongue) -> bool:
    """Whether the second word from here has the shape of a family name."""
    first = WORD.match(folded, start)
    second = word_at(folded, first.end()) if first else ""
    return second in BEHIND or bool(second and re.fullmatch(tongue.source(tongue.family), second))


def _apposed(folded: str, start: int, tongue: Tongue) -> bool:
    """``أوضح عضو اللجنة، {two or three words}، أن``: what he said begins behind the comma."""
    words = APPOSED.match(folded, start)
    return words is not None and not any(
        word in tongue.stops or tongue.is_office(word) or tongue.is_body(word) for word in words[1].split()
    )


def _closed_after_two(folded: str, start: int, tongue: Tongue) -> bool:
    """Whether two words stand here that are no office, and then the clause is broken off."""
    found = TWO_WORDS.match(folded, start)
    if found and tongue.code == "ar" and (SEVERAL.match(found[1]) or _genitive(found, tongue)):
        return False
    if not found or tongue.is_office(found[1]) or tongue.is_body(found[1]) or found[1] in tongue.stops:
        return False
    return found[3] is None or found[3] in tongue.stops or found[3].startswith("و")


def _genitive(two: re.Match[str], tongue: Tongue) -> bool:
    """``لجنة الأمن``: behind a word that is nobody's first name, one with the article and no family name."""
    return (
        two[2].startswith("ال")
        and two[1] not in tongue.first_names
        and not re.fullmatch(tongue.source(tongue.family), two[2])
    )


def _closed(folded: str, found: re.Match[str], tongue: Tongue) -> bool:
    """``وأوميد خوشناو محافظ …``: a first name and one word, then an office, a comma or a small word."""
    name = found.group()
    second = WORD.match(folded, found.end())
    if not tongue.script or AMBIGUOUS & {name, name[1:]} or not second or second[1] in tongue.stops:
        return False
    word = second[1]
    if len(word) < 3 or is_verbal(word, tongue) or tongue.is_office(word) or word in tongue.generic:
        return False
    following = NEXT.match(folded, second.end())
    after = (following[1] or "") if following else ""
    if after.isalpha() and tongue.is_office(after):
        return tongue.code != "ar" or not COMMON.search(word)
    closes = not after.isalpha() or after in tongue.stops or (tongue.verb_last and is_verbal(after, tongue))
    return not (tongue.clitics and NO_NAME.search(word)) and closes


def _before_titles(folded: str, tongue: Tongue) -> Iterator[int]:
    """``{name}، وەزیری …``: the two or three words before a comma and an office."""
    key = f"{tongue.code}-apposed"
    if key not in _titled:
        _titled[key] = tongue.compile(rf"،? ?(?<=[، ])(?:{tongue.office}|(?:{tongue.callings})\w?)(?!\w)")
    for found in _titled[key].finditer(folded):
        lead = re.search(
            r"(?:^|[،.:؛\"–—-] ?|[^\W\d_]+ )?((?:[^\W\d_]+(?:-[^\W\d_]+)? ){1,2}[^\W\d_]+)، $",
            folded[max(0, found.start() - 50) : found.start()] + "، ",
        )
        if lead and folded[found.start() : found.start() + 1] == "،":
            words = lead[1].split()
            start = found.start() - len(lead[1])
            if words[0] not in tongue.first_names and len(words) == 3 and words[1] in tongue.first_names:
                yield start + len(words[0]) + 1
                continue
            if words[0] in tongue.stops:
                yield start + len(words[0]) + 1
                continue
            before = folded[:start].rstrip().rpartition(" ")[2].strip('،.:؛–—-"')
            if not before or before in tongue.stops or words[0] in tongue.first_names:
                yield start
            elif len(words) == 3 and words[1] in tongue.first_names:
                yield start + len(words[0]) + 1


def _met(folded: str, tongue: Tongue) -> Iterator[int]:
    """``لەگەڵ {name} باڵیۆزی {country}``: whom one meets, an office and its owner behind without a comma."""
    if not tongue.chain:
        return
    key = f"{tongue.code}-met"
    if key not in _titled:
        _titled[key] = tongue.compile(
            r"(?<!\w)(?:لەگەڵ|پێشوازیی? ?(?:کرد )?لە|پێشوازی ?کرد لە|پێشوازیکرد لە|چاوی بە) "
            rf"(?P<name>[^\W\d_]{{3,}} (?P<last>[^\W\d_]{{3,}})) (?:{tongue.office}) {{OLD}}"
        )
    for found in _titled[key].finditer(folded):
        words = found["name"].split()
        if not any(word in tongue.stops or tongue.is_office(word) or tongue.is_body(word) for word in words):
            yield found.start("name")


def _is_name_word(word: str, tongue: Tongue) -> bool:
    """Whether a word can only go on with a name: another first name, a particle, a family name."""
    if word in tongue.stops or (tongue.clitics and word.startswith("وال")):
        return False
    if not tongue.script:
        return True
    return (
        word in tongue.first_names
        or word in tongue.joined
        or bool(re.fullmatch(tongue.source(tongue.family), family_of(word, tongue)))
        or (tongue.article == "(?:ال|ل)?" and word.startswith("ال") and len(word) > 4)
    )


def _first_name_at(found: re.Match[str], tongue: Tongue) -> int | None:
    """Where a common first name begins in a word, its clitics apart."""
    word = found.group()
    if word in tongue.first_names:
        return found.start()
    rest = word[1:]
    if tongue.script and word[:1] in "وبل" and rest in tongue.first_names:
        return found.start() + 1 if len(rest) > 3 or (len(rest) == 3 and rest not in AMBIGUOUS) else None
    return None


ON = "على"
"""A preposition whose folded letters are those of a common surname (``علي``)."""


def find_one_word(
    seen: View, sentences: Iterable[Span], people: list[Candidate], taken: Cover, tongue: Tongue
) -> Iterator[Candidate]:
    """``السوداني`` after ``محمد شياع السوداني``: the family name, and a first name that is no common one."""
    forms = _forms(people, seen, tongue)
    if not forms:
        return
    listed = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    pattern = re.compile(rf"(?:{listed})")
    for sentence in sentences:
        first, last = seen.into(sentence)
        written = seen.text[first:last]
        folded = tongue.fold(written)
        for found in pattern.finditer(folded):
            span = seen.back(first + found.start(), first + found.end())
            if not taken.touches(span) and _alone(folded, *found.span(), written, tongue):
                yield Candidate(span, "person", "surname", forms[found.group()], "one-word")


def find_titled_words(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """``سەرۆک {family name}`` in a text that never says more: somebody of one word."""
    folded = tongue.fold(marked.text)
    source = tongue.source(rf"(?<!\w)(?:{tongue.styled}) (?P<name>{tongue.family})(?!\w)")
    for found in re.finditer(source, folded):
        start, end = found.span("name")
        name = found["name"]
        if name not in tongue.stops and not tongue.is_office(name) and not is_verbal(name, tongue):
            word = marked.text[start:end]
            yield Candidate(marked.span(start, end), "person", "surname", (), "titled-one-word", word)


def _forms(people: list[Candidate], seen: View, tongue: Tongue) -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for person in people:
        words = parts_of(tongue.fold(" ".join(seen.of(person.span).split())), tongue)
        if len(words) < 2:
            continue
        keys = person.keys or (f"?person:{person.proposal}",)
        first = words[:-1] if tongue.code != "ar" else [w for w in words[:-1] if w not in tongue.first_names]
        for word in (words[-1], *first):
            if len(word) > 2 and word not in tongue.stops:
                bearers = forms.setdefault(word, [])
                bearers += [key for key in keys if key not in bearers]
    return {form: tuple(keys) for form, keys in forms.items()}


def _alone(folded: str, start: int, end: int, written: str, tongue: Tongue) -> bool:
    """Whether a form is a word of its own and no part of somebody else's name."""
    if written[start:end] == ON:
        return False
    before, after = edges(folded, start, end)
    article = before.endswith("ال") and not folded[start:end].startswith("ال")
    if not (fits(tongue.before, before, tongue) or (article and fits(tongue.before, before[:-2], tongue))):
        return False
    if not fits(tongue.after, after, tongue):
        return False
    if not tongue.script and not written[start].isupper():
        return False
    common = folded[start:end] in tongue.first_names
    if common and before not in ("", "و"):
        return False
    previous = re.search(r"([^\W\d_]+) $", folded[max(0, start - len(before) - 30) : start - len(before)])
    following = re.match(r" ([^\W\d_]+)", folded[end + len(after) :])
    if previous and previous[1] in tongue.first_names and not before:
        return False
    if not common or not following:
        return True
    if not tongue.script:
        return not written[end + len(after) + 1 : end + len(after) + 2].isupper()
    return not _is_name_word(following[1], tongue)


def own_people(found: Iterable[Candidate]) -> list[Candidate]:
    """Everybody named in full."""
    return [c for c in found if c.kind == "person" and c.form == "name"]
