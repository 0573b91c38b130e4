"""What a language brings to the rules: its words, and how it marks who does what to whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from archive.ingest.marks import rule
from archive.ingest.tongues.deed import Deed, Office
from archive.values.text import Span

NEVER = r"(?!x)x"
"""A pattern that nothing fits: what a language does not have."""
_DOTLESS = str.maketrans("ıİ", "ii")


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """The tables of one language. Patterns are in folded letters; see ``fold``."""

    code: str
    fold: Callable[[str], str]
    script: bool
    """Whether it is written in Arabic script: no capitals, clitics written together."""
    verb_last: bool

    exonyms: Mapping[str, tuple[str, str]]
    """How it calls the countries, cities and bodies of the world: its word → (English name, entity kind)."""
    demonyms: Mapping[str, str]
    """Stem of an adjective of origin → country in English."""
    demonym_before: str = ""
    article: str = ""
    demonym_after: str = ""
    """What may be written onto such a stem."""

    before: str = ""
    """What may be written onto the front of a name: a pattern."""
    after: str = ""
    """What may be written onto its end."""
    clitics: str = ""
    """What may be written onto the front of any word; ``before`` has the article as well."""
    elided: tuple[str, ...] = ()
    """What stands before a name whose article has lost its first letter: ``لل``."""
    accusative: str = NEVER
    """A noun behind which an adjective of origin is spelt as the land is: ``وفدا إيطاليا``."""

    portfolios: Mapping[str, str]
    ministry: str
    """Pattern with the group ``portfolio`` (``PORTFOLIO`` stands for all of them)."""
    ministry_bare: str = NEVER
    """The same without its head, where an adjective of origin and a verb of saying show it."""
    ministry_of: str = NEVER
    """What may stand between a ministry and its owner behind it."""

    offices: tuple[Office, ...]
    complement: str = NEVER
    """One word that may follow an office inside a title."""
    former: str = NEVER
    acting: str = NEVER
    honorifics: str = NEVER
    styled: str = NEVER
    callings: str = NEVER
    """What stands before a family name alone; before a first name, of who holds no post: ``the activist``."""
    leading: str = NEVER
    """Before the name of who leads: ``headed by``."""
    title_of: str = NEVER
    """Between a title and the body or area behind it: ``in``, ``at``, ``for``."""

    bodies: str = NEVER
    """Words that open (or, verb-last and Latin, close) the name of a body."""
    closing: str = NEVER
    """Words that close the name of a body (Turkish)."""
    named_bare: str = NEVER
    """Those of them that one plain word may name: ``party``, ``channel``."""
    inside: str = ""
    """Words without an article that go on inside such a name."""
    specifier: str = NEVER
    """What any other word of such a name looks like."""
    chain: str = ""
    """The ending of every word of such a name but the last (Kurdish); "" where there is none."""
    adjective: str = NEVER
    """What goes on once the name is complete."""
    unspecific: str = ""
    """Words that specify no body: ``security``, ``local``."""
    no_head: str = NEVER
    """What stands before a body's head when it names no body: ``the agreement of``."""
    transitive: str = NEVER
    """Verbs whose object may stand right behind the subject: a title there is the object's."""
    no_body: str = NEVER
    """What has the shape of a body and is none: ``the federal government``."""
    institutions: Mapping[str, str] = field(default_factory=dict)
    """A body that every state has → what it is called in English."""
    place_words: Mapping[str, str] = field(default_factory=dict)
    """``district``, ``village``: the name of a place follows; → place kind."""
    sites: frozenset[str] = frozenset()
    """Those of them that are of the name: ``valley``, ``camp``."""
    place_name: str = NEVER
    """What such a name looks like."""
    not_place: str = NEVER
    """What only describes a place."""

    stop: frozenset[str]
    """Words that belong to no name."""
    given: frozenset[str]
    """Common first names: one of them opens a name, or goes on with it."""
    particles: frozenset[str] = frozenset()
    """Words that make no name alone: Abu, Abd, bin."""
    family: str = NEVER
    """What the third word of a name looks like, a common first name apart."""
    no_beginning: str = NEVER
    """What no name begins with: ``بوفاة``."""
    verbal: str = NEVER
    """What a verb looks like that may follow a name."""
    her_verb: str = NEVER
    """How a verb begins that has a woman or things for its subject: behind a man it is his name."""
    feminine: str = NEVER
    """A whole verb that tells of a woman, forces or a group."""
    speaking: str = NEVER

    cases: tuple[tuple[str, str, str], ...]
    """(case, pattern that ends right before a name, pattern right after it); the first that fits."""
    and_: str
    """Between two names that stand in one case."""
    struck: str = NEVER
    """Ends right before who or what a verb says was struck, whatever stands behind it: ``تعرض {L} لهجوم``."""
    saw: str = NEVER
    """Ends right before a place that a verb says saw it: ``شهدت {L} اشتباكات``."""
    chairing: str = NEVER
    """Ends right before who chairs a meeting: ``برئاسة``."""
    leaving: str = NEVER
    """A verb or noun of leaving: where it was is what they leave."""
    leading_clause: str = NEVER
    """All that stands before a noun of which the sentence names only later whose it is."""
    filler: str = NEVER
    """Words between a case's sign and the name that do not matter: ``members of``, ``the city of``."""
    aside: str = NEVER
    """What interrupts a sentence between two commas: ``، الذي … ،``."""
    breaks: str = NEVER
    """Where a clause ends."""
    continues: str = NEVER
    """How a clause begins that only goes on."""
    onto_verbs: str = ""
    """What may be written onto the front of a verb or noun of the tables."""
    deeds: tuple[Deed, ...]
    by_clause: bool = False
    """Whether the words of a deed stand in one clause, the noun before its light verb."""
    forces: str = NEVER
    """Words for those who bear arms."""
    present: str = NEVER
    """From a deed's noun on to a light verb in the present: a threat or a habit, no deed."""
    managed: str = NEVER
    """``managed to``: what is only wished for behind another verb was done behind this one."""
    echoes: tuple[tuple[str, str], ...] = ()
    """("in the meeting", kind): what was told before."""
    attending: str = NEVER
    """Before those who were only there."""
    definite: str = NEVER
    """What makes a noun one that was told before."""
    topic: str = NEVER
    """Before a place that is only spoken about."""
    bare_verb: str = NEVER
    """What follows a verb whose subject is understood: a preposition, or whom it is done to."""
    that: str = NEVER
    """What opens a clause that somebody says."""
    pronoun: str = NEVER
    """``that he``, right before a verb."""
    relative: str = NEVER
    """``who``, right before a verb: who was named before it is the subject."""
    accused: str = NEVER
    """Verbs whose subject only says that somebody else did it."""
    only_source: str = NEVER
    """Ends right before who only tells or counts: ``according to figures of``."""
    topical: str = NEVER
    """Ends right before those with whom something is to be: ``relations with``."""
    aiming_at: str = NEVER
    """A verb between a deed and whom it was to hit."""
    suffered: str = NEVER
    """What follows a verb of killing that is in the passive, so that who stands before it was killed."""
    owning_up: str = NEVER
    """Ends right before the body that says that it did it."""
    how: str = r"\S+"
    """What may stand between a deed and the adjective that says whose it was: ``قصف جوي {D}``."""
    court: str = NEVER
    """What the name of a court has, in folded letters."""
    same_day: str = NEVER
    """What puts a deed on the day of what was told before: ``the same day``, ``during the visit``."""
    hour: str = NEVER
    """What says at which hour it was, and not on which day: ``at dawn``, ``hours later``."""
    gone_by: str = NEVER
    """What says that a sentence tells of another time than the one before: ``had``, ``previously``."""
    too: str = NEVER
    """What says that talks were held besides: ``also met``, ``separately``."""
    counted_after: str = NEVER
    """``two days after`` a deed: groups ``number`` and ``unit``, ``dual`` or ``single``."""
    since: str = NEVER
    """Ends right before a day since when something was: no day of a deed."""
    of_another: str = NEVER
    """Stands between a deed and a day on which another did something: ``who took part in a bombing in …``."""
    which: str = NEVER
    took_place: str = NEVER
    """How a clause begins that says more of whom the one before told."""
    as_told: str = NEVER
    """Behind a deed, how it begins who told of it: ``as … told``."""
    year_of: str = NEVER
    """Ends right before a year that only says which one is meant: ``the constitution of``."""
    then_came: str = NEVER
    """How a clause begins that tells what came later: the day before it is not its own."""
    behind: str = NEVER
    """``after``, ``because of``: what stands behind has not the day of the verb."""
    when_clause: str = NEVER
    """How a sentence begins whose first clause says when: its day is that of all."""
    said_that: str = NEVER
    """A verb of saying behind a day with which a sentence begins: the day of the word."""
    wished: str = NEVER
    """Ends right before a present verb that is only wished for."""
    then: str = NEVER
    """Ends right before a present verb that tells what came next: ``before he flew to …``."""
    done: str = NEVER
    """Ends right before a noun of which it is told that it was done: ``during``, ``after``."""
    afterwards: str = NEVER
    """Ends right before a noun that the rest came after: what dates the rest is not its day."""
    passive: str = NEVER
    """A verb in the passive with what follows it where nobody is named: ``وعين مستشارا``."""
    others: str = NEVER
    """How a sentence begins whose subject has no name: ``artists of …``."""
    arresting: str = NEVER
    """What the name of a body has that arrests people and leads operations."""
    truce: str = NEVER
    """A noun of agreements that says enough with its place."""
    made_known: str = NEVER
    """Ends with the verb by which somebody announces an arrest: a day between the two is that of the word."""
    appointed: str = NEVER
    """From a verb of appointing to a name of two words (group ``name``) and the post behind it."""
    meant: str = NEVER
    """Ends right before a noun that says only what somebody is out for: ``a mission to arrest``."""
    mishap: str = NEVER
    """What kills without anybody's doing: a road accident, a fire."""
    pronoun_end: str = NEVER
    """A noun or verb that says by its ending whose or whom: ``his arrival``, ``appointed him``."""
    aiming: str = NEVER
    """Ends right before what somebody sets out for: ``to``."""
    cancelled_after: str = NEVER
    """A verb behind that calls off what stands before it (languages whose verb comes first)."""
    was_to_be: str = NEVER
    """``was to``: what follows may be called off in the next clause."""
    own_forces: str = NEVER
    delegation: str = NEVER
    """``its planes``, with no owner behind; ``a delegation``: somebody came, though he has no name."""
    states: str = NEVER
    both: str = NEVER
    """``the two countries``; ``the two sides``."""

    negated: str = NEVER
    planned: str = NEVER
    cancelled: str = NEVER
    unreal: str = NEVER
    claimed: str = NEVER
    denied: str = NEVER

    undenied: str = NEVER
    """Where a denial ends: ``adding that``."""
    things: str = NEVER
    posts_of: str = NEVER
    """End right before whose thing, whose post or forces are spoken of: ``the office of``."""
    members: str = NEVER
    """``a member of``: what befalls him befalls the body."""
    infinitive: str = NEVER
    """How a word ends that makes a noun of a verb, of which somebody follows in the genitive."""
    word_end: str = r"(?!\w)"
    led_to: str = NEVER
    finite: str = NEVER
    """What follows a whole word; ``and by that``, before what a deed led to; a verb that ends its clause."""
    died: str = NEVER
    repelled: str = NEVER
    """``was killed``, ``was beaten back``: who stands beside it was attacked."""
    later_than: str = NEVER
    """``، after …``: the day behind it is that of something else."""
    victims: str = NEVER
    """Ends right before the body whose members were killed or hurt."""
    announced: str = NEVER
    """Ends right before the body that announces its own deed."""
    who_is: str = NEVER
    goes_on: str = NEVER
    """``who is``, between a name and the title behind it; what may follow that title."""
    somebody: str = NEVER
    """Who does something and has no name, right behind the verb: ``armed men``, ``a drone``."""
    thing_acts: str = NEVER
    """What strikes by itself, right before the verb: ``an attack that``, ``a drone``."""
    decides: str = NEVER
    """Verbs by which somebody has done what the noun behind them tells: ``voted``, ``ordered``."""
    at_site: str = NEVER
    beside: str = NEVER
    """Right before a body at whose home people gather, ``in front of``; before a place, ``north of``."""
    strikes: str = NEVER
    """A verb of striking and who does it, right before what is struck."""
    acts_first: str = NEVER
    """A verb of aiming that opens its clause, up to whom it names first."""

    people: str = NEVER
    """Whom figures count."""
    losses: tuple[tuple[str, str], ...]
    """(measure, words that say so)."""
    figures: tuple[str, ...]
    """How number (NUMBER), people (PEOPLE) and loss (LOSS) follow each other."""
    numbers: Mapping[str, int]
    bounds: Mapping[str, str] = field(default_factory=dict)
    """``at least`` → low, ``up to`` → high, ``about`` → round."""
    negated_after: str = ""
    """A verb that itself says no (Turkish, Kurdish, Persian)."""
    planned_after: str = ""
    unreal_after: str = ""
    duals: str = ""
    """A word for people in the dual: two of them."""

    # -------------------------------------------------------------------------------------- compiled, kept

    def source(self, pattern: str) -> str:
        """A pattern of the tables in folded letters; those of Latin script are written so."""
        kept = self._sources
        if pattern not in kept:
            kept[pattern] = self.fold(pattern) if self.script else pattern.translate(_DOTLESS)
        return kept[pattern]

    @cached_property
    def _sources(self) -> dict[str, str]:
        """Patterns in folded letters, once folded."""
        return {}

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern of the tables, in folded letters, with ``{P}`` for a person's mark and so on."""
        return rule(self.source(pattern))

    @cached_property
    def office(self) -> str:
        """Any word for a post."""
        return alternatives_of(office.words for office in self.offices)

    @cached_property
    def _office(self) -> re.Pattern[str]:
        return re.compile(self.source(self.office))

    @cached_property
    def _body(self) -> re.Pattern[str]:
        return re.compile(self.source(self.bodies))

    @cached_property
    def _honorific(self) -> re.Pattern[str]:
        return re.compile(self.source(self.honorifics))

    def is_body(self, word: str) -> bool:
        """Whether a folded word opens the name of a body."""
        return self._body.fullmatch(word) is not None

    def is_honorific(self, word: str) -> bool:
        """Whether a folded word is a form of address or a rank."""
        return self._honorific.fullmatch(word) is not None

    def is_office(self, word: str) -> bool:
        """Whether a folded word is one for a post."""
        return self._office.fullmatch(word) is not None

    @cached_property
    def inner(self) -> frozenset[str]:
        return frozenset(self.fold(self.inside).split("|"))

    @cached_property
    def generic(self) -> frozenset[str]:
        return frozenset(self.fold(self.unspecific).split("|"))

    @cached_property
    def countries(self) -> dict[str, str]:
        """Folded stem of an adjective of origin → country in English."""
        return {self.fold(stem): name for stem, name in self.demonyms.items()}

    @cached_property
    def folded_portfolios(self) -> dict[str, str]:
        return {self.fold(words): key for words, key in self.portfolios.items()}

    @cached_property
    def stops(self) -> frozenset[str]:
        return frozenset(map(self.fold, self.stop))

    @cached_property
    def first_names(self) -> frozenset[str]:
        return frozenset(map(self.fold, self.given))

    @cached_property
    def joined(self) -> frozenset[str]:
        return frozenset(map(self.fold, self.particles))


def alternatives_of(patterns: Iterable[str]) -> str:
    """Several patterns as one, the longest first."""
    return "(?:" + "|".join(sorted(set(patterns), key=len, reverse=True)) + ")"


Spoken = tuple[Tongue, Span]
"""A sentence and the tongue that it is in."""
