"""The forms of an English verb: ``forms("meet")`` is met, meets, meet, meeting; ``forms("carry out")`` too.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

IRREGULAR = {
    verb: (past, participle)
    for verb, past, participle in (
        line.split()
        for line in """\
        beat beat beaten
        become became become
        begin began begun
        blow blew blown
        break broke broken
        bring brought brought
        cast cast cast
        catch caught caught
        choose chose chosen
        come came come
        cut cut cut
        drive drove driven
        fall fell fallen
        fight fought fought
        find found found
        flee fled fled
        fly flew flown
        freeze froze frozen
        give gave given
        go went gone
        have had had
        hit hit hit
        hold held held
        lay laid laid
        lead led led
        leave left left
        let let let
        hang hanged hanged
        lose lost lost
        make made made
        meet met met
        overrun overran overrun
        overthrow overthrew overthrown
        pay paid paid
        put put put
        quit quit quit
        retake retook retaken
        rise rose risen
        send sent sent
        set set set
        run ran run
        shake shook shaken
        shoot shot shot
        shut shut shut
        sit sat sat
        slay slew slain
        speak spoke spoken
        spend spent spent
        stand stood stood
        strike struck struck
        sweep swept swept
        swear swore sworn
        take took taken
        tear tore torn
        tell told told
        throw threw thrown
        uphold upheld upheld
        win won won
        wind wound wound
        withdraw withdrew withdrawn""".splitlines()
    )
}
_DOUBLED = (
    "acquit annul ban begin cancel confer cut drop expel lob wrap get gun hit kidnap label nab nod"
    " overrun plan put quit rob"
    " run set shoot sit slam drag bag net rip ram let repel rebel scrap slap slip stab step stop strip"
    " submit commit"
    " admit permit transfer swap"
    " tap trap travel win"
)
DOUBLED = frozenset(_DOUBLED.split())
"""Verbs whose last consonant is written twice before an ending."""
BRITISH = frozenset({"cancel", "label", "travel"})
"""Those that American spelling leaves single."""


@dataclass(frozen=True, slots=True)
class Forms:
    """base: meet; third: meets; past: met; participle: met; gerund: meeting; each with what follows the verb.

    A form that is spelt in two ways holds both.
    """

    base: tuple[str, ...]
    third: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]
    gerund: tuple[str, ...]

    def all(self) -> tuple[str, ...]:
        """Every spelling once, the past first."""
        return tuple(dict.fromkeys(self.past + self.participle + self.third + self.base + self.gerund))


def forms(verb: str) -> Forms:
    """The forms of a verb given in its base form."""
    if verb == "be":
        return Forms(("be",), ("is", "are"), ("was", "were"), ("been",), ("being",))
    past, participle = (
        tuple((form,) for form in IRREGULAR[verb]) if verb in IRREGULAR else (_regular(verb),) * 2
    )
    return Forms((verb,), (_third(verb),), past, participle, _gerund(verb))


def _third(verb: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (f"{verb}d",)
    if re.search(r"[^aeiou]y$", verb):
        return (f"{verb[:-1]}ied",)
    return _doubling(verb, "ed")


def _gerund(verb: str) -> tuple[str, ...]:
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        return (f"{verb[:-1]}ing",)
    return _doubling(verb, "ing")


def _doubling(verb: str, ending: str) -> tuple[str, ...]:
    if verb not in DOUBLED:
        return (verb + ending,)
    twice = verb + verb[-1] + ending
    return (twice, verb + ending) if verb in BRITISH else (twice,)
