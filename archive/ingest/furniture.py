"""What stands around a story and is none of it: credits, bylines, date lines, links, boilerplate, captions.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.values.calendar_words import WEEKDAY, YEAR, fold
from archive.values.written_dates import WrittenDate, written_dates


def _words(pattern: str) -> re.Pattern[str]:
    """A pattern for folded text, whatever spelling it is written in; case does not matter."""
    return re.compile(fold(pattern), re.IGNORECASE)


def _any(*patterns: str) -> re.Pattern[str]:
    """One of several patterns, for folded text."""
    return _words("|".join(f"(?:{pattern})" for pattern in patterns))


_NAME = r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}"

# ---------------------------------------------------------------------------------------- credits and bylines

_CREDIT = _any(
    r"[(\[*]*\s*(?:additional |further )?(?:edit|report|writ|produc|translat|compil)(?:ing|ed)"
    r"(?: and (?:edit|report|writ|translat)(?:ing|ed))?(?: to this (?:report|story|article))?"
    r"\s*(?:by\s*:?|:)\s*(?-i:the |our |staff |[^\W\d_a-z])",
    r"[(\[*]*\s*(?:editors?|edited|translators?|reporters?)\s*:",
    r"(?:تحرير|اعداد(?: و?تحرير)?|ترجمه|المحرر|ئاماده ?كردني?|و?ەرگێڕاني?|سەرنووسەر)\s*:",
    r"(?:editör|haber|muhabir|çeviri|derleyen|redaktör)\s*:",
)
_CONTRIBUTED = _words(r".{3,80}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,20}")
_EDITOR = _words(
    rf"(?:edit(?:ing|ed)(?: and \w+)?\s*(?:by|:)|editors?\s*:|تحرير\s*:|المحرر\s*:"
    rf"|editör\s*:)\s*(?P<name>(?-i:{_NAME}))"
)
_ANYONE = _words(rf"(?:\bby\b|:|from)\s*(?P<name>(?-i:{_NAME}))")
_BYLINE = _words(
    r"(?:(?:written |story |report )?by|author|writer|بقلم|كتب|كتبت|الكاتب|نووسيني|نووسەر|yazan"
    r"|yazar)\s*:?\s+"
    rf"(?P<name>(?-i:{_NAME}(?:(?:,| and| &| و) {_NAME}){{0,3}}))"
    r"(?P<rest>\s*(?:[|–—,-]|\bin\b|@|\().*)?"
)


def is_credit(paragraph: str) -> bool:
    """Editing by … · (Reporting by …; Editing by …) · تحرير: …"""
    if len(paragraph) > 200 or (len(paragraph.split()) > 14 and paragraph.endswith(".")):
        return False
    return bool(_CREDIT.match(fold(paragraph)) or _CONTRIBUTED.fullmatch(paragraph))


def editor(paragraph: str) -> tuple[int, int] | None:
    """Where a credit names the editor; failing that, whom it names first."""
    match = _EDITOR.search(fold(paragraph)) or _ANYONE.search(fold(paragraph))
    return _without_tail(paragraph, *match.span("name")) if match else None


def _without_tail(paragraph: str, start: int, end: int) -> tuple[int, int]:
    """ "Editing by Jo Bloggs and Sam Roe" names two: the first is the editor; a full stop is not part of
    the name.
    """
    start += 4 if paragraph[start:end].startswith("the ") else 0
    name = re.split(r"\s+(?:and|with|in|for|ve|و)\s+", paragraph[start:end])[0].rstrip(" .-")
    return start, start + len(name)


def byline(paragraph: str) -> tuple[int, int] | None:
    """Where "By Jo Bloggs" (alone on its line, or before a place, a date or a time) names the writer."""
    if len(paragraph) > 140:
        return None
    match = _BYLINE.fullmatch(fold(paragraph).rstrip(" ."))
    if not match or not (paragraph[match.start("name")].isupper() or not paragraph.isascii()):
        return None
    words = match["name"].split()
    capitals = sum(not word[0].islower() for word in words)
    return match.span("name") if capitals * 2 > len(words) else None


# ------------------------------------------------------------------------------------------------- date lines

_TIME = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?"
_DATE_LINE_WORDS = _any(
    r"gmt ?[+-] ?\d+|\+\d\d:?\d\d|t(?=\d)|\bz\b",
    _TIME,
    r"\b(?:first|last|originally|published|updated|posted|modified|created|issued|date|time|on|at|in"
    r"|update)\b",
    r"\b(?:publication|am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|ast|msk|trt|baghdad|erbil|local|hrs?|o'clock)\b",
    r"\d{1,2} min(?:ute)?s?(?: read)?\b",
    r"تاريخ|النشر|نشر|في|اخر|تحديث|التحديث|الساعه|صباحا|مساء|بتوقيت|بغداد|يوم",
    r"بەروار|كات|دوا|نوێكردنەوە|سەعات|كاتژمێر",
    r"\b(?:yayın|yayınlanma|yayınlandı|güncelleme|güncellenme|tarihi|tarih|son|giriş|saat|eklenme)\b",
    rf"\b{WEEKDAY}\b",
    r"[|,:;()\[\]•·–—/-]",
)


def is_date_line(paragraph: str) -> bool:
    """A line that holds a date, a time perhaps, and nothing else: Published: Sunday, 28 Jan 2024 | 14:32"""
    if len(paragraph) > 160:
        return False
    dates = [written for written in written_dates(paragraph) if written.day]
    if not dates:
        return False
    rest = fold(paragraph)
    for written in reversed(dates):
        rest = rest[: written.start] + " " + rest[written.end :]
    rest = _DATE_LINE_WORDS.sub(" ", rest).strip(" .'\"")
    return not rest or _is_label(paragraph, rest.split())


_PREPOSITIONS = frozenset(
    ["before", "after", "since", "until", "from", "by", "of", "for", "the", "قبل", "بعد", "منذ"]
)


def _is_label(paragraph: str, words: list[str]) -> bool:
    """What stands beside the date on its line: a place ("Erbil, 28 January 2024"), a writer, a desk."""
    few = len(words) <= 2 or (len(words) <= 4 and re.search(r"[|•]| - ", paragraph))
    named = all(not word[0].islower() and word.lower() not in _PREPOSITIONS for word in words)
    return bool(few and named and len(paragraph) <= 90 and not paragraph.endswith("."))


# ----------------------------------------------------------------------------------------- links, boilerplate

_RELATED = _words(
    r"[-•▪*>»\s]*(?:"
    + "|".join(
        (
            r"read (?:more|also|next|on|further)|also read|more to read|see (?:also|more)|further reading",
            r"related(?: (?:stories|story|articles?|news|topics?|links?|content|coverage))?",
            r"more (?:on|about|from|stories|news)\b[^:.]{0,40}",
            r"watch(?: (?:more|also|now))?|in pictures|background|explainer|previously|don't miss",
            r"recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)",
            r"most (?:read|popular)|trending|topics",
            r"اقرا (?:ايضا|المزيد)|للمزيد|المزيد|(?:مواضيع |اخبار )?ذات صله|شاهد ايضا|قد يعجبك ايضا",
            r"(?:زياتر |هەروەها )?بخوێنەرەوە|(?:هەروەها )?بخوێنەوە|بابەتي پەیوەندیدار",
            r"ayrıca (?:okuyun|bakınız)|ilgili (?:haber(?:ler)?|konular)|devamı|bunu da okuyun",
            r"daha fazla(?:sı| oku)?|şunlar da ilginizi çekebilir",
        )
    )
    + r")\s*(?P<sign>[:»>→|–—-]|\Z)"
)
_SURE_RELATED = _words(
    r"[-•▪*>»\s]*(?:read (?:more|also|next)|also read|see also|related|more (?:on|about|from)|watch|اقرا"
    r"|للمزيد|ilgili haber)"
)
_BOILERPLATE = [
    _words(pattern)
    for pattern in (
        # whose it is
        r"(?:.{0,40}[|–—-] ?)?(?:©|\(c\)|copyright(?= ?(?:©|\(c\)|\d|by\b)))\s?.{0,160}|copyright \w+ \w+",
        r".{0,80}\ball rights reserved\b.{0,160}",
        r".{0,40}(?:جميع الحقوق محفوظه|حقوق النشر|مافي .{0,20} پارێزراوە).{0,80}",
        r".{0,40}tüm hakları saklıdır.{0,80}",
        # come, and come again
        r"(?:please )?(?:follow|like|find|join) (?:us|our|@\w+)(?: (?:on|at|via|for|and) .{0,160}"
        r"| \w+(?: \w+)?)?[.!]?",
        r"(?:please )?(?:follow|like|find|join) [\w ]{1,30} on (?:twitter|facebook|telegram|instagram|x"
        r"|google)\b.{0,100}",
        r"(?:to (?:receive|get|read) .{3,80},? )?(?:please )?(?:subscribe|sign up|log ?in|sign in|register)"
        r"(?: (?:to|for|now|here|today|with|or) .{0,160}| (?:now|here|today))?[.!]?",
        r"(?:click|tap) (?:here|on (?:this|the) (?:link|photo|picture|image|button))\b.{0,160}",
        r"(?:get|download|install) (?:the|our)\b.{0,60}\b(?:app|newsletter|alerts?)\b.{0,100}",
        r"(?:stay|keep) (?:up to date|updated|informed|tuned)\b.{0,160}",
        r"(?:for more|more) (?:information|news|stories|updates|details),? (?:visit|follow|please|see"
        r"|on our).{0,160}",
        r"(?:send|contact|write to|e-?mail) (?:us|your (?:views|comments|news|story|stories))\b.{0,160}",
        r"(?:support|donate).{0,40}\b(?:our (?:work|journalism)|independent journalism|us today)\b.{0,160}",
        r"(?:تابعونا|تابعنا|اشترك (?:الان|في (?:قناتنا|النشره|نشرتنا))|للاشتراك|انقر هنا"
        r"|اضغط هنا)(?!\w).{0,160}",
        r"(?:bizi takip|takip et|abone ol)\w*.{0,160}",
        r".{0,60}\bwebsite contains only\b.{0,300}|.{0,60}\bmoderates (?:all )?comments\b.{0,300}",
        r"(?:post|leave|add|write) (?:a|your) (?:comment|reply).{0,60}",
        # buttons
        r"(?:share|print|email|tweet|follow|comments?|save|listen|facebook|twitter|whatsapp|telegram"
        r"|copy link|a-"
        r"|a\+"
        r"|loading)(?:[\s|,/·•&-]+(?:this(?: (?:article|story|page))?|on|via|share|print|email|tweet"
        r"|comments?|save"
        r"|\d+|facebook|twitter|x|whatsapp|telegram|linkedin|link|copy|listen|to|article|story))*[.….]*",
        r"listen to (?:this|the) (?:article|story|report).{0,60}",
        r"(?:شارك|مشاركه)(?: (?:الخبر|المقال|هذا|علي|عبر).{0,80})?|(?:فۆلۆ|هاوبەشي پێ ?بكە|ريكلام"
        r"|اعلان).{0,20}",
        r"paylaş|yorumlar?|reklam",
        r"(?:skip to|back to|go to) (?:main |the )?(?:content|top|home).{0,40}",
        r"(?:menu|search|navigation|languages?|english|عربي|العربيه|كوردي|kurdî|türkçe)"
        r"(?:\s*[|/·•-]\s*[^\W\d]{2,12}){0,6}",
        r"(?:home|news|الرئيسيه|سەرەتا|ana ?sayfa)\s*(?:[>»/|›]\s*[^.]{2,80})+",
        r"(?:we use|this (?:site|website) uses)\b.{0,20}\bcookies\b.{0,250}|(?:accept"
        r"|manage)(?: all)? cookies.{0,60}",
        # advertising
        r"(?:sponsored(?: content| by .{2,40})?|advertise?ment|advertorial|ads? by .{2,40}|promoted"
        r"|paid content)",
        # about the page
        r"(?:\d+|one|two|three|five) ?-?min(?:ute)?s?(?: |-)?read|(?:estimated )?reading time\b.{0,40}",
        r"(?:tags?|keywords?|topics?|categor(?:y|ies)|section|filed under)\s*:.{0,200}",
        r"(?:etiketler|الكلمات المفتاحيه|وسوم|الوسوم|كلمات دلاليه|تاگ)\s*:?.{0,200}",
        r"(?:the )?(?:views|opinions) expressed (?:in|here|are|by).{0,250}",
        r"this (?:story|article|report|page) (?:was|has been) (?:\w+ )?(?:updated|translated|generated"
        r"|syndicated"
        r"|corrected|edited by).{0,160}",
        r"(?:source|via|kaynak|المصدر|سەرچاوە)\s*:\s*.{2,80}",
        r"(?:https?://|www\.)\S+",
        r"[-_=*~#.•·\s]{3,}",
        r"(?:end(?:s| of (?:story|report|article|text))?|-30-|###+|\d{1,3}|page \d+(?: of \d+)?)",
        r"\[?(?:photo|image|video|picture|embedded|embed)s?"
        r"(?: (?:gallery|removed|player|placeholder|unavailable))?\]?",
    )
]


def is_related(paragraph: str) -> bool:
    """Read More: … · Related stories · اقرأ أيضا: …"""
    match = _RELATED.match(fold(paragraph))
    if not match or len(paragraph) > 260:
        return False
    if _SURE_RELATED.match(fold(paragraph)):
        return match["sign"] == "" or match["sign"] in ":»>→|" or not paragraph.rstrip().endswith(".")
    return match["sign"] == "" or not paragraph.rstrip().endswith((".", "؟", "?"))


def opens_list(paragraph: str) -> bool:
    """A heading over a list of links: "Related stories:" with nothing behind it."""
    match = _RELATED.match(fold(paragraph))
    return bool(match and not paragraph[match.end() :].strip())


def opens_comments(paragraph: str) -> bool:
    """A heading under which readers speak, not the story."""
    return bool(
        re.fullmatch(r"(?i)(?:\d+ )?(?:readers' )?comments?(?: \(?\d+\)?)?:?|التعليقات|yorumlar", paragraph)
    )


def is_boilerplate(paragraph: str) -> bool:
    """What a page carries under every story."""
    folded = fold(paragraph).strip()
    return len(folded) <= 400 and any(pattern.fullmatch(folded) for pattern in _BOILERPLATE)


# --------------------------------------------------------------------------------------------------- captions

_LABEL = _words(
    r"[(\[]?\s*(?:file )?(?:photos?|pictures?|image|caption|video|foto(?:ğraf)?|fotoğraf|graphic"
    r"|map)(?: caption| credit| by)?\s*[:：]"
    r"|\(?file photo\b|in this (?:file )?(?:photo|picture|image|handout)|(?:an? |the )?(?:file|handout"
    r"|archive|undated|screen ?grab)"
    r" (?:photo|picture|image)|(?:صوره|الصوره|تصوير|وێنه|وێنە|فۆتۆ|گرته)\s*[:：]"
)
_POSITION = _words(
    r"[(\[](?:(?:seen |pictured |standing |sitting |shown )?(?:(?:far |second |third "
    r"|\d\w\w )?(?:from (?:the )?)?(?:right|left)"
    r"|[lrc]|cent(?:er|re)|front|back row)(?:,? (?:and|to) \w+)?|pictured|in picture|second right|second left"
    r"|يمينا|يسارا|اليمين|اليسار|يمين|يسار|راست|چەپ|لاي راست|لاي چەپ|sağda|solda|ortada|sağ|sol)[)\]]"
)
_PHOTO_CREDIT = _words(
    r"[(\[][^()\[\]]{1,40}\bphotos?[)\]]\.?\s*\Z"
    r"|[(\[]\s*(?:photos?|picture|image|file|archives?|credit|afp|ap|reuters|epa|aa|getty|handout|courtesy"
    r"|submitted|foto|صوره|تصوير"
    r"|وێنە|فۆتۆ)\b[^()\[\]]{0,60}[)\]]\.?\s*\Z"
    r"|\bphotos?\s?(?:credit)?\s?[:/–|-]\s?[^.]{2,50}\.?\s*\Z|[–—|/]\s?(?:file|afp|ap|reuters|epa|aa"
    r"|getty)(?: photo)?\s*\.?\s*\Z"
    r"|\b(?:afp|ap|reuters|epa|aa|handout|file) photo\b.{0,40}\Z|\bvia (?:getty|ap|reuters|afp)\b.{0,30}\Z"
    r"|(?:reuters|afp|ap|getty images)/[A-Z][^.]{2,40}\Z"
)
_SHOWN = re.compile(
    r"\b(?:meets?|receives?|speaks?|attends?|shakes?|addresse?s|greets?|poses?|stands?|walks?|gestures?"
    r"|waves?"
    r"|patrols?|gathers?|sits?|looks?|listens?|visits?|inspects?|welcomes?|embraces?|seen|pictured|shown)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|announced|held|met|took|began|made|came|went|gave|saw|led|killed"
    r"|wounded|attacked|received|visited"
    r"|signed|arrived|launched|voted|declared|captured|seized|fired|struck|carried|targeted|established"
    r"|elected|appointed|fell|broke)\b"
)


def is_caption(paragraph: str) -> bool:
    """The words under a picture: a label, "(right)", a photo credit, or a scene in the present with its
    full date.
    """
    if len(paragraph) > 450:
        return False
    folded = fold(paragraph)
    if _LABEL.match(folded) or _PHOTO_CREDIT.search(folded):
        return True
    sentences = len(re.findall(r"[.!?؟](?=\s|\Z)", folded))
    if _POSITION.search(folded):
        return sentences <= 3
    return _ends_with_date(paragraph) and not _PAST.search(paragraph) and sentences <= 3


def _ends_with_date(paragraph: str) -> bool:
    """ "… meets X in Y, July 29, 2020." — not "… was held on July 29, 2020."."""
    dates = [written for written in written_dates(paragraph) if written.day and written.year]
    if not dates or paragraph[dates[-1].end :].strip(" .)'\""):
        return False
    lead = paragraph[: dates[-1].start].rstrip()
    return (
        bool(lead.endswith((",", ".", "(", "–", "-", "|")) or _SHOWN.search(lead)) and len(lead.split()) >= 3
    )


# ---------------------------------------------------------------------------------------------- crawler marks

_CRAWLED = _words(
    rf"\s*(?P<mark>(?:(?:date|published|pubdate|publish_date|timestamp|crawled|fetched)\s*[:=]?\s*)"
    rf"(?P<date>{YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?:[t ]\d{{2}}:\d{{2}}(?::\d{{2}})?(?:\.\d+)?(?:z"
    rf"|[+-]\d{{2}}:?\d{{2}})?)?)(?:\s*[|,;–—-])?\s+(?=\S)"
    rf"|\s*(?P<bare>(?P<bare_date>{YEAR}-\d{{2}}-\d{{2}})(?:[t ]\d{{2}}:\d{{2}}(?::\d{{2}})?(?:\.\d+)?(?:z"
    rf"|[+-]\d{{2}}:?\d{{2}})?)?)\s+(?=[^\W\d_])"
)
_YEAR_MONTH = re.compile(rf"(?<![\d-])(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\d-])")
_HEADER = _words(
    r"\s*(?P<key>title|headline|date|published|pubdate|url|link|canonical|source|publisher|author|byline"
    r"|language|lang|section"
    r"|category|id|country|keywords|tags)\s*[:=]\s*(?P<value>\S.*)"
)


def crawler_date(text: str) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """A crawler's mark at the very beginning (` date 2024-01-28 `): the mark, its date, and where the text
    begins.
    """
    match = _CRAWLED.match(text)
    if not match:
        return None
    which = "mark" if match["mark"] else "bare"
    return match.span(which), match.span("date" if match["mark"] else "bare_date"), match.end()


def crawled_dates(words: str) -> tuple[WrittenDate, ...]:
    """The date in a crawler's mark that has only year and month ("2024-05")."""
    match = _YEAR_MONTH.search(words)
    if not match:
        return ()
    return (WrittenDate(match.start(), match.end(), int(match["year"]), int(match["month"]), None),)


def header(line: str) -> tuple[str, int] | None:
    """A line of "Key: value" metadata: the key in lower case, and where the value begins."""
    match = _HEADER.fullmatch(line)
    return (match["key"].lower(), match.start("value")) if match else None
