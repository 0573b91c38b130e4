# ruff: noqa: E501 (patterns)
"""Arabic: what somebody has been or was made: ``عُين {P} مديراً ل{O}``, ``شغل منصب محافظ {L}``, ``تولى رئاسة {O}``; and
posts by what is written onto them: ``مديرها العام {P}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.ingest.marks import Mark, Marked, letter_of, marks_at, rule
from archive.ingest.reading import Title
from archive.ingest.tongues.arabic_words import PORTFOLIO
from archive.ingest.tongues.letters import fold_arabic

RULE = "career"


def _pattern(source: str) -> re.Pattern[str]:
    """A pattern in folded letters."""
    return rule(fold_arabic(source))


_TAN = "\u064b?"
_MADE = (
    r"(?:[وف]?(?:ع[ُ]?ي[ّ]?[ِ]?ن(?:ت|ه|ها)?|[أا]نت[ُ]?خ[ِ]?ب(?:ت|ه|ها)?|ي[ُ]?نت[َ]?خب|ت[ُ]?نت[َ]?خب|[أا]خت[ِ]?ي?[اي]?ر(?:ت|ه|ها)?|ك[ُ]?ل[ّ]?ف(?:ت|ه|ها)?|عمل(?:ت)?|يعمل|تعمل|عاد|رشح|نصب|سمي|سمى|بقي|ظل|اصبح(?:ت)?|صار|بات|خدم|بدا"
    r"|جدد|زكى|بايع)|[وفبل]?(?:تعيين|انتخاب|اختيار|تكليف|تنصيب|تسميه|ترشيح|اعاده انتخاب|تثبيت)(?:ه|ها)?|اليمين(?: \w+){0,2}(?:، \w+(?: \w+)?،)?|(?:تسلم|تولى|باشر|استلم)ت?|بوصفه|بصفته|بصفتها|بوصفها)"
)
_POST = (
    rf"(?:رئيس(?:ا|ه)|وزير(?:ا|ه)|محافظ(?:ا|ه)|مدير(?:ا|ه)|قائدا|امين(?:ا|ه)|مستشار(?:ا|ه)|نائب(?:ا|ه)|عضو(?:ا|ه)|سفير(?:ا|ه)|قائممقاما|قائمقاما|متحدث(?:ا|ه)|ناطق(?:ا|ه)"
    rf"|ممثل(?:ا|ه)|مبعوث(?:ا|ه)|وكيل(?:ا|ه)|معاونا|مساعد(?:ا|ه)|مسؤول(?:ا|ه)|مسوول(?:ا|ه)|زعيم(?:ا|ه)|قنصلا|سكرتير(?:ا|ه)|مفتشا|امرا|عميد(?:ا|ه)|منسق(?:ا|ه)|حاكما|قاضي(?:ا|ه)|استاذ(?:ا|ه)){_TAN}"
)
_MORE = rf"(?: (?:عام(?:ا|ه)|اول|ثاني(?:ا|ه)|سابقا|خاص(?:ا|ه)|تنفيذي(?:ا|ه)|رسمي(?:ا|ه)|جديد(?:ا|ه)|دائم(?:ا|ه)|بالوكاله|موقت(?:ا|ه)){_TAN})*"
MADE = _pattern(
    rf"(?<!\w){_MADE} (?:\"?{{P}} |[^\s،.؛]+ ){{0,4}}?(?P<title>{_POST}{_MORE})(?P<of>(?: ?(?:ل|لل|في|لدى|عن|باسم|على|من)?(?!و)[^\s،.؛:]+){{0,6}})"
)
"""A verb of making, and the post in the accusative."""
_FIELD = re.compile(rf" ل(?:ل|ـ)?(?P<field>{fold_arabic(PORTFOLIO)}|\w+)(?!\w)")
_HOLDS = r"(?:شغل(?:ت)?|يشغل|تشغل|تولى|تولت|يتولى|تتولى|تسلم(?:ت)?|يتسلم|تقلد(?:ت)?|تبوا|استلم|اسندت اليه|اوكلت اليه|اسند اليه|ترك|غادر|شغلت|توليه|شغله|تسلمه)"
HELD = _pattern(
    rf"(?<!\w)[وف]?(?:قد )?{_HOLDS} (?:{{P}} |\w+ ){{0,2}}?(?P<what>منصب|مهام|حقيبه|رئاسه|قياده|اداره|رياسه|وزاره|امانه) (?P<post>[^،.؛:(\"]{{3,60}})"
)
_ENDS = _pattern(
    r" (?=(?:عام|عامي|منذ|بين|خلال|في (?:عام|سنه|\d|ايار|حزيران|تموز|اب|ايلول|تشرين|كانون|شباط|اذار|نيسان)|حتى|بعد|قبل|لمده|اربع|ثلاث|خمس|ثم|من (?:عام|\d)|الى|و(?:كان|قد|هو|هي)|سنه|لسنوات|لسنتين)(?!\w)|\d).*"
)
OWNED = _pattern(
    r"(?<!\w)(?:[وفبل]+)?(?P<title>(?:رئيس|مدير|مستشار|نائب|المتحدث(?:ه)? (?:الرسمي(?:ه)? )?باسم|الناطق(?:ه)? (?:الرسمي(?:ه)? )?باسم|امين|ممثل|قائد|زعيم|سكرتير|وكيل|معاون|مسوول|موسس|منسق|مبعوث|عضو)ت?(?:ه|ها|هم)"
    r"(?: (?:العام|العامه|التنفيذي|التنفيذيه|الاول|الاقليمي|السياسي|السياسيه|الاعلامي|الخاص|الخاصه|الفني|الاداري|لشوون [^\s،.]+|للشوون [^\s،.]+)){0,2})"
    r"(?P<past> (?:السابق|السابقه|الاسبق|الراحل))?،? (?:(?:د\. ?|الدكتور|الدكتوره|السيد|السيده|الشيخ|المهندس|العميد|العقيد|اللواء|الفريق|المقدم|الرائد|القاضي|الاستاذ|الركن) )*(?P<person>{P})"
)
LEADS = _pattern(
    r"(?<!\w)و?(?P<verb>يتزعم|تتزعم|يقود|تقود|يراس|تراس|يتراس|تتراس|يدير|تدير|اسس|اسست)(?: (?:حاليا|الان|اليوم|معا)\u064b?)?"
    r" (?:{P} |(?:مع|عام|سنه) [^\s،.]+ )?(?:ال\w+ )?(?P<of>{O})"
)
"""``{P}، الذي يتزعم {O}``, ``أسس {O}``."""
_SITTING = re.compile(r"(?:ال)?(?:مجلس|حكومه|لجنه|قوات|جيش|وفد)")
"""``يرأس مجلس الوزراء``: he may only be in the chair that day."""
_LEADS = {"زعم": "زعيم", "قود": "قائد", "راس": "رئيس", "دير": "مدير", "اسس": "مؤسس"}
NOMINATIVE = re.compile(rf"ا{_TAN}$")


def find_careers(marked: Marked, subject: Mark | None, last: Marked | None) -> Iterator[Title]:
    """Posts told of by a verb; ``subject`` is whom the sentences before are about, ``last`` the one before."""
    text = fold_arabic(marked.text)
    for found in MADE.finditer(text):
        person = _made(marked, text, found, subject)
        if person and not re.match(r" ل(?:ه|ها|هم)(?!\w)", found["of"]):
            yield _in_accusative(marked, text, found, person)
    for found in HELD.finditer(text):
        person = _named_before(marked, found.end("what"), subject)
        if person and (title := _held(marked, text, found, person)):
            yield title
    for found in LEADS.finditer(text):
        person = _named_before(marked, found.start("of"), None)
        word = next((post for stem, post in _LEADS.items() if stem in found["verb"]), "")
        if person and not _SITTING.match(fold_arabic(marked.mark(found.start("of")).written)):
            yield _title(marked, found.span("verb"), word, person, found.start("of"), "current")
    for found in OWNED.finditer(text):
        title = _owned(marked, found, last)
        if title.organization:
            yield title


def subject_of(marked: Marked, before: Mark | None) -> Mark | None:
    """Whom a sentence is about: the only person in it; None where several are named."""
    people = [marked.mark(at) for at, letter in marks_at(marked.text) if letter == "P"]
    if not people:
        return before
    return people[0] if len({_last(person) for person in people}) == 1 else None


def _last(person: Mark) -> str:
    return person.written.split()[-1]


def _named_before(marked: Marked, end: int, subject: Mark | None) -> Mark | None:
    """The one person named before in the sentence, else whom the text is about."""
    people = [marked.mark(at) for at, letter in marks_at(marked.text) if letter == "P" and at < end]
    if people:
        return people[-1] if len({_last(person) for person in people}) == 1 else None
    return subject


def _made(marked: Marked, text: str, found: re.Match[str], subject: Mark | None) -> Mark | None:
    """Who was made it: named between the verb and the post, else before."""
    between = [at for at in range(found.start(), found.start("title")) if letter_of(text[at]) == "P"]
    if between:
        return marked.mark(between[-1]) if len(between) == 1 else None
    return _named_before(marked, found.start(), subject)


def _in_accusative(marked: Marked, text: str, found: re.Match[str], person: Mark) -> Title:
    start, end = found.span("title")
    words = " ".join(NOMINATIVE.sub("", word) for word in marked.text[start:end].split())
    behind = text[end : found.end("of")]
    at = next((end + i for i, letter in enumerate(behind) if letter_of(letter) in ("O", "L")), -1)
    field = _FIELD.match(behind)
    if above := _OF_OFFICE.match(behind):
        words = f"{words} {marked.text[end + above.start('office') : end + above.end('office')]}"
    if office := _OFFICE_OF_HIS.match(behind):
        words = f"{words} {office['office']}"
    if words.startswith("وزير") and field and at < 0:
        end += field.end()
        words = f"{words} {_as_written(marked, end, field)}"
    return _title(marked, (start, end), words, person, at, "current")


def _as_written(marked: Marked, end: int, field: re.Match[str]) -> str:
    written = marked.text[end - len(field["field"]) : end]
    return written if written.startswith("ال") else f"ال{written}"


def _held(marked: Marked, text: str, found: re.Match[str], person: Mark) -> Title | None:
    start, end = found.span("post")
    post = _ENDS.sub("", text[start:end]).rstrip()
    end = start + len(post)
    at = next((start + i for i, letter in enumerate(post) if letter_of(letter) in ("O", "L", "D")), -1)
    what = found["what"]
    if what in ("منصب", "مهام"):
        first = post.split(" ")[0].removeprefix("ال")
        if not first.startswith(_FIRST):
            return None
        words = marked.text[start : at if at > 0 else end]
    elif what in ("حقيبه", "وزاره"):
        words = f"وزير {marked.text[start : at if at > 0 else end]}"
    elif at == start or at == start + 1:
        words = "رئيس" if what != fold_arabic("قيادة") else "قائد"
    else:
        return None
    words = " ".join(re.sub("[\ue000-\uf8ff].*", "", words).split()[:5])
    words = re.sub(r" (?:في|ل|لدى|عن|على|من|لل)$", "", words)
    return _title(marked, (start, end), words, person, at, "current") if words else None


_STEMS = (
    "رئيس", "وزير", "محافظ", "مدير", "قائد", "امين", "مستشار", "نائب", "عضو", "سفير", "قائممقام", "متحدث", "ناطق",
    "ممثل", "مبعوث", "وكيل", "معاون", "مساعد", "مسوول", "زعيم", "قنصل", "سكرتير", "مفتش", "امر", "عميد", "منسق",
)  # fmt: skip

_FIRST = tuple(map(fold_arabic, _STEMS))
_OF_OFFICE = _pattern(r" ل(?P<office>(?:وزير|رئيس|محافظ|مدير|قائد|أمين)(?: ال\w+){0,2})(?!\w)")
"""``معاوناً لوزير الصحة``."""
_OFFICE_OF_HIS = _pattern(r" ل(?P<office>مكتب|ديوان)(?:ه|ها|هم)(?!\w)")
"""``عملت مديرة لمكتبه``."""


def _owned(marked: Marked, found: re.Match[str], last: Marked | None) -> Title:
    """``مديرها العام {P}``: of the body named last before."""
    start, end = found.span("title")
    here = [marked.mark(at) for at, letter in marks_at(marked.text) if letter == "O" and at < start]
    before = [mark for mark in last.marks if mark.letter == "O"] if last and not here else []
    owner = (here or before)[-1] if (here or before) else None
    words = " ".join(marked.text[start:end].split())
    qualifier = "former" if found["past"] else "current"
    person = marked.mark(found.start("person")).span
    own = owner.span if owner and not re.match(r"(?:مستشار|نائب|معاون)ه(?!\w)", fold_arabic(words)) else None
    return Title(marked.span(start, end), words, own, None, qualifier, person, "title-before-name")


def _title(
    marked: Marked, where: tuple[int, int], words: str, person: Mark, owner: int, qualifier: str
) -> Title:
    mark = marked.mark(owner) if owner >= 0 else None
    organization = mark.span if mark and mark.letter == "O" else None
    area = mark.span if mark and mark.letter != "O" else None
    return Title(marked.span(*where), words, organization, area, qualifier, person.span, RULE)


def with_careers(sentences: Sequence[Marked], titles: Sequence[Title]) -> list[Title]:
    """The titles, and those of these sentences that a verb tells of where nothing was found."""
    told = list(titles)
    subject: Mark | None = None
    last: Marked | None = None
    for marked in sentences:
        for title in find_careers(marked, subject, last):
            if not any(title.span.overlaps(other.span) and other.person for other in told):
                told = [other for other in told if not title.span.overlaps(other.span)]
                told.append(title)
        subject, last = subject_of(marked, subject), marked
    return sorted(told, key=lambda title: title.span)
