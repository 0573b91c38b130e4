"""What stands around a story and is none of it: credits, bylines, date lines, links, boilerplate, captions.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.values.dates import WEEKDAY, YEAR, fold, written_dates


def _words(pattern: str) -> re.Pattern[str]:
    """A pattern for folded text, whatever spelling it is written in; case does not matter."""
    return re.compile(fold(pattern), re.IGNORECASE)


_NAME = r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}"

# ---------------------------------------------------------------------------------------- credits and bylines

_CREDIT = _words(
    r"[(\[]?\s*(?:(?:additional |further )?(?:edit|report|writ|produc|translat|compil|contribut)(?:ing|ed"
    r"|ions?)"
    r"(?: and (?:edit|report|writ|translat)(?:ing|ed))?(?: to this (?:report|story|article))?"
    r"\s*(?:by\b|:|from\b)|editors?\s*:|edited\s*:|translators?\s*:|reporters?\s*:"
    r"|تحرير\s*:|اعداد(?: و?تحرير)?\s*:|ترجمه\s*:|المحرر\s*:|ئاماده ?كردني?\s*:|و?ەرگێڕاني?\s*:|سەرنووسەر\s*:"
    r"|editör\s*:|haber\s*:|muhabir\s*:|çeviri\s*:|derleyen\s*:|redaktör\s*:)"
)
_CONTRIBUTED = _words(r".{3,80}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,20}")
_EDITOR = _words(
    rf"(?:edit(?:ing|ed)(?: and \w+)?\s*(?:by|:)|editors?\s*:|تحرير\s*:|المحرر\s*:"
    rf"|editör\s*:)\s*(?P<name>(?-i:{_NAME}))"
)
_ANYONE = _words(rf"(?:\bby\b|:|from)\s*(?P<name>(?-i:{_NAME}))")
_BYLINE = _words(
    rf"(?:(?i:(?:written |story |report )?by|author|writer|بقلم|كتب|كتبت|الكاتب|نووسيني|نووسەر|yazan"
    rf"|yazar)\s*:?\s+)"
    rf"(?P<name>(?-i:{_NAME}(?:(?:,| and| &| و) {_NAME}){{0,3}}))"
    rf"(?P<rest>\s*(?:[|–—,-]|\bin\b|@|\().*)?"
)


def is_credit(paragraph: str) -> bool:
    """Editing by … · (Reporting by …; Editing by …) · تحرير: …"""
    if len(paragraph) > 300:
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
_DATE_LINE_WORDS = _words(
    rf"{_TIME}|\b(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|date|time"
    rf"|on|at|in|last"
    rf"|update|publication|am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|edt|ast|msk|trt|baghdad|erbil|local|hrs?"
    rf"|o'clock|min(?:ute)?s? read|read)\b"
    rf"|gmt ?[+-] ?\d+|\+\d\d:?\d\d|\d{{1,2}} min(?:ute)?s?\b|t(?=\d)|z\b"
    rf"|تاريخ|النشر|نشر|في|اخر|تحديث|التحديث|الساعه|صباحا|مساء|بتوقيت|بغداد|يوم|بەروار|كات|دوا|نوێكردنەوە"
    rf"|سەعات|كاتژمێر"
    rf"|\b(?:yayın|yayınlanma|yayinlanma|yayinlandi|güncelleme|güncellenme|guncelleme|tarihi|tarih|son"
    rf"|giriş|giris|saat|eklenme)\b"
    rf"|\b{WEEKDAY}\b|[|,:;()\[\]•·–—/-]|\bon\b"
)


def is_date_line(paragraph: str) -> bool:
    """A line that holds a date, a time perhaps, and nothing else: Published: Sunday, 28 January 2024 |
    14:32
    """
    if len(paragraph) > 160:
        return False
    dates = [written for written in written_dates(paragraph) if written.day]
    if not dates:
        return False
    rest = fold(paragraph)
    for written in reversed(dates):
        rest = rest[: written.start] + " " + rest[written.end :]
    return not _DATE_LINE_WORDS.sub(" ", rest).strip(" .'\"")


# ----------------------------------------------------------------------------------------- links, boilerplate

_RELATED = _words(
    r"[-•▪*>»\s]*(?:read (?:more|also|next|on|further)|also read|more to read|see (?:also|more)"
    r"|related(?: (?:stories|story"
    r"|articles?|news|topics?|links?|content|coverage))?|more (?:on|about|from|stories|news)\b[^:.]{0,40}"
    r"|watch(?: (?:more|also|now))?"
    r"|in pictures|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)"
    r"|most (?:read|popular)|further reading"
    r"|background|explainer|previously|don't miss|trending|topics"
    r"|اقرا (?:ايضا|المزيد)|اقرأ ايضا|للمزيد|المزيد|مواضيع ذات صله|اخبار ذات صله|ذات صله|شاهد ايضا"
    r"|قد يعجبك ايضا"
    r"|زياتر بخوێنەرەوە|بخوێنەوە|هەروەها بخوێنەوە|بابەتي پەیوەندیدار|بابەته پەيوەنديدارەكان"
    r"|ayrıca (?:okuyun|bakınız)|ayrica (?:okuyun|bakiniz)|ilgili (?:haber(?:ler)?|konular)|devamı"
    r"|daha fazla(?:sı| oku)?|bunu da okuyun"
    r"|şunlar da ilginizi çekebilir)\s*(?P<sign>[:»>→|–—-]|\Z)"
)
_SURE_RELATED = _words(
    r"[-•▪*>»\s]*(?:read (?:more|also|next)|also read|see also|related|more (?:on|about|from)|watch|اقرا"
    r"|للمزيد|ilgili haber)"
)
_BOILERPLATE = [
    _words(pattern)
    for pattern in (
        r".{0,60}(?:©|\(c\)|copyright)\s.{0,160}",
        r".{0,80}\ball rights reserved\b.{0,160}",
        r"(?:please )?(?:follow|like|find|join) (?:us|our|@|.{1,30} on (?:twitter|facebook|telegram|x"
        r"|google)\b).{0,160}",
        r"(?:to (?:receive|get|read) .{3,80},? )?(?:please )?(?:subscribe|sign up|register|log ?in"
        r"|sign in)\b.{0,160}",
        r"(?:click|tap) (?:here|the|on)\b.{0,160}",
        r"(?:get|download|install) (?:the|our)\b.{0,60}\b(?:app|newsletter|alerts?)\b.{0,100}",
        r"(?:stay|keep) (?:up to date|updated|informed|tuned)\b.{0,160}",
        r"(?:sponsored|advertis(?:e)?ment|ads? by|promoted|paid content)\b.{0,60}",
        r"(?:share|print|email|tweet|comments?|save|listen|facebook|twitter|whatsapp|telegram|copy link|a-"
        r"|a\+|loading)"
        r"(?:[\s|,/·•&-]+(?:this(?: (?:article|story|page))?|on|via|share|print|email|tweet|comments?|save"
        r"|\d+|facebook|twitter|x"
        r"|whatsapp|telegram|linkedin|link|copy|listen|to|article|story))*[.….]*",
        r"listen to (?:this|the) (?:article|story|report).{0,60}",
        r"(?:\d+|one|two|three|five) ?-?min(?:ute)?s?(?: |-)?read",
        r"(?:estimated )?reading time\b.{0,40}",
        r"(?:tags?|keywords?|topics?|categor(?:y|ies)|section|filed under)\s*:.{0,200}",
        r"(?:etiketler|الكلمات المفتاحيه|وسوم|الوسوم|كلمات دلاليه|تاگ)\s*:?.{0,200}",
        r"(?:home|news|الرئيسيه|سەرەتا|ana ?sayfa|anasayfa)\s*(?:[>»/|›]\s*[^.]{2,80})+",
        r"(?:the )?(?:views|opinions) (?:expressed|in this).{0,250}",
        r"(?:this (?:story|article|report|page|content) (?:was|has been|is|may)\b.{0,60}\b(?:updated"
        r"|translated|published|generated"
        r"|produced|syndicated|corrected|provided|edited by)\b).{0,160}",
        r"(?:we use|this (?:site|website) uses)\b.{0,20}\bcookies\b.{0,250}",
        r"(?:accept|manage)(?: all)? cookies.{0,60}",
        r"(?:for more|more) (?:information|news|stories|updates|details),? (?:visit|follow|please|see"
        r"|on our).{0,160}",
        r"(?:send|contact|write to|e-?mail) (?:us|your)\b.{0,160}",
        r"(?:skip to|back to|go to) (?:main |the )?(?:content|top|home).{0,40}",
        r"(?:menu|search|navigation|languages?|english|عربي|العربيه|كوردي|kurdî|türkçe)(?:\s*["
        r"|/·•-]\s*[^\W\d]{2,12}){0,6}",
        r"(?:support|donate).{0,40}\b(?:journalism|independent|us today).{0,160}",
        r"(?:https?://|www\.)\S+",
        r"(?:تابعونا|تابعنا|اشترك|للاشتراك|شارك|مشاركه|جميع الحقوق محفوظه|حقوق النشر|انقر هنا"
        r"|اعلان)\b.{0,160}",
        r"(?:فۆلۆ|بەشداري بكە|هاوبەشي|مافي .{0,20} پارێزراوە|ريكلام|سەرداني).{0,160}",
        r"(?:paylaş|bizi takip|takip et|abone ol|tüm hakları|tum haklari|telif|reklam"
        r"|yorum(?:lar)?)\b.{0,160}",
        r"[-_=*~#.•·\s]{3,}",
        r"(?:end(?:s| of (?:story|report|article|text))?|-30-|###|###+|\d{1,3}|page \d+(?: of \d+)?)",
        r"(?:source|via|kaynak|المصدر|سەرچاوە)\s*:\s*.{2,80}",
        r"\[?(?:photo|image|video|picture|embedded|embed)s?(?: (?:gallery|removed|player|placeholder"
        r"|unavailable))?\]?",
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
    r"[(\[]\s*(?:photos?|picture|image|file|archives?|credit|afp|ap|reuters|epa|aa|getty|handout|courtesy"
    r"|submitted|foto|صوره|تصوير"
    r"|وێنە|فۆتۆ)\b[^()\[\]]{0,60}[)\]]\.?\s*\Z"
    r"|\bphotos?\s?(?:credit)?\s?[:/–|-]\s?[^.]{2,50}\.?\s*\Z|[–—|/]\s?(?:file|afp|ap|reuters|epa|aa"
    r"|getty)(?: photo)?\s*\.?\s*\Z"
    r"|\b(?:afp|ap|reuters|epa|aa|handout|file) photo\b.{0,40}\Z|\bvia (?:getty|ap|reuters|afp)\b.{0,30}\Z"
    r"|(?:reuters|afp|ap|getty images)/[A-Z][^.]{2,40}\Z"
)
_SHOWN = re.compile(
    r"\b(?:meets?|receives?|speaks?|attends?|shakes?|addresse?s|greets?|poses?|stands?|walks?|arrives?"
    r"|holds?|chairs?|gestures?"
    r"|waves?|patrols?|gathers?|sits?|looks?|listens?|visits?|inspects?|welcomes?|signs?|talks?|delivers?"
    r"|leads?|takes?|rides?|carry"
    r"|carries|embraces?|leaves?|boards?|rises?|rise|burns?|votes?|casts?|queues?|lines?|seen|pictured"
    r"|shown|is|are)\b"
    r"|\b\w+ing\b"
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


def header(line: str) -> tuple[str, int] | None:
    """A line of "Key: value" metadata: the key in lower case, and where the value begins."""
    match = _HEADER.fullmatch(line)
    return (match["key"].lower(), match.start("value")) if match else None
