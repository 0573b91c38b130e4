"""Sentences that go on about a meeting or a visit told before: ``The meeting was attended by {P}``, ``They
were accompanied by {P}``. They make no event of their own and add who was there, where and when.
"""

from __future__ import annotations

import re

from archive.ingest.gather.clauses import clause_at, in_quotes
from archive.ingest.gather.happenings import ANAPHOR, ANAPHOR_KIND, OF_PERSON
from archive.ingest.gather.scene import Scene, Telling
from archive.ingest.gather.talks import together
from archive.ingest.marks import rule

ACCOMPANIED = rule(
    r"^(?:They|He|She|The [a-z]+) (?:was|were) (?:also )?(?:accompanied|joined|received|welcomed) by"
    r" (?:the )?(?=[^.;]{0,40}?{PH})"
    r"|^(?:Also |Those |Among those )?(?:[Pp]resent|[Aa]ttending|[Ii]n attendance)(?: (?:at|in"
    r"|during) the [a-z]+)?"
    r" (?:was|were)(?: also)? (?=[^.;]{0,60}?{PH})"
    r"|(?:^|\bthat |\bsaid |, )(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ "
    r"|{OLD}(?:'s)? ){0,3}(?:delegation|team|side)"
    r" (?:was (?:headed|led) by|(?:also )?includ(?:ed|es)|compris(?:ed|es)|consist(?:ed|s) of|was made up of)"
    r" (?=[^.;]{0,60}?{PH})"
    r"|^Representing (?:the )?(?:[\w-]+ |{OLD} ){1,4}(?:was|were) (?=[^.;]{0,60}?{PH})"
    r"|^(?P<journey>(?={PH}[^.;]{0,250}? (?:is|are|was|were) (?:also )?(?:accompanying {PH}"
    r"|(?:part of|members of|in) (?:{P}'s|the|his|her) (?:[a-z]+ )?delegation)))"
    r"|^(?=(?:{T},? )?{PH}[^.;]{0,200}? (?:was|were) (?:also )?(?:in attendance|among (?:the|those)"
    r" (?:attendees|participants|present))\b)"
    r"|^(?=(?:{T},? )?{PH}[^.;]{0,400}? (?:also )?(?:attended|took part in|participated in|joined|(?:was"
    r"|were) (?:also )?present"
    r" (?:at|in|during)) (?:the|this|that) (?:[a-z]+ )?(?:meeting|talks|session|reception|ceremony|visit"
    r"|gathering|congress|conference|summit|forum|dinner|banquet"
    r"|discussions)\b(?! (?:of|with|between|in)\b))"
)
"""``They were accompanied by {P}``, ``{P} and {P} attended the meeting``: more who were there."""
ACCOMPANYING = rule(r"\baccompanying {PH}")
LEADS_TOO = rule(r"{PH} (?:headed|led) (?:the|that of) (?=[^.;]{0,60}?(?:delegation|team|side|{O}))")
"""``…, while {P} headed the {O} delegation``."""
TAKING_PART = rule(
    r"in which (?=[^.;]{0,200}?{PH})(?P<names>[^.;]{1,200}?),? (?:also )?(?:took part|participated|were"
    r" present)\b"
)
ATTENDED = rule(
    r"(?:attended by|in the presence of|attended also by|accompanied by|joined by|with the"
    r" (?:participation|attendance) of|leading the|with)(?: [^.;]{0,40}?)?(?={PH})"
)
TOOK_PLACE = re.compile(r"\b(?:took place|(?:was|were) held)\b[^.;]{0,60}")


def echoes(scene: Scene, told: list[Telling]) -> list[Telling]:
    """``In the meeting``, ``{P}'s visit``: the sentence belongs to what was told before, and may add to
    it.
    """
    found: list[Telling] = []
    for match in [
        *ANAPHOR.finditer(scene.text),
        *OF_PERSON.finditer(scene.text),
        *ACCOMPANIED.finditer(scene.text),
    ]:
        if in_quotes(scene.text, match.start()):
            continue
        person = "who" in match.groupdict()
        word = match["what"] if person else match[1] if match.re is ANAPHOR else ""
        kind = ANAPHOR_KIND.get(word, "meeting")
        echo = scene.echo(kind, match.start(), "echo")
        if person:
            echo.who[str(scene.marked.mark(match.start("who")).about)] = "visitor"
        else:
            _cast_echo(echo, scene, match)
        others = {who for telling in told if telling.family == "talks" for who in telling.who}
        if match.re is not ACCOMPANIED and len(others) > 1:  # "The meeting followed {P}'s talks with {P}"
            echo.who = {who: part for who, part in echo.who.items() if part == "visitor" or who not in others}
        found.append(echo)
    return found[:1]


def _cast_echo(echo: Telling, scene: Scene, match: re.Match[str]) -> None:
    """Those who attended, chaired or spoke, and where it was held."""
    clause = clause_at(scene.edges, match.end() - 1)
    if match.re is ACCOMPANIED:
        if match["journey"] is not None:  # "{P} is accompanying {P}": on whose journey
            journey = ACCOMPANYING.search(scene.text)
            guest = scene.marked.mark(journey.end() - 1).about if journey else ""
            echo.kind, echo.who = "visit", {str(guest): "visitor"} if guest else {}
        for who in together(scene, match.end(), len(scene.text)):
            echo.who.setdefault(who, "attendee")
        for led in LEADS_TOO.finditer(scene.text, match.end()):
            echo.who.setdefault(str(scene.marked.mark(led.start()).about), "attendee")
        return
    for found in TAKING_PART.finditer(scene.text, match.end()):
        for _, _, who in scene.marks(found.start("names"), found.end("names"), "PH")[:6]:
            echo.who.setdefault(who, "attendee")
    for found in ATTENDED.finditer(scene.text, match.end()):
        if re.match(r"with(?! the (?:part|att))", found.group()) and found.start() >= clause[1]:
            continue  # "the visit comes after {P} met with {P}"
        for _, _, who in scene.marks(found.end(), min(found.end() + 60, len(scene.text)), "PH")[:4]:
            echo.who.setdefault(who, "attendee")
    if held := re.match(r"(?:,? (?:which was )?held| in| at)[^.;,]{0,30}", scene.text[match.end() :]):
        echo.places += [who for _, _, who in scene.marks(match.end(), match.end() + held.end(), "L")]
    times = scene.times(*clause)
    if place := TOOK_PLACE.search(scene.text, match.end()):
        echo.places = echo.places or [who for _, _, who in scene.marks(*place.span(), "L")]
        times = times or scene.times(*place.span())
    echo.when = scene.time(times[0]) if times else None
