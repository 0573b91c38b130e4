"""What a clause asserts: that something happened, is planned, is claimed or denied; or nothing of the
kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from archive.ingest.marks import rule

BREAK = re.compile(
    r"; (?!(?:and )?(?:the |[\ue800-\uefff](?:'s)? )?[\ue000-\ue3ff](?:[;.]|$))|: "
    r"|, (?=and (?:(?!, )[^;]){0,90}?\b(?:\w+ed|was|were|is|are|has|have|had|will|would|met|held"
    r"|took|left|fell|fled|withdrew|struck|hit|shot|began|went|came|said|told|gave|sent|lost|won|fought|drove"
    r"|broke|overran|retook|swore|became|blew|spoke|led|set|put)\b)"
    r"|, (?=that \")"
    r"|, (?=(?:while|which|who|whom|where|when|whose|although|though|but|after|before|as|citing"
    r"|adding|saying|also|then|later|subsequently)\b)"
    r"| (?=(?:accused|suspected|convicted|wanted|charged) (?:of|with|for|in)"
    r" (?!(?:belonging|being|working|having|joining)\b)\w+ing\b)"
    r"|,? (?=in (?:retaliation|revenge|response|reprisal) (?:for|to) (?:the "
    r"|an? )?(?:[\w\ue000-\uf7ff'-]+ ){1,6}?"
    r"(?:in|on|at|near|that|which)\b)"
    r"| (?=as (?:(?:the|two|several|dozens of|hundreds of|armed|rival"
    r"|masked) )?(?:[\uec00-\uefff] )?(?:forces|troops"
    r"|rebels|fighters|militants|gunmen|soldiers|protesters|demonstrators|police|jets|warplanes)\b)"
    r"|(?<!,) (?=(?:after(?! (?:midnight|dark|noon|midday|sunset|sunrise|dawn|dusk|nightfall)\b)"
    r"|before(?= \w)(?! (?:dawn|noon|midday|midnight|sunrise|sunset|daybreak|dusk|dark|nightfall)\b)"
    r"|when|while|because|since|until|although|whereas|amid|following"
    r"|followed by|where"
    r"|who|(?<!after )which)\b)|(?<! of)(?<! in)(?<! from)(?<! at)(?<! to)(?<! on)(?<! by)(?<! for)(?<!,)"
    r" (?=that\b)"
    r"| (?=and (?:an?|the|its|his|their|another|two|three|several|\d+)"
    r" (?:[\w\ue000-\uf7ff'-]+ ){1,5}?"
    r"(?:was|were|has|had|have|will)\b)|, (?=(?:according to|followed by|following|amid|despite)\b)|,?"
    r" (?=in an attempt|in an"
    r" effort)|(?:(?<=\bsaid)|(?<=\bsays)|(?<=\breported)|(?<=\bclaimed)|(?<=\bstated)|(?<=\badded))"
    r" (?=(?:the )?[\ue000-\uefff])"
    r"|(?:(?<=\bsaid)|(?<=\bsays)) (?=(?!(?:that|in|on|at(?! least)|by|to|during|after|it|he|she"
    r"|they)\b)[a-z])"
)
OPENING = re.compile(
    r"(?:Since|After|When|While|Although|Though|Following|As|Before|Despite|Once|Ending|Marking|Heading"
    r"|(?:Shortly|Immediately|Soon|Right|Just|Hours|Minutes|Moments) (?:after|before))\b[^,;:]{12,160}, "
)
"""``After {P} left, …``: a clause that opens a sentence ends at its comma."""
DAY_FIRST = re.compile(
    r"[^,;:]{1,40},(?: \d{4},)? (?:after|following|before|when|while|as|since|amid)\b[^,;:]{8,120}, ", re.I
)
"""``On Sunday, after {P} left, …``: so does one behind a day."""
NEGATED = re.compile(
    r"(?:\b(?:not|never|no longer|[Nn]either|nor|[Nn]o|without|cannot)|n't|\b(?:refus|declin|fail)(?:ed"
    r"|es|ing)?"
    r" to|\brul(?:ed|es) out"
    r"|\binstead of|\babsence of|\bdenied (?:that|having))(?: (?:[\w-]+|[\ue000-\uf7ff](?:'s)?)){0,3} $"
)
PLANNED = re.compile(
    r"(?:\b(?:will|shall|'ll|is to|are to|were to|(?:is|are|was|were) (?:set|scheduled|due|expected"
    r"|slated|going"
    r"|planned|preparing|about)"
    r" to|prepares to|ahead of (?:the|an?)|(?:is|are) preparing"
    r" to|set to|scheduled to|plans? to|planning to|expected to|due to|intends? to|upcoming|planned"
    r"|scheduled|forthcoming|next|heading for|heads? for|run-up to|possibly|likely to)"
    r"(?: [\w-]+){0,4}) $",
    re.I,
)
OWING_TO = re.compile(r"(?<!is )(?<!are )(?<!was )(?<!were )\bdue to(?: [\w-]+){0,4} $", re.I)
"""``Nine were injured due to an attack``: a cause, no plan."""
PLANNED_AFTER = re.compile(
    r"^(?:[^.;]{0,60}? )?(?:(?:is|are) (?:set|scheduled|due|expected|slated|planned)|will (?:take place|be"
    r" held|begin|start|discuss|focus|address|tackle|hold|cover|review|include)"
    r"|scheduled for|set for(?! (?:the|an?|its|their) )|due (?:on|in|for)|expected (?:on|in|to))\b"
)
WILL = re.compile(r"\b(?:will|(?:is|are) to|(?:set|scheduled|due|expected) to)\b(?! (?:have|not)\b)", re.I)
"""``the two will meet``: the plan stands in the words themselves."""
AND_THEN = re.compile(r"\bwill [a-z]+ [^.;]{1,120}\band (?:then,? )?$")
"""``will meet {P} and then leave for {L}``."""
PLAN = re.compile(r"\b(?:will|(?:is|are) (?:set|scheduled|due|expected|slated) to)\b")
DECIDED = re.compile(
    r"\b(?:announc|decid|declar|pledg|agree|confirm|said|say|decision|promis|point(?:ed|s) out|reveal"
    r"|told|explain|add(?=ed)|not(?=ed))\w*\b[^.;]{0,60}\b(?:would|to)"
    r" (?:[\w-]+ly )?$"
)
"""``announced that it would dissolve itself``: what somebody has decided to do is planned."""
CONTEXT = 200
"""Characters around a trigger that can deny it, plan it or make it possible."""
POSSIBLE = re.compile(
    r"\b(?:would|could|may|might|should|can|must|expects?|expected that|if|whether|unless|to (?:prevent"
    r"|avoid|stop|deter|counter"
    r"|halt|end|avert|launch"
    r"|stage|carry out|conduct|plan|target|attack|push|join|support|ensure|protect|resume)|prevent(?:ed"
    r"|ing|s)?|avoid(?:ed|ing)?"
    r"|threat(?:s|en|ened|ening|ens)?(?: of| to)?|risk(?:s)? of|fears? of|warn(?:ed|s|ing)?(?: of| against"
    r"| that)?|calls? (?:for|on)"
    r"|called (?:for|on)|urg(?:ed|es|ing)|demand(?:ed|s|ing)?|possible|potential|imminent|future|any|such"
    r"|possibilit(?:y|ies) of|prospects? (?:of|for)|need for|chances? of|readiness for|hopes? for"
    r"|plan(?:s|ned)? to"
    r"|planning|attempt(?:ed|s|ing)? to|tr(?:y|ied|ies|ying) to|seek(?:s|ing)? to|want(?:s|ed)? to|hop(?:e"
    r"|es|ed|ing) to"
    r"|ready to|able to|vow(?:ed|s)? to|foil(?:ed|s)?|thwart(?:ed|s)?|responsible for|capable of|in case"
    r" of|use of|"
    r"against further|more(?! than))"
    r"(?: (?:(?!(?:was|were|has|have|had)\b)[\w,'-]+|[\ue000-\uf7ff](?:'s)?)){0,5} $",
    re.I,
)
HABITUAL = re.compile(
    r"\b(?:in recent (?:years|months|decades)|in the past(?! (?:few|two|three|24|48|week|day))|over the"
    r" (?:past|last|years)\b(?! (?:few|two|three) (?:days|hours))"
    r"|over the (?:month|course|period) of|repeated(?:ly)?|routinely|regularly|often|frequently|always"
    r"|usually|historically|occasionally"
    r"|sporadic(?:ally)?|continu(?:e|es|ing) to (?=[a-z])"
    r"|on several occasions|on a regular basis|every (?:year|month|week|day|time|[\uf400-\uf7ff])"
    r"|each time|whenever"
    r"|since the (?:mid-|early |late"
    r" )?\d{4}s|past decades?|for (?:years|decades|months)"
    r"|still (?:lay|carr(?:y|ies)|(?:attack|kidnap|kill|launch|stage|conduct|strike|fire|raid|ambush|plant)"
    r"(?:e?s)?)"
    r"|almost daily|near-daily|daily|from time to time|have long|has long|increasingly|ramped up|stepped"
    r" up|intensified|(?:remain|are|is|were|been|become|became)(?:s|ed)? (?:still |[a-z]+ly )?(?:common"
    r"|commonplace"
    r"|frequent|rare|routine|widespread))\b",
    re.I,
)
DENIAL = re.compile(
    r"\b(?:den(?:ied|ies|ying)|reject(?:ed|s) (?:reports|claims|allegations|rumou?rs)|dismissed"
    r" (?:reports|claims|rumou?rs))\b",
    re.I,
)
REJECTING = re.compile(
    r"\b(?:reject|deny|dismiss)ing (?:the )?(?:[a-z]+ )?(?:reports|claims|allegations|rumou?rs) that\b[^.;]*$"
)
"""``rejecting reports |that {P} would meet …``."""
RUMOURED = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|allegations?)(?: of| about)? (?:an? |the )?(?:[\w-]+ )?$"
    r"|\bthere (?:had been|has been|have been|was|were) any (?:[\w-]+ )?$"
)
"""``rejected rumours of a protest``."""
CANCELLED = re.compile(
    r"^[^.;]{0,40}?\b(?<!to be )(?:(?:was|were|has been|have been|been) )?(?:cancell?ed|called off"
    r"|postponed|scrapped|suspended)\b"
)
NOUN_CANCELLED = re.compile(
    r"^[^.;]{0,110}?,? (?:was|were|has been|have been) (?:cancell?ed|called off|postponed|scrapped)\b"
)


WISHED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|insist(?:s|ed)?"
    r"|propos(?:e|es|ed|al)"
    r"|suggest(?:s|ed)?|request(?:s|ed)?|call(?:s|ed)? for|warn(?:s|ed|ing)?|fear(?:s|ed)?)(?: [\w-]+){0,3} $"
)
"""``hopes |that they will sign``: what the clause before only wishes or fears."""
EXPECTED = re.compile(r"(?:is|are|was|were) (?:expected|due) in$")
"""``{P} is expected in {L}``."""
IF = re.compile(r'"?[Ii]f\b(?! not\b)')
"""``If they had been arrested``: they were not."""
SINCE = re.compile(r"Since (?:[\ue400-\uf7ff] |(?:[\ue400-\uf7ff]|the \w+ of)[^,]{0,40}, )")
"""``Since 2019, {L} has launched …``: what went on for long."""
COUNTED_SINCE = re.compile(r"since (?:the (?:beginning|start) of|mid-|early )")
"""``twelve have been killed |since the beginning of the year``: no single deed."""
ONLY_HOPED = re.compile(
    r"\b(?:possibilit(?:y|ies) of|prospects? (?:of|for)|need for|chances? of|readiness for|hopes? (?:of"
    r"|for)|idea of"
    r"|calls? for|called for|proposals? for)(?: [\w,'-]+){1,3} ?$"
)
"""``discussed |the possibility of talks``: words that a noun takes in."""
EXPECTS = re.compile(r"\bexpects? (?:(?:[\w'-]+|[\ue000-\uf7ff](?:'s)?) ){1,6}to (?:[a-z]+ly )?$")
TALKING = re.compile(r"(?:convene|meet|visit|hold|host|travel|arrive|return|receive|gather|sit|sign)\b")
"""``expects the committee |to convene``; not what somebody only asks of others."""
WHETHER = re.compile(r"\bwhether\b[^;:]{0,80}$|\b(?:has|have|had) yet to\b[^;:,]{0,80}$")
"""``did not say |whether jets had struck the camp``: nobody knows."""
BEFOREHAND = re.compile(
    r"\b(?:ahead of|in preparation for|prepar(?:es|ing|ations?)(?: (?:is|are|were) (?:[a-z]+ ){1,2})? ?for"
    r"|eve of|days? before|hours before) (?:[\w\ue000-\uf7ff'-]+ ){0,7}"
    r"(?:visits?|trip|tour|arrival|meetings?|talks|summit|session|conference|round|negotiations)\b",
    re.I,
)
"""``said |ahead of {P}'s visit``: what was still to come."""
MAY = re.compile(r"\b(?:may|might|could)(?: also)? (?:[\w-]+ly )?$")


AND_NAMED = rule(
    r"and (?:the |an? )?(?:[a-z]+ )?{POLDH}(?:'s [a-z]+| \([^)]*\))? (?:was|were|has|had|have|will)\b"
)
BY_NAMED = rule(r"\b(?:by|between|of|with|from) (?:[\w-]+ ){0,3}?{POLDH}(?: \([^()]*\))?,? $")
NAMES_ALONE = re.compile(
    r"(?:(?:the|an?|of|from|for|in|his|her|its|their|and|head|chief|[A-Z][\w.'-]*+|[\ue000-\uf3ff](?:'s)?"
    r"|\([^()]*\)),? ?)+"
)
"""Who stands before any verb."""
FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|said|\w+ed)\b")


QUOTED = re.compile(r'(?<![,:] )"[^",]{1,60}"')
"""``spoke of "a door that stands ajar" and left``: what is quoted inside a clause breaks it nowhere."""


def clauses_of(text: str) -> list[int]:
    """Where the clauses of a marked sentence begin; the first at 0, and the end of the sentence as the
    last number.
    """
    breaks = (found.end() for found in BREAK.finditer(text))
    quoted = [found.span() for found in QUOTED.finditer(text)] if '"' in text else []
    whole = (edge for edge in breaks if not any(start < edge < end for start, end in quoted))
    edges = {0, *(edge for edge in whole if not _in_one_breath(text, edge)), len(text)}
    if opening := OPENING.match(text) or DAY_FIRST.match(text):
        edges.add(opening.end())
    return sorted(edges)


def _in_one_breath(text: str, edge: int) -> bool:
    """``An operation by {O} |and the {O} was …``, ``{P}, |and {P} signed``: no clause ends before the first
    verb.
    """
    if text.startswith("and ", edge) and NAMES_ALONE.fullmatch(text, 0, edge):
        return True
    if not AND_NAMED.match(text, edge):
        return False
    last = max(0, edge - CONTEXT)
    return bool(BY_NAMED.search(text[last:edge])) and not FINITE.search(text[last:edge])


def clause_at(edges: list[int], position: int) -> tuple[int, int]:
    """Beginning and end of the clause that holds a position."""
    index = min(max(bisect_right(edges, position) - 1, 0), len(edges) - 2)
    return edges[index], edges[index + 1]


def in_quotes(text: str, position: int) -> bool:
    """Whether a position stands between quotation marks of its sentence (or after one that is never
    closed).
    """
    return text.count('"', 0, position) % 2 == 1


def _goes_on(text: str, clause: tuple[int, int], start: int, end: int) -> bool:
    """``will sign a deal as they meet``: a present tense that only dates a plan is planned too."""
    told = re.search(r"\bas (?:they|both|the two|he|she) (?:[\w-]+ ){0,2}$", text[clause[0] : start])
    return bool(told and PLAN.search(text[:start]) and not re.search(r"ed\b", text[start:end]))


def modality(
    text: str, clause: tuple[int, int], start: int, end: int, nominal: bool, violent: bool = False
) -> str:
    """What is asserted of the trigger ``text[start:end]``: occurred, planned, claimed, denied,
    cancelled; "" for nothing.
    """
    before, after = text[max(clause[0], start - CONTEXT) : start], text[end : clause[1]][:CONTEXT]
    if NEGATED.search(before):
        return ""
    if EXPECTED.match(text[start:end]):
        return "planned"
    if IF.match(text, clause[0]) or WHETHER.search(before):
        return ""
    if (nominal and ONLY_HOPED.search(before + text[start:end])) or REJECTING.search(text[:start]):
        return ""
    if text.startswith("that ", clause[0]) and WISHED.search(text[: clause[0]][-CONTEXT:]):
        return ""
    if CANCELLED.search(after) or (nominal and NOUN_CANCELLED.search(after)):
        return "cancelled"
    if DENIAL.search(text[:start]) and (not nominal or RUMOURED.search(text[:start])):
        return "denied"
    if nominal and re.search(
        r"\b(?:planned|upcoming|expected|scheduled|due|slated|set|next|forthcoming|to be held"
        r"|will be held|ahead of)\b"
        r"|\b(?:is|are) to$|\bwill$",
        text[start:end],
    ):
        return "planned"
    if (
        (PLANNED.search(before) and not (nominal and OWING_TO.search(before)))
        or (not nominal and WILL.search(text[start:end]))
        or (not nominal and AND_THEN.search(before))
        or (nominal and PLANNED_AFTER.search(after))
        or _goes_on(text, clause, start, end)
        or (not (nominal or violent) and DECIDED.search(text[max(0, start - CONTEXT) : start]))
        or (TALKING.match(text, start) and EXPECTS.search(before))
    ):
        return "planned"
    if COUNTED_SINCE.match(text, clause[1]) and re.search(r"\b(?:has|have)\b", before + text[start:end]):
        return ""
    if SINCE.match(text) and re.search(r"\b(?:has|have)\b", before + text[start:end]):
        return ""
    if MAY.search(before) and not (nominal or violent):
        return "hypothetical"
    if POSSIBLE.search(before) or HABITUAL.search(text[clause[0] : clause[1]]):
        return ""
    if re.search(r"\b(?:alleg|accus|blam)\w*", before) or re.search(
        r"\ballegedly|\breportedly", text[clause[0] : clause[1]]
    ):
        return "claimed"
    return "planned" if _ordered(text, start, before) else "occurred"


CALLED_TO = re.compile(
    r"\b(?:call|summon|invit|conven)\w* [^.;,]{1,60}(?: to| for) (?:an? |the )(?:[\w-]+ )?$"
)
"""``called the deputies to a |session to elect …``."""


def _ordered(text: str, start: int, before: str) -> bool:
    """``directed that {P} |be hosted next Tuesday``, or a session to which somebody calls."""
    return text.startswith("be ", start) or CALLED_TO.search(before) is not None
