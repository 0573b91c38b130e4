"""Who made a story: credits ("Editing by …"), bylines, a writer's name on a line of its own.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse.folded import any_pattern, words
from archive.ingest.parse.labels import is_name_list
from archive.values.calendar_words import fold

NAME = r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}"

_CREDIT = any_pattern(
    r"[(\[*_\s]*(?:additional |further |live |with |compiled |story )?(?:edit|report|writ|produc|translat"
    r"|compil)(?:ing|ed)"
    r"(?:(?: and |, |/)(?:edit|report|writ|translat|produc)(?:ing|ed))?(?: to this (?:report|story|article))?"
    r"\s*(?:by\s*:?|:)\s*(?-i:the |our |staff |[^\W\d_a-z])",
    r"[(\[*_\s]*(?:editors?|edited|translators?|translation|reporters?(?:'s)?|correspondents?"
    r"|compiled by)\s*:",
    r"(?:(?:ال)?تحرير|اعداد(?: و?تحرير)?|ترجمه|المحرر|المترجم|تقرير|مراسل)\s*[:/]",
    r"(?:ئا|ئاماده ?كردني?|ئاماده ?كردن|و?ەرگێڕاني?|وەرگێڕان|سەرنووسەر|ڕاپۆرت|ئيديتۆر)\s*[:/]",
    r"(?:editör|haber|haber ?[-/] ?(?:kamera|foto\w*)|kamera|muhabir|çeviri|derleyen|redaktör|edîtor"
    r"|nûçegihan|wergêr|amadekirin)\s*:",
    r"(?:خبرنگار|دبير|ويرايش|ترجمه|نويسنده)\s*:",
)
_CONTRIBUTED = words(
    r".{3,240}\bcontributed(?: (?:to this (?:report|story|article|dispatch)|reporting|from)\b.{0,40}|\.)"
    r"|(?:the )?[^.]{2,60} (?:reported|wrote|writes) from [^.]{2,60}\."
)
_EDITOR = words(
    rf"(?:edit(?:ing|ed)(?:(?: and |, |/)\w+)?\s*(?:by\s*:?|:)|editors?\s*:|تحرير\s*[:/]|المحرر\s*:"
    rf"|editör\s*:|edîtor\s*:|ئيديتۆر\s*:|سەرنووسەر\s*:|دبير\s*:)\s*(?P<name>(?-i:{NAME}))"
)
_REPORTER = words(
    rf"(?:(?:^|[(\[\s])reporting(?: and writing)? by\s*:?|^story by|^text by|(?:^|\s)(?:muhabir|haber"
    rf"|nûçegihan"
    rf"|مراسل|تقرير|خبرنگار|ڕاپۆرت|اعداد)\s*[:/])\s*(?P<name>(?-i:{NAME}))"
)
_SIGNED = words(
    r"(?:amadekirin|ئاماده ?كردني|(?:ال)?اعداد)\s*[:/]\s*"
    rf"(?P<name>(?-i:{NAME}))\s*\.?"
)
_BYLINE = words(
    r"(?:(?:written |story |report |reported |text )?by|author(?:_image)?|writer"
    r"|بقلم|كتب|كتبت|الكاتب|نووسيني|نووسەر"
    r"|ئاماده ?كردني|yazan|yazar|nivîskar|نويسنده)\s*:?\s+"
    rf"(?P<name>(?-i:{NAME}(?:(?:,| and| &| و) {NAME}){{0,3}}))"
    r"(?P<rest>\s*(?:[|–—,/·•-]|\bin\b|@|\().*)?"
)
_SIGNATURE = words(
    # str-bur/rks, (S.D), T/S, R. J./ M. S., ب.ن, 9376**2050: the desk's marks under a story
    r"[(\[]?[^\W\d_]{1,3}(?:\.?\s?[./-]\s?[^\W\d_]{1,3}){1,4}\.?[)\]]?(?:\s+[A-Z]{2,5})?"
    r"|(?:[^\W\d_]\.\s?){1,3}(?:/\s?(?:[^\W\d_]\.\s?){1,3}){1,2}"
    r"|\d{3,5}\s?\*{1,3}\s?\d{3,5}"
)


def is_credit(paragraph: str) -> bool:
    """Editing by … · (Reporting by …; Editing by …) · تحرير: …"""
    if len(paragraph) > 300:
        return False
    if _CONTRIBUTED.fullmatch(paragraph) and paragraph[0].isupper():
        return True
    long = len(paragraph) > 200 or (len(paragraph.split()) > 14 and paragraph.endswith("."))
    return bool(not long and _CREDIT.match(fold(paragraph)))


def is_signature(paragraph: str) -> bool:
    """The initials of a desk under a story: (xy/ab)."""
    return len(paragraph) <= 16 and bool(_SIGNATURE.fullmatch(fold(paragraph)))


def editor(paragraph: str) -> tuple[int, int] | None:
    """Where a credit names the editor: "(Reporting by Ann Roe; Editing by Jo Bloggs)" """
    match = None if is_initials(paragraph) else _EDITOR.search(fold(paragraph))
    return _without_tail(paragraph, *match.span("name")) if match else None


def is_initials(paragraph: str) -> bool:
    """ئامادەکردنی: ش. ع · Edited by: J.B. — a credit that names nobody"""
    letters = re.findall(r"[^\W\d_]+", paragraph[paragraph.rfind(":") + 1 :]) if ":" in paragraph else []
    return 1 <= len(letters) <= 4 and all(len(word) <= 2 for word in letters)


def reporter(paragraph: str) -> tuple[int, int] | None:
    """Where a credit names who reported or wrote: "Reporting by Ann Roe in Testabad"."""
    match = None if is_initials(paragraph) else _REPORTER.search(fold(paragraph))
    return _without_tail(paragraph, *match.span("name")) if match else None


def signer(paragraph: str) -> tuple[int, int] | None:
    """Amadekirin: Jo Bloggs · ئامادەکردنی: … — a label and one name, and nothing else on the line."""
    match = None if is_initials(paragraph) else _SIGNED.fullmatch(fold(paragraph))
    return match.span("name") if match else None


def _without_tail(paragraph: str, start: int, end: int) -> tuple[int, int]:
    """ "Editing by Jo Bloggs and Sam Roe" names two: the first is the editor; a full stop is not part of
    the name.
    """
    start += 4 if paragraph[start:end].startswith("the ") else 0
    name = re.split(r"\s+(?:and|with|in|for|ve|و|û)\s+|(?<!\b[A-ZÇĞİÖŞÜ])\.\s", paragraph[start:end])[
        0
    ].rstrip(" .-")
    return start, start + len(name)


def byline(paragraph: str) -> tuple[int, int] | None:
    """Where "By Jo Bloggs" (alone on its line, or before a place, a date or a time) names the writer."""
    if len(paragraph) > 140 or is_initials(paragraph):
        return None
    match = _BYLINE.fullmatch(fold(paragraph).rstrip(" .*"))
    if not match or not (paragraph[match.start("name")].isupper() or not paragraph.isascii()):
        return None
    names = match["name"].split()
    capitals = sum(not word[0].islower() for word in names)
    return match.span("name") if capitals * 2 > len(names) else None


def name_before_date(paragraph: str) -> tuple[int, int] | None:
    """ "Jane Roe | 15.08.2024 - Update: 16.08.2024": where the writer's name stands."""
    match = re.match(r"(?P<name>[^|•·\d]{4,60}?)(?:\s*[|•·]\s*|\s{2,})(?=\S*\d)", paragraph)
    named = match and (is_name(match["name"]) or is_name_list(match["name"]))
    return match.span("name") if match and named else None


def is_staff(paragraph: str) -> bool:
    """Staff writer · Our correspondent"""
    return bool(
        re.fullmatch(r"(?i)(?:our |by )?(?:staff|special) (?:writer|reporter|correspondent)s?\.?", paragraph)
    )


_HOUSE = words(
    r"\b(?:news|agency|press|tv|media|times|cent(?:er|re)|institute|network|online|website"
    r"|government|ministry|council|party|command|office|mission|directorate|region)\b"
    r"|(?<!\w)(?:مركز|وكاله|صحيفه|موقع|قناه|شبكه|معهد|مؤسسه|وزاره|اخبار|نيوز|برس|حزب|الحزب|حركه|الاتحاد|پارتي|يەكێتيي?|بزووتنەوە\w*|ئاژانس\w*|هەواڵ\w*|وەزارەت\w*"
    r"|فەرمانگە\w*|بەڕێوەبەرايەت\w*|دەزگا\w*|نووسينگە\w*)(?!\w)"
)


def is_name(paragraph: str) -> bool:
    """Two to four words that could be a person's name and nothing else: "Jane Roe", "براء الشمري"."""
    names = paragraph.split()
    if _HOUSE.search(fold(paragraph)) or {"و", "and", "û", "ve", "&"} & set(names):
        return False
    shouted = paragraph.upper() == paragraph and paragraph.lower() != paragraph
    if not 2 <= len(names) <= 4 or len(paragraph) > 40 or shouted:
        return False
    return all(re.fullmatch(r"[^\W\d_][^\W\d_'’.-]*(?:[.'’-][^\W\d_]*)*", name) for name in names) and all(
        name[0].isupper() or name.lower() == name.upper() or name in {"al", "de", "bin", "van"}
        for name in names
    )
