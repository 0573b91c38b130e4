"""Families of kinds, and the words beside a telling: what only speaks of it again, what makes a noun a thing
that happened, what makes it none.
"""

from __future__ import annotations

import re

from archive.ingest.marks import rule

FAMILY = {
    "meeting": "talks",
    "visit": "talks",
    "phone-call": "talks",
    "drone-strike": "violence",
    "airstrike": "violence",
    "missile-attack": "violence",
    "rocket-attack": "violence",
    "shelling": "violence",
    "suicide-bombing": "violence",
    "bombing": "violence",
    "attack": "violence",
    "armed-clash": "violence",
    "killing": "violence",
    "assassination": "violence",
    "massacre": "violence",
}
GENERAL = frozenset({"attack", "killing"})
"""Kinds that say no more than violence: what else is known of the same deed is more exact."""
POWERS = frozenset({"country", "region"})
"""Categories of places that act: they have a government; a city does nothing by itself."""
VOTES = frozenset({"referendum", "election"})

ANAPHOR = re.compile(
    r"(?:^|[.!?]\"? |\b(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing|[Oo]n the sidelines of) )(?:[Tt]he"
    r"|[Tt]his|[Tt]hat|[Tt]heir|[Hh]is|[Hh]er)"
    r" (?:[\w-]+ ){0,1}?(meeting|conference|talks|summit|session|visit|trip|gathering|discussions|call"
    r"|conversation|ceremony)\b(?! (?:with|between|of)\b)"
)
"""``In the meeting``, ``At this summit``, ``After her trip``: what was told before."""
DEFINITE = re.compile(
    r"\bthe (?:meeting|conference|talks|summit|session|gathering|discussions|agreement|deal|accord"
    r"|document)s?$"
)
"""``will chair the meeting with …``: the one told before, if there is one."""
ANAPHOR_KIND = {"visit": "visit", "trip": "visit", "call": "phone-call", "conversation": "phone-call"}
DEED = re.compile(
    r"\b[Tt]h(?:e|is|ese) (?:[\w-]+ )?(?:attack|strike|airstrike|bombing|explosion|blast|raid|shelling"
    r"|assault|shooting|ambush|incident|bombardment|device|bomb|charge)s?\b"
)
"""``The attack killed …``: what was told before."""
OF_PERSON = rule(
    r"(?P<who>{PH})(?:'s|') (?:[\w-]+ ){0,2}?(?P<what>visit|trip|meeting|talks)\b(?! (?:to|with))"
)
APART = re.compile(
    r"(?:In|On|During) (?:another|a (?:separate|second|third|similar|different)) (?:[\w-]+ ){0,2}?(?:incident"
    r"|attack|strike|raid|operation|case|development|blast|explosion|ambush)s?\b|(?:Separately|Elsewhere"
    r"|Simultaneously|At the same time)\b"
)
"""``In another incident, …``: nothing that was told before."""
HAPPENED = re.compile(
    r"\b(?:carried out|launched|conducted|staged|witnessed|suffered|saw|seen|killed|wounded|injured|hit"
    r"|struck|targeted|claimed (?:responsibility|the|it)"
    r"|claimed responsibility|condemned|survived|took place|occurred|happened|followed|left|blamed|caused"
    r"|rocked|ripped|tore through|went off|exploded|damaged|destroyed|neutrali[sz]ed|erupted|broke out|died"
    r"|came under|was held|were held|held|voted|took part|participated|reported|launch(?:es)?|kills?"
    r"|targets?|hits?|strikes?|was attacked|rejected|ended|began|spread|continued|dispersed|heard|rocks"
    r"|rocked|raged|rages|flared|ensued|lasted|resumed|came (?:on|after|days|hours|weeks|a day|following|as)"
    r"|shook|coincided|(?:was|were) (?:made|completed|launched|reported|mounted|under way)|got under ?way"
    r"|kicked off|opened|entered|concluded|cost|sparked|triggered|prompted)\b"
)
"""Verbs that make a noun a thing that happened."""
RELATIVE = re.compile(
    r"(?:which|that) (?:\w+ )?(?:erupted|broke out|began|swept|killed|hit|struck|targeted|wounded"
    r"|destroyed|left)\b"
)
"""``the attack |that targeted {L}``: which one is meant."""
GENERIC_NOUN = re.compile(
    r"\b(?:anti-|counter-?)$|\b(?:threats?|fears?|risks?|dangers?|fight(?:ing)? against|war on|possibility"
    r"|prospects?|kinds?|types?|series|wave|number|lack|(?:in|de)crease|rise|surge|spike|escalation"
    r"|resurgence|uptick|policy|policies|acts|crimes?|victims?|anniversary|responsibility for (?:the"
    r" )?(?:many|most))"
    r" (?:of|against|on|in)(?: (?:[\w-]+|[\ue000-\uf7ff])){0,3} $|\b(?:backed|supported|aided) by (?:[\w-]+ "
    r"|[\ue000-\uf7ff](?:-\w+)? ?){0,3}$|\b(?:no|any|such|more|further|future|possible|potential"
    r"|terrorist|insurgency|insurgent) $"
)


def deed_acts(before: str) -> bool:
    """Whether the words before a verb are the deed itself: ``The attack in {L} killed …``; not ``After the
    attack,
    …``.
    """
    found = list(DEED.finditer(before))
    if not found or re.search(r"[,;]", before[found[-1].end() :]):
        return False
    return not re.search(
        r"(?i)\b(?:after|following|since|before|during|despite|condemned) $", before[: found[-1].start()]
    )
