"""People nobody knows yet, in scripts with and without capitals, and the one word by which a text goes on to
call somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from archive.ingest.marks import Cover, Marked, letter_of
from archive.ingest.reading import Candidate
from archive.ingest.tongues.letters import fold_arabic
from archive.ingest.tongues.naming import edges, fits
from archive.ingest.tongues.tongue import Tongue
from archive.values.text import Span, View

MOST_WORDS = 4
WORD = re.compile(r" ?([^\W\d_]+(?:-[^\W\d_]+)*)")
NO_NAME = re.compile(r"(?:ا|ه|ات|ين|ون)$|^[وب]ال|^لل|^[ولبم]")
"""Endings and beginnings of common nouns, of which a family name has none."""
NO_FIRST_NAME = re.compile(r"(?<!^عرف)(?<!^فرح)(?<!^برك)(?:ات|ون)$|^[بلك]\w+ه$")
"""What no name begins with in Arabic: ``بوفاة شقيقه``."""
WOMANLY = re.compile(
    r"(?:ا|ه|اء|ي)$|^(?:زينب|مريم|سعاد|وداد|حنان|احلام|انعام|الهام|مارين|نسرين|شيرين|كارين|جينين)$"
)
"""First names of women, of whom a verb may begin with ``ت``."""
TWO_WORDS = re.compile(r"([^\W\d_]+) ([^\W\d_]+)(?= ?[،,.)]| (\w+)|$)")
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
AMBIGUOUS = frozenset(
    fold_arabic(
        "كامل عادل سالم صباح نصر هلال سعيد جميل كريم عزيز صادق رشيد حميد امين خالد سلام عامر فارس شهيد"
        " حبيب ناصر"
        " منير ماجد طارق قاسم نور امل فريد حازم صالح شاكر حسن سمير جبر عيد فجر كمال جمال جلال فلاح صلاح سعد"
        " هێرش ئازاد ئاوات ڕۆژ زانا دانا چیا شۆڕش سەربەست ئومێد نەوڕۆز هیوا ئاواز"
    ).split()
)
"""First names that are common words as well: what follows them need not be a name."""
_KUNYA = re.compile(r"(?<!\w)ابو [^\W\d_]{3,} ال[^\W\d_]+ي(?!\w)")
"""``أبو علي البصري``: what fighters call themselves."""
_titled: dict[str, re.Pattern[str]] = {}
_speaking: dict[str, re.Pattern[str]] = {}
_called: dict[str, re.Pattern[str]] = {}
_led: dict[str, re.Pattern[str]] = {}


def find_unknown_people(marked: Marked, tongue: Tongue) -> Iterator[Candidate]:
    """Two words or more after an office, after a verb of saying, or opened by a common first name."""
    folded = tongue.fold(marked.text)
    seen: list[tuple[int, int]] = []
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
        comma = re.search("[،,]", found.group()) and _word(folded, found.end()) not in tongue.first_names
        if not ((named and tongue.chain) or (comma and tongue.script)):
            yield found.end(), "titled-name"
    for found in _speaking[tongue.code].finditer(folded):
        if _word(folded, found.end()) in tongue.first_names:
            yield found.end(), "speaking-name"
    for found in _called[tongue.code].finditer(folded):
        if _word(folded, found.end()) in tongue.first_names or _looks_like_family(
            folded, found.end(), tongue
        ):
            yield found.end(), "titled-name"
    for found in _led[tongue.code].finditer(folded):
        if _closed_after_two(folded, found.end(), tongue):
            yield found.end(), "titled-name"
    for start in _before_titles(folded, tongue):
        yield start, "name-with-apposition"
    for start in _met(folded, tongue):
        yield start, "name-with-apposition"
    if tongue.script:
        for found in _KUNYA.finditer(folded):
            yield found.start(), "by-name"
    for found in re.finditer(r"(?<!\w)[^\W\d_]+", folded):
        at = _first_name_at(found, tongue)
        if at is not None and (
            _is_name_word(_word(folded, found.end()), tongue) or _closed(folded, found, tongue)
        ):
            yield at, "given-name"


def _looks_like_family(folded: str, start: int, tongue: Tongue) -> bool:
    """Whether the second word from here has the shape of a family name."""
    first = WORD.match(folded, start)
    second = _word(folded, first.end()) if first else ""
    return bool(second) and bool(re.fullmatch(tongue.source(tongue.family), second))


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
    if len(word) < 3 or _verbal(word, tongue) or tongue.is_office(word) or word in tongue.generic:
        return False
    following = NEXT.match(folded, second.end())
    after = (following[1] or "") if following else ""
    if after.isalpha() and tongue.is_office(after):
        return tongue.code != "ar" or not COMMON.search(word)
    return not NO_NAME.search(word) and (not after.isalpha() or after in tongue.stops)


def _before_titles(folded: str, tongue: Tongue) -> Iterator[int]:
    """``{name}، وەزیری …``: the two or three words before a comma and an office."""
    key = f"{tongue.code}-apposed"
    if key not in _titled:
        _titled[key] = tongue.compile(rf"،? ?(?<=[، ])(?:{tongue.office}|(?:{tongue.callings})\w?)(?!\w)")
    for found in _titled[key].finditer(folded):
        lead = re.search(
            r"(?:^|[،.:؛\"–—-] ?|[^\W\d_]+ )?((?:[^\W\d_]+ ){1,2}[^\W\d_]+)، $",
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
        or bool(re.fullmatch(tongue.source(tongue.family), word))
        or (tongue.article == "(?:ال|ل)?" and word.startswith("ال") and len(word) > 4)
    )


def _first_name_at(found: re.Match[str], tongue: Tongue) -> int | None:
    """Where a common first name begins in a word, its clitics apart."""
    word = found.group()
    if word in tongue.first_names:
        return found.start()
    if tongue.script and word[:1] in "وبل" and word[1:] in tongue.first_names and len(word) > 4:
        return found.start() + 1
    return None


def _word(folded: str, start: int) -> str:
    found = WORD.match(folded, start)
    return found[1] if found else ""


def name_end(folded: str, start: int, marked: Marked, tongue: Tongue) -> int:
    """Where a name that begins here ends; 0 when no name of two words stands here."""
    words: list[tuple[str, int]] = []
    at = start
    while len(words) < MOST_WORDS + 2:
        found = WORD.match(folded, at) if at == start or folded[at : at + 1] == " " else None
        if not found or (words and _addressed(found, folded, tongue)):
            break
        written = marked.text[found.start(1) : found.end(1)]
        if not _goes_on(found[1], [w for w, _ in words], written, tongue) and not _ends_here(
            found, words, folded, tongue
        ):
            break
        words.append((found[1], found.end(1)))
        at = found.end(1)
        if (
            len(words) > 1
            and words[-2][0] not in tongue.joined
            and _article(marked.text[found.start(1) : found.end(1)])
        ):
            break
    while words and words[-1][0] in tongue.joined:
        words.pop()
    if words and tongue.chain and marked.text[: words[-1][1]].endswith("یش") and len(words[-1][0]) > 4:
        words[-1] = (words[-1][0][:-1], words[-1][1] - 1)  # "too" is written onto the last word
    return words[-1][1] if len(_parts(" ".join(word for word, _ in words), tongue)) > 1 else 0


def _addressed(found: re.Match[str], folded: str, tongue: Tongue) -> bool:
    """``… جمال رشيد القاضي نزار …``: a form of address, for somebody whose first name follows."""
    return tongue.is_honorific(found[1]) and _word(folded, found.end()) in tongue.first_names


def _ends_here(found: re.Match[str], words: list[tuple[str, int]], folded: str, tongue: Tongue) -> bool:
    """``رجب طيب أردوغان إلى``: a third word is of the name when only a small word or a comma follows it."""
    word = found[1]
    if not tongue.script or len(_parts(" ".join(w for w, _ in words), tongue)) != 2:
        return False
    if word in tongue.stops or tongue.is_office(word) or word in tongue.generic or len(word) < 4:
        return False
    if not word.startswith("ال") and (
        words[0][0] not in tongue.first_names or _verbal(word, tongue) or NO_NAME.search(word)
    ):
        return False
    following = _word(folded, found.end()) if folded[found.end() : found.end() + 1] == " " else ""
    return not following or following in tongue.stops


def _article(written: str) -> bool:
    """Whether a word has the Arabic article; ``ألبروس`` has none."""
    return written.startswith("ال") and len(written) > 4


def _goes_on(word: str, before: list[str], written: str, tongue: Tongue) -> bool:
    """Whether a word may stand at this place of a name."""
    if (
        word in tongue.stops
        or len(word) < 2
        or tongue.is_office(word)
        or (
            tongue.clitics
            and word[0] in "وفبلك"
            and word[1:] in tongue.stops
            and word not in tongue.first_names
        )
        or written == "على"
    ):
        return False
    if not tongue.script:
        if re.match(r"[A-ZÇĞİÖŞÜÊÎÛ]{2}", written):
            return False  # ``HSDê``: letters that stand for a body
        return bool(re.match(r"(?:[ae]l|es|eş|er|en)-[A-ZÇŞ]", written)) or (
            written[:1].isupper() and not written.isupper()
        )
    if before and before[-1] in tongue.joined:
        return True
    if word in tongue.joined:
        return True
    if not before:
        if word not in tongue.first_names and (
            tongue.is_body(word) or (tongue.code == "ar" and NO_FIRST_NAME.search(word))
        ):
            return False
        ezafe = tongue.chain and written.endswith(tongue.chain) and word not in tongue.first_names
        return not ezafe and not re.match(r"[وفبلك]?(?:ال|لل)", written) and not _verbal(word, tongue)
    if len(_parts(" ".join(before), tongue)) == 1:
        return not (_verbal(word, tongue) and not _no_verb_of(before[-1], word, tongue)) and not (
            tongue.clitics and re.match(r"[وبلك](?:ال|لل)\w\w|لل", word)
        )
    return word in tongue.first_names or bool(re.fullmatch(tongue.source(tongue.family), word))


def _no_verb_of(name: str, word: str, tongue: Tongue) -> bool:
    """``دونالد ترامب``: a word in ``ت`` is no verb behind a man's name."""
    return (
        tongue.code == "ar"
        and word[0] == "ت"
        and name in tongue.first_names
        and name not in AMBIGUOUS
        and not WOMANLY.search(name)
    )


def _verbal(word: str, tongue: Tongue) -> bool:
    """A verb by its first letters, or what only a common noun ends in."""
    return bool(re.match(tongue.source(tongue.verbal), word)) and word not in tongue.first_names


# ------------------------------------------------------------------------------------------------ one word


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


def _forms(people: list[Candidate], seen: View, tongue: Tongue) -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for person in people:
        words = _parts(tongue.fold(" ".join(seen.of(person.span).split())), tongue)
        if len(words) < 2:
            continue
        keys = person.keys or (f"?person:{person.proposal}",)
        first = words[:-1] if tongue.code != "ar" else [w for w in words[:-1] if w not in tongue.first_names]
        for word in (words[-1], *first):
            if len(word) > 2 and word not in tongue.stops:
                bearers = forms.setdefault(word, [])
                bearers += [key for key in keys if key not in bearers]
    return {form: tuple(keys) for form, keys in forms.items()}


def _parts(name: str, tongue: Tongue) -> list[str]:
    parts: list[str] = []
    waiting = ""
    for word in name.split():
        waiting = f"{waiting} {word}".strip()
        if word not in tongue.joined:
            parts.append(waiting)
            waiting = ""
    return parts


def _alone(folded: str, start: int, end: int, written: str, tongue: Tongue) -> bool:
    """Whether a form is a word of its own and no part of somebody else's name."""
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
