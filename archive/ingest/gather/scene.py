"""A sentence with its marks as the rules of events see it, a trigger's hit in it, and the telling made
from that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from archive.ingest.gather.casualties import casualties_in
from archive.ingest.gather.clauses import clause_at, clauses_of
from archive.ingest.gather.counts import Count, counts_in, first_clause
from archive.ingest.gather.happenings import FAMILY, RELATIVE
from archive.ingest.gather.ways import Trigger
from archive.ingest.marks import Marked, marks_at, rule
from archive.ingest.reading import Casualties, TimeExpression
from archive.values.text import Span

ADJECTIVAL = re.compile(
    r"^(?:-(?:backed|led|linked|aligned|affiliated|based|funded|supported|held|controlled|occupied|dominated)"
    r"|\s+capital\b)"
)
"""What makes a name before it an adjective: "Iran-backed"."""
IN_BRACKETS = re.compile("(?:تنظيم|جماعة|حركة|حزب|قوات|قناة|وكالة|صحيفة|ڕێکخراوی|گرووپی) [(]$")
"""``تنظيم (X)``: a name in brackets as others stand in quotes, behind the word for its sort."""
ATTRIBUTIVE = re.compile(
    r"^ (?:(?!(?:an?|the|and|or|in|on|at|to|by|with|where|for|of|from|after|as)\b)[a-z-]+ )?(?:(?:air"
    r"|drone|missile|rocket|artillery|special|military|security|ground|coalition|proxy)\b|(?:forces|troops"
    r"|soldiers|raids?|strikes?|airstrikes?"
    r"|attacks?|drones?|warplanes|jets|missiles?|army|officials?|government|authorities|police|delegation"
    r"|embassy|consulate|ambassador|interests|commandos)\b)"
)
"""What makes a country's name before it an adjective: "US special forces"."""

NO_STATE = re.compile(
    r" (?:[a-z-]+ )?(?:groups?|rebels?|militias?|opposition|factions?|fighters?|activists?|protesters?"
    r"|citizens?|people"
    r"|refugees?|families|villagers?|militants?|journalists?|insurgents?|parties|politicians?|lawmakers?"
    r"|tribes?)\b"
)
"""What a demonym stands before when it is not the state: ``{D} rebels``."""
PREFIXED = re.compile(r"\b(?:pro|anti|non|ex)-$", re.I)
"""``pro-{D}``: nobody of theirs."""
OWNING = rule(
    r"(?:'s?)? (?:[a-z]+ )?{O}|'s (?:[a-z-]+,? ){0,5}{PH}"
    r"|'s (?:[\w-]+ ){0,2}?(?:[Mm]inister|[Pp]resident|[Pp]remier|[Aa]mbassador|[Ee]nvoy|[Gg]overnor)\b"
)
"""``{L}'s {O}``, ``{D} {O}``, ``{L}'s foreign minister, {P}``: whose it is takes no part beside it."""
ARABIC_LETTER = re.compile("[\u0600-\u06ff]")
KIN = rule(
    r"'s? (?:[a-z-]+ ){0,3}(?:predecessor|successor|deputy|brother|sister|son|daughter|father|mother|wife"
    r"|husband|nephew|cousin|uncle|adviser|advisor|aide|assistant|spokes\w+|envoy|representative|lawyer"
    r"|counterpart|rival|ally|killer|murderer|attacker|kidnapper|captor)(?: [a-z]+){0,3},? (?:[a-z]+,? )?{PH}"
)
"""``{P}'s deputy, {P}``: the one whose deputy it is takes no part."""

_CAPITALS_DID = (
    r"(?: [a-z]+ly| also)? (?:have |has |had |will |are to |were to )?(?:[a-z]+ly |also )?(?:signed|sign"
    r"|reached"
    r"|agreed|held|hold|resumed|resume|began|concluded|exchanged|struck"
    r"|inked|sealed|finali[sz]ed|launched|announced|opened|restored|severed|cut|initialed|met|came to)\b"
)
CAPITALS_ACT = rule(
    rf"(?<!\bin )(?<!\bat )(?P<one>{{L}})(?:, (?P<mid>{{L}}))?,? and (?P<other>{{L}}"
    rf"|[a-z]+ [a-z]+ [a-z]+){_CAPITALS_DID}"
    r"|\b(?:talks|negotiations?|agreements?|deals?|accords?|meetings?|dialogue|ceasefire|truce|understanding"
    r"|pact|memorand\w+|discussions|contacts|consultations|treaty|protocol|rapprochement)(?: \([^()]*\))?"
    r" between (?:the )?(?P<side>{OL}) and (?:the )?(?P<facing>{OL})"
    r"|\b(?:deal|agreement|talks|negotiations|accord|truce|ceasefire|pact"
    r"|understanding) with (?P<partner>{L})(?! ?[,']?s? )"
    r"|(?:^|[,;] |\band |\bthat )(?P<alone>{L}) (?:also |has |had |then )?(?:blacklisted|sanctioned"
    r"|designated"
    r"|recalled|expelled|summoned|lifted)\b"
)
CAPITAL_FREE = rule(
    r"(?:^|[,;:] \"?|\"|\b(?:and|but|that|which|when|while|after|as|because|since|before|where) )(?:{T},? )?"
    r"(?P<first>{L})(?:,? and (?P<second>{L}))?(?: {T})?"
    r"(?! (?:was|were|is|are|be|saw|sees|had seen|has seen|witnessed|hosted|hosts|voted|votes|suffered"
    r"|remain\w*"
    r"|experienced|marked|woke)\b)"
    r"(?: (?:also|has|have|had|then|later|will|would|[a-z]+ly))* (?:[a-z-]+(?:ed|es|s)"
    r"|struck|sent|held|cut|put|took|began|fought|hit|withdrew|shot|broke|set up|gave|made|left|told|met)\b"
)
"""``{L} has launched …``: where a capital is the subject of a verb, it stands for its government."""
ASIDE = re.compile(
    r", (?:who|whom|whose|which)\b(?! (?:took place|occurred|happened|was held|were held|was claimed|hit"
    r"|struck|targeted|(?:also |is |was )?(?:includ|compris|consist|headed|led)\w*))[^,;:]{3,120},"
    r"(?= (?!(?:and|or|but|nor|who|whom|whose|which|where|when|while|as"
    r"|after|before|since|in|on|at|by|with|for|from|of|to|the|an?|including|according|saying|adding"
    r"|said|told|also)"
    r"\b)[a-z]+\b)"
)
"""``, which {L} supports,`` before a verb: what interrupts a sentence."""
CONTEXT = 60
"""Characters behind a mark that say whether it is an adjective."""

NO_GERUND = frozenset(
    [
        "during",
        "meeting",
        "gathering",
        "polling",
        "voting",
        "sentencing",
        "hearing",
        "reading",
        "sitting",
        "opening",
        "training",
    ]
)

Found = tuple[int, str, str]
"""(position in the marked text, class of the mark, identity) of somebody or something named."""


@dataclass(slots=True)
class Telling:
    kind: str
    modality: str
    sentence: Span
    at: int
    """Offset of the trigger."""
    part: str
    """Kind of the part of the text it stands in."""
    rule: str
    nominal: bool = False
    who: dict[str, str] = field(default_factory=dict)
    """Identity → part, in order of mention."""
    alleged: set[str] = field(default_factory=set)
    """Those whose part somebody only alleges: blamed, suspected."""
    within: frozenset[str] | None = None
    """The kinds of what it says that it was part of ("during the raid")."""
    places: list[str] = field(default_factory=list)
    when: TimeExpression | None = None
    casualties: tuple[Casualties, ...] = ()
    echo: bool = False
    """It speaks of something told before ("the meeting"); it makes no event of its own."""
    dates: frozenset[str] | None = None
    """The kinds of which one was told before whose day this is; none of them: any kind."""
    again: bool = False
    """It says itself that it is another one ("also met")."""
    definite: bool = False
    """It speaks of "the meeting": one told before, if there is one."""
    shift: int = 0
    """Days after what was told before ("the next day")."""
    counted: Count | None = None
    """How far it lies before what was told before ("The strike came a week after …")."""
    hours_apart: bool = False
    """It says that it was hours before or after what was told."""
    same_day: bool = False
    """It says that it was on the day of what was told before."""
    hour: bool = False
    """It says at what hour it was, but not on which day."""
    belongs: bool = False
    """Nothing in its sentence speaks against the day of the visit told before."""
    here: str = ""
    """The place that its line names before it tells."""
    there: bool = False
    """It says that it was where something told before was ("in the area", "there")."""
    away: bool = False
    """It says that it was on a journey, at a conference or in another incident: elsewhere."""
    apart: bool = False
    """It begins with "in another incident": nothing that was told before."""
    retold: bool = False
    """It says more of those just told of ("They were caught at a checkpoint"), or quotes somebody on it."""
    result: bool = False
    """It says what a deed of the same sentence led to ("in which three were killed")."""
    means: bool = False
    """It is how another deed of the sentence was done ("arrested in a raid")."""
    near: tuple[str, ...] = ()
    """The people of the sentence before, of whom "the two" may be said."""
    pair: str = ""
    """"people" or "states" when the participants are only called "the two"."""

    @property
    def family(self) -> str:
        return FAMILY.get(self.kind, self.kind)


@dataclass(frozen=True)
class Scene:
    """A marked sentence with what its marks mean."""

    marked: Marked
    part: str
    categories: dict[str, str]
    """Identity → category of the registry, for those that have one."""
    person: str = ""
    """Whom "he" or "she" means: the person that the sentence before was about."""
    body: str = ""
    """What "it" or "they" means: the organization or country that the sentence before was about."""
    people: tuple[str, ...] = ()
    """Whom "they" may mean: the people of the sentence before."""
    here: str = ""
    """The place that a brief names before it tells ("Kirkuk: …")."""

    @cached_property
    def capitals(self) -> frozenset[int]:
        """Where cities stand for their governments: ``{L} and {L} signed``, ``talks between {L} and {O}``; a
        capital wherever it does something.
        """
        acting = {
            found.start(name)
            for found in CAPITALS_ACT.finditer(self.text)
            for name in found.groupdict()
            if found[name]
        }
        free = (
            found.start(name)
            for found in CAPITAL_FREE.finditer(self.text)
            for name in ("first", "second")
            if found[name]
        )
        return frozenset(acting | {at for at in free if self._is_capital(at)})

    def _is_capital(self, position: int) -> bool:
        return self.categories.get(str(self.marked.mark(position).about)) == "capital"

    @cached_property
    def asides(self) -> list[tuple[int, int]]:
        """Where a relative clause interrupts the sentence: ``{P}, who is …, met``."""
        found = (match.span() for match in ASIDE.finditer(self.text))
        return [(start, end) for start, end in found if '"' not in self.text[start:end]]

    def without_asides(self) -> Scene:
        """The sentence as if nobody had interrupted it: ``{P} met``."""
        scene = self
        for start, end in reversed(self.asides):
            scene = scene._cut(start, end)
        return scene

    def echo(self, kind: str, position: int, rule: str) -> Telling:
        """What speaks at a position of something told before."""
        at = self.marked.starts[position]
        return Telling(kind, "occurred", self.marked.sentence, at, self.part, rule, echo=True)

    def up_to(self, position: int) -> Scene:
        """The sentence as far as a position."""
        return self._cut(position, len(self.text))

    def _cut(self, start: int, end: int) -> Scene:
        """The sentence without the characters from ``start`` to ``end``."""
        whole = self.marked
        text = whole.text[:start] + whole.text[end:]
        starts, ends = whole.starts[:start] + whole.starts[end:], whole.ends[:start] + whole.ends[end:]
        return replace(self, marked=replace(whole, text=text, starts=starts, ends=ends))

    @cached_property
    def edges(self) -> list[int]:
        """Where its clauses begin, and its end."""
        if not self.counts:
            return clauses_of(self.text)
        return sorted({*clauses_of(self.text), *self.counts, *first_clause(self.text, self.counts)})

    @cached_property
    def counts(self) -> dict[int, Count]:
        """Where a clause begins from whose deed a day is counted, and how far: ``two days
        |after {P} left``."""
        return counts_in(self.marked) if " after " in self.text or " before " in self.text else {}

    @cached_property
    def casualties(self) -> tuple[Casualties, ...]:
        """The figures of the sentence."""
        return casualties_in(self.marked)

    @cached_property
    def speaks_of_days(self) -> bool:
        """Whether "the next day" or its like may stand in it at all."""
        times = (self.time(p) for p, letter in self._positions if letter == "T")
        return any(word in self.text for word in ("day", " morning", " evening", " night")) or any(
            "day" in time.range.expression for time in times if time
        )

    @property
    def text(self) -> str:
        return self.marked.text

    def marks(self, start: int, end: int, letters: str = "POLDH") -> list[Found]:
        """Who and what is named between two positions; not what only makes an adjective. A place that only
        says whose something is is found when places alone are asked for.
        """
        return [
            (position, letter, about)
            for position, letter, about, owning in self._named
            if start <= position < end and letter in letters and not (owning and letters != "L")
        ]

    @cached_property
    def _positions(self) -> list[tuple[int, str]]:
        """Every mark with its class."""
        return list(marks_at(self.text))

    @cached_property
    def _named(self) -> list[tuple[int, str, str, bool]]:
        """Position, class, identity of everybody named, and whether it only says whose something is."""
        named = ((p, letter, self.marked.mark(p).about) for p, letter in self._positions if letter != "T")
        return [
            (p, self._class(letter, p), about, self._only_owns(letter, p))
            for p, letter, about in named
            if isinstance(about, str) and about and not self._only_adjective(letter, p)
        ]

    def _only_owns(self, letter: str, position: int) -> bool:
        """``{L}'s {O}``, ``{P}'s deputy, {P}``: whose it is."""
        if letter == "L" and ARABIC_LETTER.search(self.text, max(0, position - 2), position):
            return False  # "لە {L} {O} …": a preposition and its place, then who does it
        owned = OWNING if self._class(letter, position) in "LD" else KIN if letter in "PH" else None
        return owned is not None and self._follows(owned, position)

    def _class(self, letter: str, position: int) -> str:
        return "D" if letter == "L" and self._follows(ATTRIBUTIVE, position) else letter

    def _follows(self, pattern: re.Pattern[str], position: int) -> bool:
        return bool(pattern.match(self.text[position + 1 : position + 1 + CONTEXT]))

    def _only_adjective(self, letter: str, position: int) -> bool:
        """``({O})``, ``{D} rebels``, ``pro-{D}``, ``{L}-backed``: nobody who takes part."""
        if self.text[position - 1 : position] == "(" and self.text[position + 1 : position + 2] == ")":
            return IN_BRACKETS.search(self.text, max(0, position - 12), position) is None
        if self._class(letter, position) == "D" and self._follows(NO_STATE, position):
            return True
        prefixed = PREFIXED.search(self.text[max(0, position - 6) : position])
        return bool(prefixed) or self._follows(ADJECTIVAL, position)

    def times(self, start: int, end: int) -> list[int]:
        """Positions of the time expressions between two positions."""
        return [p for p, letter in self._positions if letter == "T" and start <= p < end]

    def time(self, position: int) -> TimeExpression | None:
        """The time expression at a position."""
        about = self.marked.mark(position).about
        return about if isinstance(about, TimeExpression) else None


@dataclass(frozen=True)
class Hit:
    """A trigger found in a scene, with the clause it stands in."""

    scene: Scene
    trigger: Trigger
    match: re.Match[str]

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    @property
    def edges(self) -> list[int]:
        return self.scene.edges

    @cached_property
    def clause(self) -> tuple[int, int]:
        """Beginning and end of the clause that holds it; of a noun with the clause that says which."""
        first, last = clause_at(self.edges, self.start)
        while last < self.end and last < len(self.scene.text):  # words that reach into the next clause
            last = clause_at(self.edges, last)[1]
        if self.trigger.nominal and RELATIVE.match(self.scene.text, last):
            last = clause_at(self.edges, last)[1]
        return first, last

    @property
    def before(self) -> str:
        """The clause up to the trigger."""
        return self.scene.text[self.clause[0] : self.start]

    @property
    def after(self) -> str:
        """The clause from the trigger on."""
        return self.scene.text[self.end : self.clause[1]]

    def until(self, position: int) -> str:
        """The clause up to a position."""
        return self.scene.text[self.clause[0] : position]

    def gap(self, position: int) -> str:
        """The words between the trigger and a later position."""
        return self.scene.text[self.end : max(self.end, position)]

    @property
    def gerund(self) -> bool:
        """``…, killing three``: what the words before led to."""
        first = self.match.group().split()[0].casefold()
        noun = (first in NO_GERUND and first != self.trigger.kind) or re.match(
            r"fighting(?! (?:with|against)\b)", self.match.group(), re.I
        )
        return not self.trigger.nominal and first.endswith("ing") and not noun

    def left(self, letters: str = "POLDH") -> list[Found]:
        return self.scene.marks(self.clause[0], self.start, letters)

    def right(self, letters: str = "POLDH") -> list[Found]:
        """Those named in the trigger's own words and after it."""
        return self.scene.marks(self.start, self.clause[1], letters)
