"""What only looks like a happening: a state that lasts, and what one side alone declares."""

from __future__ import annotations

import re

from archive.ingest.gather.phrases import first_subject
from archive.ingest.gather.scene import Hit

LISTS = re.compile(
    r"(?:label|designate|list|brand|classify|classifies|blacklist|recogni[sz]e|outlaw|ban|consider)(?:e?s)?\b",
    re.I,
)
AHEAD = re.compile(r"\b(?:will|to|would|did|shall|must|can|could|may|might|should|not)(?: [a-z]+)? $")
BANNER = frozenset({"headline", "standfirst", "caption"})
"""Parts whose present tense tells of what has just happened."""
DECLARED = re.compile(
    r"(?:declar|announc|propos|offer|extend|renew|end|call)\w* (?:[\w-]+ ){0,4}?(?:ceasefires?|cease-fires?|truces?)$",
    re.I,
)
"""``The {O} declared a ceasefire``."""
BETWEEN = re.compile(r"[^.;]{0,80}? (?:with|between|by) ")
BOTH = re.compile(r"\b(?:both|two|sides|parties|and|they)\b", re.I)


MASS = re.compile(r"(?i)\b(?:thousands|hundreds|millions|many|scores|tens)\b")
IN_A_WAR = re.compile(
    r"(?:during|in|throughout|since) (?:the|a|this|that) (?:[\w-]+ ){0,2}?(?:war|battle|conflict|fighting|campaign"
    r"|violence|unrest|insurgency|uprising|genocide|occupation)\b"
)
"""``Thousands were killed during the battle``: a figure of many days."""


def lasts(hit: Hit) -> bool:
    """``{L} and {L} list the {O} as a terrorist organization``: how it is, not what was done."""
    if hit.trigger.kind == "killing" and MASS.search(hit.before) and IN_A_WAR.search(hit.after):
        return True
    if hit.trigger.kind != "designation" or hit.scene.part in BANNER:
        return False
    return bool(LISTS.match(hit.match.group()) and not AHEAD.search(hit.before))


def one_sided(hit: Hit) -> bool:
    """``The {O} declared a ceasefire``: no agreement, as long as nobody else is named or meant."""
    if hit.trigger.kind != "agreement" or hit.trigger.nominal or not DECLARED.search(hit.match.group()):
        return False
    if BETWEEN.match(hit.after) or BOTH.search(hit.before):
        return False
    return len({who for _, _, who in first_subject(hit.scene, hit.start)}) < 2
