"""Sentences that go on about what was told before (``خلال اللقاء``, ``لە کۆبوونەوەکەدا``): who was there,
where it was, who led the delegation.
"""

from __future__ import annotations

from archive.ingest.gather.scene import Scene, Telling
from archive.ingest.tongues.sight import rule_of
from archive.ingest.tongues.tongue import Tongue

PRESENT = (
    "[^.\ue000-\ue3ff\uf000-\uf3ff]{0,90}?" r"(?<!\w)(?:تێیدا )?(?:ئامادە|ئامادەی) ?(?:بوو|بوون|بووە)(?!\w)"
)
"""``{P}، وەزیری …، ئامادەی بوو``"""
PRESENT_REACH = 120
LISTED = r"\w{0,3}(?:(?:، [^،.؛]{3,90})?،? و (?:\w+ی ){0,3}|، )"
"""Between two of those present: ``{P}، وەزیری …، و {P}``."""
HELD = (
    r" (?:الذي |التي )?(?:عقد|عقدت|جرى|جرت|احتضنته?)(?!\w)(?: \w+){0,2}? (?:في |ب)(?:ال\w+ |مدينة )?(?={L})"
)


def _where_it_was(scene: Scene, folded: str, behind: int, tongue: Tongue) -> list[str]:
    """``اللقاء عُقد في العاصمة {L}``"""
    held = rule_of(tongue, HELD).match(folded, behind) if tongue.code == "ar" else None
    return [who for _, _, who in scene.marks(held.end(), held.end() + 1, "L")] if held else []


def _attendees(scene: Scene, folded: str, behind: int, tongue: Tongue) -> list[str]:
    """Those behind a word for it, or listed before a verb that stands last."""
    named = scene.marks(behind, len(scene.text), "PH")
    found: list[str] = []
    for index, (at, _, who) in enumerate(named):
        if rule_of(tongue, tongue.attending).search(folded[max(0, at - 60) : at]):
            found.append(who)
        elif tongue.verb_last and rule_of(tongue, PRESENT).match(folded[at + 1 : at + PRESENT_REACH]):
            first = index
            while first and rule_of(tongue, LISTED).fullmatch(
                folded[named[first - 1][0] + 1 : named[first][0]]
            ):
                first -= 1
            found += [other for _, _, other in named[first : index + 1]]
    return found


def find_echoes(scene: Scene, folded: str, tongue: Tongue) -> list[Telling]:
    """``خلال اللقاء``, ``لە کۆبوونەوەکەدا``: the sentence belongs to what was told before."""
    for words, kind in tongue.echoes:
        if match := rule_of(tongue, rf"(?<!\w)[وف]?(?:{words})(?!\w)").search(folded):
            echo = scene.echo(kind, match.start(), f"echo-{tongue.code}")
            echo.who = dict.fromkeys(_attendees(scene, folded, match.end(), tongue), "attendee")
            echo.places = _where_it_was(scene, folded, match.end(), tongue)
            return [echo]
    return _delegates(scene, folded, tongue)


DELEGATES = {
    "ar": (r"(?<!\w)و?(?:ضم|يضم|ترأس|يترأس|يرأس|رأس) الوفد(?!\w)", True),
    "ckb": (
        r"(?<!\w)شاندەکە لەلایەن (?=.{0,90}?سەرۆکایەتی)|(?<!\w)سەرۆکایەتیی? شاندەکە(?= دەکات| کرد)",
        False,
    ),
}
"""Words for who leads or makes up the delegation; whether they stand before the names."""


def _delegates(scene: Scene, folded: str, tongue: Tongue) -> list[Telling]:
    """``وضم الوفد {P} و {P}``, ``شاندەکە لەلایەن {P}ەوە سەرۆکایەتی دەکرێت``: who came on the visit."""
    words, ahead = DELEGATES.get(tongue.code, ("", True))
    match = rule_of(tongue, words).search(folded) if words else None
    if not match:
        return []
    behind = scene.marks(match.end(), len(scene.text), "PH")
    before = scene.marks(0, match.start(), "PH")
    led = behind if ahead or match.group().rstrip().endswith(tongue.source("لەلایەن")) else before[-1:]
    echo = scene.echo("visit", match.start(), f"delegates-{tongue.code}")
    echo.who = {who: "attendee" for _, _, who in led}
    return [echo] if led else []
