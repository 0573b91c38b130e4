"""Where sentences end, in English, Turkish, Arabic and Kurdish news."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEVER = _set(
    "mr mrs ms dr eng prof rev hon st gen maj col lt sgt cpl capt cmdr brig adm amb gov sen rep pres min"
    " messrs supt det insp spec no nos vol art fig pp vs cf e.g i.e approx dept gov't est al org tuğg tümg"
    " korg yrd doç av sn öğr alb bkz ör hz"
)
"""After these a full stop never ends a sentence: something belongs to them."""

_SELDOM = _set(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd"
    " co corp bros jr sr etc a.m p.m u.s u.n u.k u.a.e e.u u.s.a ph.d d.c vb mah cad sok"
)
"""After these it ends one only when a word follows that opens sentences."""

_OPENERS = _set(
    "the a an this that these those it its he she they we i you his her their there here in on at by for"
    " from to with under after before during since while when as if but and or yet so however meanwhile"
    " earlier later last both several some many most more no not all two three according speaking asked"
    " another other such iraq turkey türkiye iran syria one what who where why how iraqi turkish kurdish"
    " syrian iranian"
)

_MONTH_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}\Z"
)
"""``on June 20.``: a day ends its sentence, where a bare number may be an ordinal."""

_STOP = re.compile(r"""(?P<mark>\.{1,3}|[!?؟۔…]+)(?P<close>["')\]]*)(?=\s)""")
_BEFORE = re.compile(r"[^\s\"'(\[]+\Z")
_NEXT = re.compile(r"""\s+["'(\[]*(?P<word>[^\W_]+)?""")


def ends(text: str) -> list[int]:
    """Offsets in ``text`` (a view's text, one paragraph) just behind each sentence; the last one is its
    length.
    """
    found = [match.end() for match in _STOP.finditer(text) if _is_end(text, match)]
    if not found or text[found[-1] :].strip():
        found.append(len(text))
    return found


def _is_end(text: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    word = (following.group("word") or "") if following else ""
    if word and word[0].islower() and word[0].isascii():
        return False  # "…?" he asked
    if match.group("mark") != ".":
        return not word or not word[0].islower()
    return _full_stop_ends(text, match, word)


def _full_stop_ends(text: str, match: re.Match[str], word: str) -> bool:
    before = _BEFORE.search(text, max(0, match.start() - 40), match.start())
    token = before.group().lower().rstrip(".") if before else ""
    if match.group("close").strip("'\""):
        return not word or not word[0].islower()
    if token in _NEVER or (len(token) == 1 and token.isalpha() and not match.group("close")):
        return False  # a title, or the initial of a name
    if token in _SELDOM or re.fullmatch(r"(?:\w\.)+\w", token):
        return word.lower() in _OPENERS
    if (
        token.isdigit()
        and len(token) <= 2
        and not _MONTH_BEFORE.search(text, max(0, match.start() - 16), match.start())
    ):
        return not word or word.lower() in _OPENERS  # "2. Ordu", "15. madde"
    return not word or not word[0].islower()
