"""What the words around a capitalised run say for a body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.recognise.capitals import Run, is_given, no_name
from archive.ingest.recognise.name_words import NOT_ACRONYMS, WORLD_BODIES
from archive.ingest.recognise.signs import BRACKET, Sign

BODY = (
    r"(?:militias?|militants|fighters|militiamen|gunmen|insurgents|party|movement|faction|organi[sz]ation"
    r"|news agency|agency|news"
    r" network|network|broadcaster|newspaper|website|outlet|company|brigades?|battalion|tribe|clan|foundation"
    r"|alliance|bloc|watchdog|NGO|group|cell)"
)
BODY_AFTER = re.compile(
    rf"^ (?:(?:terrorist|militant|armed|rebel|militia|news|rights|monitoring|opposition|satellite"
    rf"|paramilitary|volunteer) )?(?:{BODY}|(?<=paramilitary )forces?|(?<=volunteer )forces?)\b"
)
BODY_APPOSED = re.compile(
    rf"^{BRACKET}, (?:an?|the|one of the) (?:[\w'.-]+ ){{0,5}}?(?:group|organi[sz]ation|militia|party"
    rf"|movement|NGO|watchdog|monitor"
    r"|agency|company|outlet|newspaper|broadcaster|coalition|faction|charity|think tank|alliance|umbrella)\b"
)
BODY_BEFORE = re.compile(
    r"\b(?:group|militia|party|movement|newspaper|channel|news agency|agency|network|website"
    r"|organi[sz]ation|company"
    r"|daily|magazine|broadcaster|outlet|faction|NGO|watchdog|armed group"
    r"|(?:oil|gas|energy|security|construction|telecoms?|arms|drone|defen[cs]e|state|shipping|media)"
    r" (?:firm|giant|major|maker|producer|operator|contractor)|carrier|airline|conglomerate|lender|charity"
    r"|think[ -]tank|monitor) (?:called |named |known as )?$"
)
OUTLET = re.compile(
    r"^(?:'s)? (?:correspondent|reporter|has learned|learned|has obtained|received a copy|obtained a copy"
    r"|could not (?:independently )?verify|quoted|aired"
    r"|broadcast|published)\b"
)
TOLD = re.compile(r"\btold (?:the )?$")
SPOKE = re.compile(r"\b(?:spoke|speaking|talked|spoken) (?:to|with) (?:the )?$")
"""``officials who spoke to {outlet} on condition of anonymity``."""
OUTLET_FIRST = frozenset({"Al", "Sky", "Fox", "Radio", "Press", "Voice", "Al-Sharqiya", "Alsumaria", "Iran"})
OWNED = re.compile(
    r"\b(?:(?:operated|owned|majority-owned|co-owned) by|subsidiary of"
    r"|(?:shares|stake|shareholders?) (?:of|in)) (?:the )?$"
)
"""``a field operated by {company}``."""
TWO_WORDS_IN_ONE = re.compile(r"(?!Kurdistan)[A-Z][a-z]{3,}[A-Z][a-z]{2,}")
"""``SampleEnergy``: so firms and papers write their names."""
EMPLOYED = re.compile(
    r"\b(?:CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Vv]ice [Pp]resident|[Mm]anaging [Dd]irector"
    r"|[Cc]o-?founder|[Ee]xecutive [Dd]irector|[Cc]ountry [Dd]irector|[Cc]hief [Ee]conomist"
    r"|[Ee]ditor(?:-in-chief)?) (?:of|at|for) (?:the )?$"
    r"|\b(?:analyst|researcher|fellow|scholar|expert|economist|strategist|correspondent|reporter|journalist"
    r"|presenter|columnist|lawyer|consultant|aid worker|engineer|employee|staffer|volunteer)s?"
    r" (?:at|with|for) (?:the )?$"
)
BASED = re.compile(r"-based $")
ARTICLES = ("Al-", "Al ")
CITED = re.compile(
    r"\b(?:interview (?:with|to)|(?:reported|quoted|aired|written) by|broadcast (?:by|on)|published (?:by|in)"
    r"|aired on|statements? to|speaking to|appeared on|wrote in|according to|article in|via"
    r"|(?:correspondent|website|reporter) of) (?:the )?$"
)
REPORTS = re.compile(r" (?:reported|aired|broadcast|quoted|cited|television|TV|satellite|channel)\b")
SOUNDS_LIKE_MEDIA = re.compile(r"\d|[a-z][A-Z]|(?:media|press|news|[tT]v|net|post|times|radio)$", re.I)


def body_signs(run: Run, before: str, after: str) -> Iterator[Sign]:
    one = len(run.words) == 1
    if BODY_AFTER.match(after):
        yield Sign("organization", 3.5, "body-with-its-sort")
    if BODY_APPOSED.match(after):
        yield Sign("organization", 3.2, "body-with-its-sort")
    if BODY_BEFORE.search(before):
        yield Sign("organization", 3, "body-with-its-sort")
    spoken = SPOKE.search(before) and after.startswith(" on ") and "condition" in after[:20]
    if (TOLD.search(before) or spoken) and _may_be_an_outlet(run):
        yield Sign("organization", 2.5, "told-to-an-outlet")
    if _has_article(run) and (CITED.search(before) or REPORTS.match(after)):
        yield Sign("organization", 2.6, "outlet")
    if EMPLOYED.search(before) and not is_given(run.words[0].text) and not run.words[-1].place:
        yield Sign("organization", 2.8, "where-somebody-works")
    if OWNED.search(before) and not is_given(run.words[0].text) and not run.words[-1].place:
        yield Sign("organization", 2.5, "where-somebody-works")
    if run.text in WORLD_BODIES:
        yield Sign("organization", 3, "body-of-the-world")
    if one and TWO_WORDS_IN_ONE.fullmatch(run.text):
        yield Sign("organization", 2, "letters")
    if BASED.search(before) and not is_given(run.words[0].text):
        yield Sign("organization", 2.3, "based-somewhere")
    if OUTLET.match(after):
        yield Sign("organization", 2.4, "outlet")
    if (
        one
        and _is_letters_of_a_body(run.text)
        and not before.endswith("(")
        and (before or not re.match(" ?[-:–—]", after))
    ):
        yield Sign("organization", 2, "letters")


def _has_article(run: Run) -> bool:
    """``Al-Sample``, ``Sample Al-Otherone``: like a paper's name, if nobody is called so by first name."""
    words = [word.text for word in run.words]
    return any(word.startswith(("Al-", "al-")) for word in words) and not is_given(words[0])


def _may_be_an_outlet(run: Run) -> bool:
    """Whether news may be told to it: by its first word, by its sound, or since nobody is called so."""
    first = run.words[0].text
    if first in OUTLET_FIRST or first.startswith(ARTICLES):
        return True
    if len(run.words) == 1:
        return bool(SOUNDS_LIKE_MEDIA.search(first))
    return not (is_given(first) or no_name(first) or run.words[0].place or first.endswith("."))


def _is_letters_of_a_body(word: str) -> bool:
    """``UNHCR``, not ``IDP`` nor ``GMT``."""
    bare = word.removesuffix("s")
    return bool(re.fullmatch(r"[A-ZÇĞİÖŞÜ]{3,8}(?:-[A-Z]{1,4})?", bare)) and not {word, bare} & NOT_ACRONYMS
