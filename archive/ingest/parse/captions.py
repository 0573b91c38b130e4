"""The words under a picture, told from the story around them.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re
from functools import cache

from archive.ingest.parse.folded import words
from archive.ingest.parse.houses import is_agency_line
from archive.values.calendar_words import fold
from archive.values.pieces import may_hold, pieces_of
from archive.values.written_dates import written_dates

LONGEST = 450
_AGENCIES = (
    r"afp|ap|reuters|epa|epa-efe|aa|dha|iha|getty(?: images)?|xinhua|anadolu(?: agency)?|upi|dpa|tass|irna"
    r"|isna|mehr"
    r"|sana|handout|courtesy|submitted"
)
_LABEL = words(
    r"(?:\[?\d{1,3} ?(?:/|of) ?\d{1,3}(?![\d/.])\]?\s*[|:–-]?\s*(?=\S))"
    r"|[(\[]?\s*(?:file |archive )?(?:photos?|pictures?|image|caption|video|foto(?:ğraf)?|fotoğraf|graphic"
    r"|map"
    r"|illustration|infographic|wêne)(?: caption| credit| by| courtesy)?\s*[:：|]"
    r"|(?:image|photo|picture) caption\s*,"
    r"|\(?file(?: photo| picture| image)?\s*[–—:-]|\(?file photo\b|in this (?:file )?(?:photo|picture|image"
    r"|handout)"
    r"|this (?:file )?(?:photo|picture|image|handout|satellite image)\b.{0,40}\b(?:shows?|taken|provided"
    r"|released)\b"
    r"|(?:an? )?(?:screen ?grab|screenshot|video still|illustrative (?:image|photo|picture))\b"
    r"|(?:an? |the )?(?:file|handout|archive|archival|undated|screen ?grab) (?:photo|picture|image|footage)"
    r"|(?:صوره|الصوره|تصوير|صوره ارشيفيه|صوره تعبيريه|وێنه|وێنە|فۆتۆ|گرته|عكس|وێنەي ئەرشيف)\s*[:：]"
    r"|صوره (?:تعبيريه|ارشيفيه|متداوله|من الارشيف)(?:\s|\Z)|(?:ارشيفيه|ارشيف|ئەرشيف|تعبيريه)\Z"
)
_POSITION = words(
    r"[(\[](?:(?:seen |pictured |standing |sitting |shown )?(?:(?:far |second |third |fourth "
    r"|\d\w\w )?(?:from "
    r"(?:the )?)?(?:right|left)|[lrc]|cent(?:er|re)|front|back row|top|bottom)(?:,? (?:and|to) \w+)?|pictured"
    r"|in picture|(?:second|third) (?:right|left)|[23]nd [rl]|[lrc]-?[lrc]?"
    r"|(?:الي |من |علي )?(?:ال)?(?:يمينا|يسارا|يمين|يسار|وسط)|لاي (?:راست|چەپ)|راست|چەپ|sağda|solda|ortada"
    r"|sağ|sol"
    r"|rast|çep)[)\]]"
)
_BESIDE = re.compile(
    r",? (?:far |second from )?(?:left|right|center|centre),(?: (?:and|with|meets?|receives?|shakes?|speaks?"
    r"|walks?"
    r"|stands?|poses?|sits?|greets?|listens?|addresses|attends?|arrives?|welcomes?|looks?)\b)"
)
""" "Azad Demo, left, and a guest attend …" """
_PHOTO_CREDIT = words(
    r"[(\[][^()\[\]]{1,40}\bphotos?[)\]]\.?\s*\Z"
    r"|[(\[]\s*(?:photos?|picture|image|file|archives?|credit|foto|fotoğraf|صوره|تصوير|ارشيف|وێنە|فۆتۆ|عكس)\b"
    r"[^()\[\]]{0,60}[)\]]\.?\s*\Z"
    rf"|[(\[]\s*(?:{_AGENCIES})\s*(?:[/,|–-][^()\[\]]{{2,60}}|(?:file|photo|handout|via"
    rf"|images?)\b[^()\[\]]{{0,50}})"
    r"[)\]]\.?\s*\Z"
    rf"|[(\[][^()\[\]/]{{2,40}}/\s?(?:{_AGENCIES})(?: via [^()]{{2,20}})?[)\]]\.?\s*\Z"
    r"|(?:fotoğraf|foto|تصوير|وێنە|عكس|wêne)\s*:\s*[^.]{2,40}\Z"
    r"|(?<=\S)\s\bphotos?\s?(?:credit|by|courtesy(?: of)?)?\s?[:/–|-]\s?[^.]{2,50}\.?\s*\Z"
    r"|(?<=[.\s])photos? (?:by|courtesy of|via) [^.]{2,50}\.?\s*\Z"
    rf"|[–—|/]\s?(?:file|{_AGENCIES})(?: photos?| images)?\s*\.?\s*\Z"
    r"|(?-i:\[[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}/[A-Z][\w ]{1,24}\])\s*\Z"
    rf"|\[(?:{_AGENCIES})\]\s*\Z"
    rf"|\b(?:{_AGENCIES}|file) photos?\b.{{0,40}}\Z|\bvia (?:getty|ap|reuters|afp)\b.{{0,30}}\Z"
    rf"|(?-i:(?:REUTERS|Reuters|AFP|AP|EPA|Getty Images)/[A-Z][^.]{{2,60}})(?:/file photo)?\.?\s*\Z"
    r"|(?:acquire|purchase) licensing rights.{0,40}\Z"
)
_BARE_CREDIT = words(r"[(\[]\s*(?P<who>[^()\[\]]{2,40}?)\s*[)\]]\.?\s*\Z")
_AGENCY_NAME = words(
    rf"(?:{_AGENCIES}|rudaw|kurdistan ?24|k24|north press|anha|voa|bbc|ina|nina|shafaq(?: news)?)"
)
_SHOWN = re.compile(
    r"\b(?:meets?|receives?|speaks?|attends?|shakes?|addresse?s|greets?|poses?|stands?|walks?|gestures?"
    r"|waves?|patrols?|gathers?|sits?|looks?|listens?|visits?|inspects?|welcomes?|embraces?|inspecting"
    r"|standing|sitting|speaking|shaking|seen|pictured|shown)\b"
)
_TO_COME = re.compile(r"\b(?:will|would|scheduled|expected|planned|is to|are to|due to|set to)\b")
_PAST = re.compile(
    r"(?<![\w-])(?:was|were|had|did|said|told|announced|held|met|took|began|made|came|went|gave|saw|led"
    r"|killed"
    r"|wounded"
    r"|attacked|received|visited|signed|arrived|launched|voted|declared|captured|seized|fired|struck|carried"
    r"|targeted|established|elected|appointed|fell|broke|added|stressed|reported|confirmed|discussed"
    r"|injured)\b"
)


@cache
def _words_of_credits() -> tuple[str, ...]:
    return pieces_of(_PHOTO_CREDIT.pattern)


def _may_credit(folded: str) -> bool:
    return may_hold(folded.casefold(), _words_of_credits())


def is_caption(paragraph: str) -> bool:
    """The words under a picture: a label, "(right)", a photo credit, or a scene in the present with its
    full date.
    """
    if len(paragraph) > LONGEST or "(@" in paragraph:
        return False
    folded = fold(paragraph)
    if _LABEL.match(folded) or (_may_credit(folded) and _PHOTO_CREDIT.search(folded)):
        return True
    sentences = len(re.findall(r"[.!?؟](?=\s|\Z)", folded))
    if _POSITION.search(folded) or (_BESIDE.search(folded) and not _PAST.search(paragraph)):
        return sentences <= 3
    if _is_credited_scene(paragraph, folded):
        return True
    return _ends_with_date(paragraph) and not _PAST.search(paragraph) and sentences <= 3


_PICTURE_SOURCE = words(
    r"(?:image|photo|picture|video|media) (?:source|credit)s?\s*[,:].{2,60}"
    rf"|(?:{_AGENCIES}|file|handout|courtesy|archive|stock|screen ?grab)(?:[/ ](?:file"
    rf"|handout))? (?:photo|image|picture)s?"
    r"|(?:ال)?(?:صوره|وێنە|عكس|foto|fotoğraf|wêne|فيديو|ڤيديۆ)\s*[:：]\s*\S{2,20}"
)
_PICTURE_BY = re.compile(
    r"(?i)(?:photo(?:graph)?s?|pictures?|images?|graphics?|videos?|foto(?:ğraf)?)"
    r"(?: by| credit| courtesy(?: of)?)?\s*[:/|]\s*"
)
_LINKS = frozenset({"via", "of", "and", "the", "for"})


def is_bare_credit(paragraph: str) -> bool:
    """Whose picture it is, and not what it shows: Image source, Agency · Photo: Jane Roe / X · AA Photo"""
    if len(paragraph) > 80 or len(paragraph.split()) > 9:
        return False
    if re.fullmatch(r"\([^()]+\)|\[[^\[\]]+\]", paragraph):
        paragraph = paragraph[1:-1].strip()
    if _PICTURE_SOURCE.fullmatch(fold(paragraph)):
        return True
    label = _PICTURE_BY.match(paragraph)
    names = paragraph[label.end() :].split() if label else []
    return bool(names) and all(word[0].isupper() or word in _LINKS or word[0] in "/|&,–-" for word in names)


_SOURCED = re.compile(
    rf"(?:.{{3,}}\s(?:{_AGENCIES.upper()}|[A-Z]{{2,}}(?:MEDIA|NEWS|PRESS))"
    r"|.{20,}[.؟]\s(?:[A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]+ ?\d+)"
    r"|.{20,}\s?©\s?(?:\d{4} )?[^.]{2,40}|©\s?[^|]{2,40}[|–—].{20,})\.?"
)


def is_credited_view(paragraph: str) -> bool:
    """What a picture shows, closed by whose it is without a bracket: "A boat on the lake Jane ROE AFP",
    "A boat. © 2021 Private", "© Agency/Jane Roe | A boat on the lake."
    """
    if len(paragraph) > 300 or not 4 <= len(paragraph.split()) <= 40 or _PAST.search(paragraph):
        return False
    return bool(_SOURCED.fullmatch(paragraph)) and not paragraph.startswith("© 2")


_DEED = re.compile(
    r"\b(?:signs?|holds?|shakes?|exchanges?|poses?|stands?|walks?|waves?|gathers?|sits?|listens?|greets?"
    r"|cuts?|carry|carries|hands? over|raises?|lights?|watch(?:es)?|inspects?|patrols?|speaks?|attends?"
    r"|meets?|waits?|celebrates?|lays?|marks?|takes? part|shows?|visits?|receives?|welcomes?|drives?|plays?"
    r"|prays?)\b"
)
_TOLD = re.compile(r"\b(?:has|have|is|are|says?|amid|could|may|why|how|as)\b", re.IGNORECASE)


_DOING = re.compile(
    r"(?:[A-Z][a-z]+|(?:A|An|Two|Three|Four|Several|Some|Many|The) (?:[a-z]+ )?[a-z]+) (?:in [a-z]+"
    r" )?[a-z]+ing "
    r"(?:in|on|at|into|with|to|an?|the|by|past|near|behind|beside|hands|outside|through)\b"
)
""" "Men walking into a hall with flags.": what a picture shows, without a verb that tells."""


def has_past(paragraph: str) -> bool:
    """Whether one of the commonest verbs of news stands in the past, or another one with -ed does."""
    return bool(_PAST.search(paragraph) or re.search(r"\b[a-z]{3,}ed\b", paragraph))


_IN_SCRIPT = re.compile(
    r"[(\[]\s?(?:ا\.? ?ف\.? ?ب\.?|د\.? ?ب\.? ?ا\.?|ا\.? ?ب\.?|رويترز|الاناضول|سانا|غيتي|getty|afp|ap"
    r"|reuters)\s?[)\]]\Z",
    re.IGNORECASE,
)


def is_credited_in_script(paragraph: str) -> bool:
    """مؤيدون للحزب يرفعون صورا (أ.ف.ب): no end of a sentence, and an agency in brackets."""
    caseless = paragraph[:1].lower() == paragraph[:1].upper()
    brief = 4 <= len(paragraph.split()) <= 30 and not re.search(r"[.؟!]\s", paragraph)
    return caseless and brief and bool(_IN_SCRIPT.search(fold(paragraph)))


def is_scene(paragraph: str) -> bool:
    """One sentence in the present that says what people do, not what is told of them."""
    if len(paragraph) > 250 or not 5 <= len(paragraph.split()) <= 35 or _TO_COME.search(paragraph):
        return False
    one = len(re.findall(r"[.!?](?=\s|\Z)", paragraph)) == 1 and paragraph.endswith(".")
    if one and _DOING.match(paragraph) and not (_PAST.search(paragraph) or _TOLD.search(paragraph)):
        return True
    return one and bool(_DEED.search(paragraph)) and not (_PAST.search(paragraph) or _TOLD.search(paragraph))


def _is_credited_scene(paragraph: str, folded: str) -> bool:
    """ "Fighters stand guard on a hill. (Agency)": shown in the present; a story may end so, too, but in the
    past.
    """
    match = _BARE_CREDIT.search(folded)
    if match and len(folded[: match.start()].split()) < 3:
        return False  # "(Demo Media)" under the story: whose it is
    if not match or _PAST.search(paragraph) or len(paragraph.split()) > 45:
        return False
    return bool(_AGENCY_NAME.fullmatch(match["who"])) or is_agency_line(match["who"])


def is_dated_scene(paragraph: str) -> bool:
    """No sentence, and closed by a full date: "The guests at the bridge, Testabad 12/5/2024" """
    dates = [written for written in written_dates(paragraph) if written.day and written.year]
    if (
        "(@" in paragraph
        or not dates
        or paragraph[dates[-1].end :].strip()
        or not 5 <= len(paragraph.split()) <= 35
    ):
        return False
    lead = paragraph[: dates[-1].start].rstrip()
    return not _PAST.search(paragraph) and not re.search(
        r"(?i)\b(?:on|in|of|since|until|by|from|for|to)\Z", lead
    )


_DURING = re.compile(
    r"(?P<who>[A-Z][^.:;!?\"]{8,160}?) during (?:the|an?|his|her|its|their)\b[^.:;!?\"]{4,80}"
)
_SMALL = frozenset({"and", "with", "of", "the", "al", "bin", "for", "to", "a", "an"})
_VIEW_IN_SCRIPT = words(
    r"جانب من (?:ال)?(?:لقاء|اجتماع|استقبال|مراسم|زياره|مباحثات|جلسه|حفل|فعاليات|مشاركه|مؤتمر|محادثات)"
    r"[^.:؟!«\"]{4,120}"
    r"|[^.:؟!«\"]{4,90} خلال (?:استقباله?ا?|(?:لقائه|اجتماعه|مشاركته|زيارته)(?:ا|ما|م)?)"
    r"(?: [^.:؟!«\"]{4,90})?"
)
_OCCASION = r"(?:دیدار|کۆبوونەوە|پێشوازی|سەردان|ڕێوڕەسم|مەراسیم|کۆنفرانس|گفتوگۆ)"
_VIEW_IN_SORANI = words(
    rf"[^.:؟!«\"،]{{4,90}} لە ?(?:کاتی|میانەی|میانی) {_OCCASION}[^\W\d_]*"
    rf"|(?:بەشێک|لایەنێک|دیمەنێک|وێنەیەک|گۆشەیەک) لە {_OCCASION}[^.:؟!«\"]{{0,90}}"
)
_VERBS_IN_SCRIPT = re.compile(
    r"(?<!\w)(?:قال|اكد|اعلن|بحث|ناقش|شدد|دعا|اشار|ي[^\W\d_]{3,}|ت[^\W\d_]{3,}|[^\W\d_]+ت)(?!\w)"
)
_FROM_FILE = words(r".{12,160}\s[–—|-]\s?(?:ارشيف|ئەرشيف|صوره ارشيفيه|من الارشيف|archives?|file)")


def is_view(paragraph: str) -> bool:
    """Who is seen where, without a verb and without a full stop: "Mayor Demo and Guest Demo during the
    meeting", "جانب من لقاء …", "… - ئەرشیف".
    """
    if len(paragraph) > 260:
        return False
    folded = fold(paragraph)
    if _FROM_FILE.fullmatch(folded) or _VIEW_IN_SORANI.fullmatch(folded):
        return True
    if _VIEW_IN_SCRIPT.fullmatch(folded):
        return not _VERBS_IN_SCRIPT.search(folded)
    match = _DURING.fullmatch(paragraph)
    who = re.findall(r"[\w&'’-]+", match["who"]) if match else []
    own = [word for word in who if word not in _SMALL]
    return bool(own) and len(own) >= 2 and all(not word[0].islower() for word in own) and len(who) <= 25


_BEHIND_DATE = re.compile(
    r"\s*[(\[][^()\[\]]{2,40}[)\]]\s*\.?\s*\Z|, [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}\.?\Z"
)
"""Whose it is in brackets, or the place."""


def _ends_with_date(paragraph: str) -> bool:
    """ "… meets X in Y, July 29, 2020." — not "… was held on July 29, 2020."."""
    dates = [written for written in written_dates(paragraph) if written.day and written.year]
    if not dates or _BEHIND_DATE.sub("", paragraph[dates[-1].end :]).strip(" .)'\""):
        return False
    lead = paragraph[: dates[-1].start].rstrip().replace("،", ",")
    if paragraph[dates[-1].end :].startswith(", ") and len(paragraph.split()) <= 25:
        return not _TO_COME.search(lead)
    shown = _SHOWN.search(lead) and not _TO_COME.search(lead) and (len(lead) < 200 or lead.endswith(","))
    return bool(lead.endswith((",", ".", "(", "–", "-", "|")) or shown) and len(lead.split()) >= 3
