"""What the words around a capitalised run say for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.ingest.lexicon import CALLED, RANKS, SAYING, TITLE
from archive.ingest.marks import rule
from archive.ingest.recognise.capitals import Run, Word, in_letters, is_given
from archive.ingest.recognise.signs import BRACKET, Sign

HONORIFIC = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Eng|Prof|Hon|Amb|Sen|Rep|Gov|Rev)\.?|Sheikh|Shaikh|Sheik|Mullah|Mulla|Haji|Hajji"
    r"|Sayyid|Sayyed|Kak|Mam|Imam|Engineer|Professor|Doctor|H\.E\.|Father|Sister|Brother|Judge|Justice|Martyr"
    r"|Ayatollah|Grand Ayatollah|Hoj+atoleslam|Comrade|Prince|Princess|Lord|Lady|Sir|Dame|Baroness"
    r"|Bishop|Archbishop|Patriarch|Cardinal)"
)
CALLED_ONE = (
    rf"(?:(?i:{TITLE})|(?i:{CALLED}s?)|{RANKS}|{HONORIFIC}|Presidents?|Ministers?|(?i:co-chairs"
    rf"|deputies"
    r"|lawmakers|ministers|officials|commanders|journalists|generals|governors|ambassadors|candidates?"
    r"|members?"
    r"|politburo member|executives?|emir|warlord|chieftain|fugitive|suspect|defendant|victim|martyr"
    r"|peshmerga|singer"
    r"|actor|actress|director|poet|writer|artist|athlete|coach|player|economist|commentator|blogger"
    r"|photographer"
    r"|cameraman|anchor|host))"
)
TITLED = rule(rf"\b{CALLED_ONE}(?:,? (?:{RANKS}|{HONORIFIC}|Minister))*,? $")
ONE_WORD_TITLED = rule(
    rf"\b(?:{RANKS}|{HONORIFIC}|(?:[Pp]rime |[Vv]ice[- ]|[Dd]eputy )?(?:Ministers?|President|Premier)|PM|FM"
    rf"|MP"
    rf"|(?i:[a-z]+ minister|governor|mayor|commander|ambassador|lawmaker|senator|activist|journalist|sheikh"
    rf"|judge|leader|chief|chairman"
    rf"|spokes(?:man|woman|person)|consul general|emir))(?: {RANKS}| {HONORIFIC})* $"
)
"""What may stand before a single word that names a person."""
TITLED_AT = rule(
    rf"\b(?i:{TITLE})(?:'s)? (?:of|for|at|in) (?:the |a |an )?[^,.;:()]{{3,60}}, (?:(?:{RANKS}|{HONORIFIC})"
    rf" )*$"
)
"""``the director of the Northern crossing, NAME``."""
TITLED_OF = rule(
    rf"\b(?i:{TITLE})(?: (?:of|to|for|in|from|at|with) (?:the )?(?:{{D}} )?{{OLP}}(?: (?:province|city"
    rf"|district|governorate|region))?"
    rf"(?:,? and (?:the )?{{OLP}})?{BRACKET}){{1,2}},? (?:(?:{RANKS}|{HONORIFIC}) )*$"
)
"""``Ambassador to {L} NAME``, ``the Governor of {L} province, NAME``."""
SOMETHING_NAMED = rule(r"{OLP}")


def _last_words(pattern: str) -> frozenset[str]:
    """Every word of a pattern, of ``spokes(?:man|woman)`` and ``advis[eo]r`` each form."""
    words = set(re.findall(r"[^\W\d_]+", pattern))
    for stem, ends in re.findall(r"([a-z]+)\(\?:([a-z|]+)\)", pattern):
        words |= {stem + end for end in ends.split("|")} | {stem}
    for first, letters, last in re.findall(r"([a-z]+)\[(\w+)\]([a-z]*)", pattern):
        words |= {first + letter + last for letter in letters}
    return frozenset(words | {f"{word}s" for word in words})


TITLE_ENDS = _last_words(f"{TITLE} {RANKS} {HONORIFIC} {CALLED} {CALLED_ONE}".casefold())
NUMBERED = re.compile("I{2,3}|IV")
AFTER_TITLE = re.compile(r"([\w.'-]+),? $")

APPOSED = rule(
    rf"{BRACKET}(?:, | [-–—] | \()(?:who (?:is|was|serves as|served as|also serves as) )?(?:(?:the|a|an|one"
    rf" of|both|two|also|his|her|its|their"
    rf"|now|then|former|current|then-|senior|prominent|veteran|local|well-known) )*(?:{{OLD}}(?:'s|')? )?"
    rf"(?:(?:former|current|acting|deputy|new|senior|top|chief|political|military|media|security|ruling"
    rf"|opposition|independent|presidential|prominent|veteran) )*"
    rf"(?:(?!(?:\w+ing|\d\S*|one|two|three|four|five|six|at|and|when|where|with|said|told|as|but|while"
    rf"|to)\b)\S+ ){{0,2}}?(?:(?i:{TITLE})s?|(?i:{CALLED})s?|members?|resident|native|father|mother"
    rf"|survivor|fighter|who)\b"
)
HOLDS = rule(
    rf"{BRACKET}, (?:the |a |an |{{OLD}}(?:'s)? )?(?:former |new |senior )?(?i:{TITLE}) (?:of|at|in|for) "
)
SPEAKS = rule(
    rf"{BRACKET}(?:,? (?:who|of|from|a|an|the) [^,.;]{{3,60}},|, \d\d,)? (?:also |later |then |further |has"
    rf" |had |have |reportedly "
    rf"|himself |herself |earlier |repeatedly )*{SAYING}\b"
)
AGED = re.compile(r"(?:, | \()(?:aged )?\d\d(?:\)|, |-year-old|[,.])")
WHOSE = re.compile(
    r", who(?:se| (?:is|was|has|had|heads|leads|led|headed|commands|commanded|runs|chairs|oversees|serves"
    r"|represents|spent|died|fled|became|took|also|lives|lived|works|worked|joined))\b"
)
BEFELL = re.compile(
    r" (?:was|were|is|has been|had been) (?:re-?elected|elected|appointed|born|sworn|arrested|married"
    r"|sentenced"
    r"|nominated|named|killed|wounded|injured|assassinated|buried|detained|kidnapped|abducted|released"
    r"|chosen|shot"
    r"|dismissed|sacked|accompanied|succeeded|replaced|hospitali[sz]ed|promoted|executed|hanged|toppled"
    r"|ousted|overthrown|captured|buried|admitted)\b"
)
SIDE = re.compile(r",? \(?(?:left|right|center|centre|second from|L|R|C)\b\)?")
OF_SOMEBODY = re.compile(
    r"\b(?:body|bodies|family|relatives|funeral|murder|assassination|killing|death|arrest|detention|release"
    r"|trial|execution|wife|husband|son|daughter|father|mother|brother|sister|memory|portrait|extradition"
    r"|kidnapping|abduction|disappearance|nomination|inauguration|resignation|dismissal|testimony|lawyer)s?"
    r" of $"
)
SAID = re.compile(r"\b(?:said|says|added|asked|told by|quoted|tweeted|wrote|explained|noted|stressed) $")
RELATED = re.compile(
    r"\b(?:brother|son|daughter|wife|father|mother|husband|sister|cousin|nephew|uncle|aide|lawyer|driver"
    r"|bodyguard|colleague|predecessor|successor|counterpart|rival|deputy)s?,? $"
)
NAMED = rule(
    r"\b(?:(?:man|woman|boy|girl|leader|commander|militant|fighter|member|terrorist|emir|suspect|officer"
    r"|soldier|official"
    r"|civilian|person|student|journalist|teacher|official|driver|{P}),? (?:\w+ )?(?:as )?(?:was |is |were"
    r" )?(?:named|called|nicknamed|known as"
    r"|code-?named|dubbed|identified as)|identified (?:him |her |them )?as|real name(?: is| was|:)?|alias"
    r"|[A-Z][\w'-]+,? (?:nicknamed|code[- ]?named?)"
    r"|nom de guerre|[Aa]n? interview with|[Ii]nterview:"
    r"|interviewed by|[Pp]hotos?(?:graph)?(?: by|:)|[Pp]icture(?: by|:)|[Ii]mage(?: by|:)) (?:as )?\"?$"
)
NAMED_ONE = re.compile(rf"\b{CALLED} (?:named|called) $")
DONE_TO = re.compile(
    r"\b(?:congratulated|appointed|nominated|arrested|detained|assassinated|sentenced|thanked|elected"
    r"|hosted|received"
    r"|welcomed|kill(?:ed|ing)|interviewed|replac(?:ed|ing)|succeed(?:ed|ing)|extradited|met|met with"
    r"|phoned|meeting"
    r"|met by|summoned) $"
)
COPULA = rule(
    rf"^{BRACKET} (?:is|was|has been|had been|became|remains|serves as|served as) (?:the |a |an |also"
    rf" )*(?:{{OLD}}(?:'s)? )?"
    rf"(?:(?:former|current|acting|deputy|new|senior) )*(?i:{TITLE})\b"
)
OUTLETS = rule(r"{O}(?:'s|') $")
REPORTING = re.compile(
    r"^ (?:spoke|reports?|reported|met|asked|sat down|talked|interviewed|contributed|visited)\b"
)
"""``{outlet}'s Hiwa Noname spoke with …``."""
LISTED = rule(r"^(?:, and|,| and|;| and Mr\.| and Ms\.) (?:{P})")
LISTED_BEFORE = rule(r"(?:{P})(?:, and|,| and|;) $")


def is_called_as_a_place(words: Sequence[Word], after: str) -> bool:
    """``Rare Testabad, commander of …``: somebody whose last name is that of a town, and who holds a post."""
    return len(words) == 2 and not words[0].place and HOLDS.match(after) is not None


def person_signs(run: Run, before: str, after: str) -> Iterator[Sign]:
    two = len(run.words) > 1 and not run.words[0].text.startswith("Al-")
    last_word = run.words[-2 if two and NUMBERED.fullmatch(run.words[-1].text) else -1].text
    a_place = run.words[-1].place and not is_called_as_a_place(run.words, after)
    if not in_letters(last_word) or a_place or len(run.words) > 6 or run.words[0].text == "The":
        return
    last = AFTER_TITLE.search(before)
    if two and last and last[1].casefold().strip(".").split("-")[-1] in TITLE_ENDS and TITLED.search(before):
        yield Sign("person", 4, "titled-name")
    if two and ", " in before and TITLED_AT.search(before):
        yield Sign("person", 3, "titled-name")
    if two and SOMETHING_NAMED.search(before) and TITLED_OF.search(before):
        yield Sign("person", 4, "titled-name")
    if two and APPOSED.match(after):
        yield Sign("person", 4, "name-with-apposition")
    if two and SPEAKS.match(after):
        yield Sign("person", 3, "speaking-name")
    if two and COPULA.match(after):
        yield Sign("person", 3, "name-with-a-post")
    if two and not before.strip("\"' •–-") and after.startswith(": ") and len(run.words) < 4:
        yield Sign("person", 1.5, "speaker")
    if two and len(run.words) == 2 and OUTLETS.search(before) and REPORTING.match(after):
        yield Sign("person", 2.6, "speaking-name")
    if two and SAID.search(before):
        yield Sign("person", 2.5, "speaking-name")
    paper = "-" in run.text and before.endswith("interview with ") and not is_given(run.words[0].text)
    if NAMED.search(before) and not paper:
        yield Sign("person", 2.5 if two else 2, "named-so")
    spoken = SAID.search(before) and after[:1] in (".", ",")
    beside = spoken or RELATED.search(before) or NAMED_ONE.search(before) or AGED.match(after)
    if not two and beside and is_given(run.text):
        yield Sign("person", 2.5, "first-name-only")
    if two and RELATED.search(before):
        yield Sign("person", 3, "relative")
    if two and OF_SOMEBODY.search(before):
        yield Sign("person", 2, "what-befell-a-person")
    if two and (AGED.match(after) or SIDE.match(after)):
        yield Sign("person", 3, "age-or-side")
    if two and (WHOSE.match(after) or BEFELL.match(after)):
        yield Sign("person", 2, "what-befell-a-person")
    if two and DONE_TO.search(before):
        yield Sign("person", 1, "what-was-done-to-a-person")
    if two and (LISTED.match(after) or LISTED_BEFORE.search(before)):
        yield Sign("person", 2, "listed-with-people")
