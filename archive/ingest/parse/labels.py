"""Short lines that are no sentences: sections, choices of language, letterheads, lists of names or of tags.

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse.folded import any_pattern, words
from archive.values.calendar_words import fold

_SECTION_WORD = (
    r"politics?|political|security|econom(?:y|ics?)|business|world|international|local|region(?:al)?|national"
    r"|society|culture|cultural|social|sports?|health|environment|climate|energy|oil|gas|opinions?|analysis"
    r"|features?|interviews?|reports?|reportage|stories|news|headlines?|live|recent|top|latest|more|main"
    r"|general|middle east|mena|asia|africa|europe|americas?|iraq|iran|syria|turkey|türkiye|kurdistan|rojava"
    r"|diplomacy|defen[cs]e|law|justice|education|technology|tech|science|women|human rights"
    r"|humanitarian aid|home(?: ?page)?|ana ?sayfa|الرئيسيه|سەرەتا|art|arts|photos?|videos?|gallery|all"
    r"|محلي|محليات|محليه|سياسه|سياسي|سياسيه|امن|امني|امنيه|امن وسياسه|اقتصاد|اقتصادي|اقتصاديه|مال واعمال"
    r"|رياضه|ثقافه|ثقافه وفن|فن|منوعات|مجتمع|صحه|تقارير|تقارير وتحقيقات|تحقيقات|اخبار|الاخبار|اخر الاخبار"
    r"|اخبار محليه|العراق|سوريا|ايران|تركيا|كردستان|كوردستان|عربي|دولي|عربي ودولي|عربيه ودوليه|العالم"
    r"|الشرق الاوسط|مقالات|حوارات|خاص|عاجل|بيانات|بيان"
    r"|بيان (?:رسمي|صحفي|صادر)|تصريح صحفي|خبر (?:صحفي|عاجل)|خبر"
    r"|كوردستان|عێراق|ئێران|سوريا|توركيا|جيهان|ڕۆژهەڵاتي ناوەڕاست|رۆژهەڵاتي ناوەڕاست|سياسەت|سياسي|ئابووري"
    r"|كۆمەڵایەتي|كۆمەڵگە|كولتوور|وەرزش|تەندروستي|هەواڵ|هەواڵەكان|نوێترين هەواڵ|ڕاپۆرت|راپۆرت|ئەمني|هەمەڕەنگ"
    r"|haber(?:ler)?|gündem|siyaset|politika|ekonomi|dünya|güncel|yaşam|kültür|spor|eğitim|sağlık|türkiye"
    r"|nûçe|siyaset|aborî|cîhan|civak|çand|werziş|kurdistan|rojhilata navîn"
    r"|سياسي|اقتصادي|اجتماعي|فرهنگي|ورزشي|بين الملل|سياست خارجي|حوادث|جهان|استان ها|استانها"
)
_SECTION = words(
    rf"(?:{_SECTION_WORD})(?:(?:\s*[/|&,،›>•·-]\s*|\s+(?:and |و ?|û |ve )?)(?:{_SECTION_WORD})){{0,4}}"
)
_MENU = words(
    rf"(?:skip to (?:main )?content|home|menu|الرئيسيه|سەرەتا|ana ?sayfa)"
    rf"(?:\s+(?:[/|›>»•-]\s*)?(?>(?:{_SECTION_WORD})(?=\s)))+\s+(?=\S)"
)
_LANGUAGE = (
    r"english|arabic|kurdish|turkish|persian|farsi|french|français|german|deutsch|spanish|español|russian"
    r"|русский|türkçe|kurdî|kurdi|kurmancî|soranî|kirmanckî|badini|عربي|العربيه|كوردي|كردي|الكرديه"
    r"|فارسي|تركي|سۆراني|كورمانجي|بادیني|عەرەبي|ئينگليزي|انكليزي|انجليزي|עברית"
)
_LANGUAGES = words(
    rf"(?:(?:available|also|read(?: this)?|this page is available)?\s*in:?\s+|(?:other )?languages?\s*:\s*)?"
    rf"(?:{_LANGUAGE}|en|ar|ku|tr|fa)(?:[\s|/,•·■●▪-]+(?:{_LANGUAGE}|en|ar|ku|tr|fa))*"
)
_OFFICE = any_pattern(
    r"(?:.{0,60}\b)?(?:press|media|public affairs|public diplomacy|information|communications?"
    r"|public relations|spokesperson(?:'s)?) (?:and \w+ )?"
    r"(?:office|cent(?:er|re)|department|directorate|bureau|section|unit|service)s?(?: of\b.{2,60})?",
    r"(?:\w+ ){0,2}(?:office|bureau) (?:of|for) (?:the )?.{3,60}",
    r"(?:the )?(?:general |high )?(?:republic|kingdom|government|ministry|presidency|embassy|council"
    r"|department|directorate|commission|consulate|office) (?:general )?(?:of|for) (?:the )?[\w ,-]{3,50}",
    r"(?:المكتب|المركز|الموقع|القسم) (?:ال)?(?:اعلامي|صحفي|رسمي).{0,60}|جمهوريه العراق|اقليم كردستان"
    r"|(?:مديريه|دائره|قسم|شعبه) (?:الاعلام|العلاقات)(?:\s.{2,60})?",
    r"(?:نووسينگەي|مەكتەبي|بەڕێوەبەرايەتي) (?:راگەياندن|ڕاگەياندن|میديا).{0,60}|كۆماري عێراق",
    r"(?:.{0,60} )?(?:basın (?:bürosu|merkezi|müşavirliği|birimi)|(?:haber|nûçe\w*) merkezi)",
    r"bismillah.{0,40}|in the name of (?:god|allah).{0,60}|بسم الله.{0,40}|بەناوي خودا.{0,40}"
    r"|بسمه تعالي.{0,20}",
    r"to (?:the )?press(?: and (?:the )?public(?: opinion)?)?|to (?:the )?public opinion"
    r"|بيان (?:الي|صادر عن|صحفي).{0,50}|الي الراي العام.{0,30}|basına ve kamuoyuna|ji bo raya giştî",
)
_NEWSROOM = any_pattern(
    r"[\w. ]{0,30}\b(?:news ?desk|news ?room|news staff|web desk|foreign desk|editorial (?:team|staff|board)"
    r"|monitoring (?:desk|team))(?: [A-Z]\w{2,20})?",
    r"[\w. ]{0,30}\b(?:haber merkezi|nûçeyên? \w+|navenda nûçeyan)",
    r"(?:.{0,20} )?(?:غرفه الاخبار|قسم الاخبار|مركز الاخبار|فريق التحرير)(?: .{0,20})?",
)
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:al|el|de|bin|van)?[- ]?[^\W\d_a-z][\w.'’-]*){1,3}"
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME})*(?:,? (?:and|&) {_NAME})")
_AT = re.compile(
    rf"(?P<name>{_NAME})(?: in | – | — | - | \| |, )(?P<place>{_NAME.replace('{1,3}', '{0,2}')})"
)


def is_section(line: str) -> bool:
    """Politics · Iraq News · Society/Culture news · محليات"""
    return len(line) <= 45 and bool(_SECTION.fullmatch(fold(line).strip(" :|/›>-….")))


def leading_menu(line: str) -> int:
    """Where the text begins behind "Home News Security"; 0 where the line opens with no menu."""
    match = _MENU.match(fold(line))
    return match.end() if match and not line[match.end() : match.end() + 1].islower() else 0


def is_language_menu(line: str) -> bool:
    """TÜRKÇE KURDÎ · Available in English العربية"""
    return len(line) <= 100 and bool(_LANGUAGES.fullmatch(fold(line).strip(" :|/-")))


def is_letterhead(line: str) -> bool:
    """Who sends a statement: Public Affairs Office · المكتب الإعلامي لرئيس … · Republic of Iraq"""
    verbless = len(line.split()) <= 12 and not line.rstrip().endswith((".", "!", "?", "؟", ":"))
    named = all(not word[0].islower() for word in line.split() if len(word) > 3)
    return verbless and named and len(line) <= 100 and bool(_OFFICE.fullmatch(fold(line).strip()))


def is_newsroom(line: str) -> bool:
    """BIA News Desk · Haber Merkezi"""
    return len(line.split()) <= 5 and len(line) <= 45 and bool(_NEWSROOM.fullmatch(fold(line).strip()))


def is_name_list(line: str) -> bool:
    """Ann Roe, Jo Bloggs, and Sam Poe"""
    return len(line) <= 200 and bool(_NAMES.fullmatch(line))


def is_slashed_names(line: str) -> bool:
    """Ann Roe/ Jo Bloggs: the desk's names under a story"""
    pieces = [piece.split() for piece in re.split(r"\s*/\s*", line)]
    named = all(
        1 <= len(piece) <= 3
        and all(word[0].isupper() and word[1:].islower() for word in piece if len(word) > 1)
        for piece in pieces
    )
    return 2 <= len(pieces) <= 4 and named and len(line) <= 70 and any(len(piece) > 1 for piece in pieces)


def name_at_place(line: str) -> tuple[int, int] | None:
    """ "Ann Roe in Testabad", "Ann Roe – Testabad": where the writer's name stands."""
    match = _AT.fullmatch(line) if len(line) <= 60 else None
    brief = match and len(match["name"].split()) <= 3
    return match.span("name") if match and brief and line.upper() != line else None


def is_slogan(line: str) -> bool:
    """Renewal . Justice . Coexistence"""
    steps = [step.split() for step in re.split(r"\s+[.·•*]\s+", line)]
    return len(steps) >= 3 and len(line) <= 60 and all(1 <= len(step) <= 2 for step in steps)


def is_tag_list(line: str) -> bool:
    """Testabad, Education, Local News: three short names or more, and no sentence"""
    pieces = [piece.strip() for piece in re.split(r"[,،|#]", line) if piece.strip()]
    short = all(len(piece.split()) <= 3 for piece in pieces)
    named = sum(not piece[0].islower() for piece in pieces) == len(pieces)
    return len(pieces) >= 3 and short and named and len(line) <= 200 and not re.search(r"[.!?؟:]\Z", line)
