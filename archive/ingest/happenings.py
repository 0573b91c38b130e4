"""The words by which news tells that something happened: one line for each way, the exact kind before
the general one.

``left`` and ``right`` are the parts of who stands before and after the words; "" where nobody is expected.
A noun needs a date, a figure or a verb of happening beside it before it tells anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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
VOTES = frozenset({"referendum", "election"})


@dataclass(frozen=True, slots=True)
class Trigger:
    kind: str
    pattern: re.Pattern[str]
    left: str
    right: str
    nominal: bool = False
    needs: str = ""
    """Classes of marks of which one must stand before or after, for words that mean many things."""

    @property
    def name(self) -> str:
        """The rule's name: kind and way."""
        return f"{self.kind}-{'noun' if self.nominal else 'verb'}"


TALK = (
    r"(?:meetings?|talks|discussions?|summit|session|consultations|negotiations|conference|gathering"
    r"|dialogue|reception|round)"
)
WORDS = r"(?:(?:[\w'-]+|{LOD}(?:'s)?|\([^)]*\)) ){0,6}?"
DEAL = (
    r"(?i:agreements?|accords?|deals?|memorand(?:um|a)(?: of understanding)?|pacts?|treaty|treaties"
    r"|protocols?|contracts?"
    r"|ceasefire|truce|MoUs?|declaration|documents?)"
)
AIMED = (
    r"(?:struck|strikes?|hits?|target(?:s|ed)|attack(?:s|ed)|bombed|pounded|kill(?:s|ed)|wounded"
    r"|landed|lands?|crashed|explod(?:es|ed)|slammed)"
)
OFFENSIVE = r"(?:operations?|offensives?|campaign|incursion|invasion|manhunt|sweep)"
LOCAL = (
    r"(?:parliamentary|presidential|provincial|local|general|legislative|snap|early|municipal|regional"
    r"|federal|council)"
)


def _verb(kind: str, pattern: str, left: str = "actor1", right: str = "", needs: str = "") -> Trigger:
    return Trigger(kind, rule(rf"\b(?:{pattern})(?!\w)", re.I), left, right, False, needs)


def _noun(kind: str, pattern: str, left: str = "", right: str = "target", needs: str = "") -> Trigger:
    return Trigger(kind, rule(rf"\b(?:{pattern})(?!\w)", re.I), left, right, True, needs)


TRIGGERS: tuple[Trigger, ...] = (
    # -------------------------------------------------------------------------------- talks
    _verb(
        "phone-call",
        r"(?:held|had|made|received|in) (?:a |an )?(?:[\w-]+ )?(?:phone|telephone|video)"
        r" (?:call|conversation)"
        r"|(?:phoned|telephoned)|(?:spoke|spoken|speaks|talked|talks) (?:[\w-]+ )?(?:by|over the|on the"
        r"|via) (?:tele)?phone"
        r"|phone (?:call|conversation) (?:with|between)",
        "actor1",
        "actor2",
    ),
    _verb(
        "phone-call",
        r"(?:spoke|spoken|speaks)(?: {T})? (?:to|with)(?= (?:the )?{PH})",
        "actor1",
        "actor2",
        "PH",
    ),
    _verb(
        "visit",
        r"(?:visited|visits|visiting|visit(?= {L})|arrived (?:in|at|to)|arrives (?:in|at)"
        r"|arrive in|landed in|flew to|flies to"
        r"|travell?ed to|travels to|travel to|headed to|went to|toured|tours"
        r"|(?:paid|pays|made|makes|began|begins|concluded|pay|make) (?:a |an |his |her |their"
        r" )?(?:[\w-]+ )*?visit (?:to|in)"
        r"|(?:is|was|are|were|on) (?:a |an )?(?:[\w-]+ )*?visit to)(?= (?:the |[\w-]+ ){0,3}?{LO})",
        "visitor",
        "",
        "PHOD",
    ),
    _noun(
        "visit",
        r"(?:[Tt]he |[Aa] |[Tt]his )?(?:[\w-]+ )?(?:visit|trip) (?:of|by)(?= (?:the )?{PHD})"
        r"|(?<=[\ue000-\ue3ff\uf000-\uf3ff]'s )(?:[\w-]+ )?(?:visit|trip) (?=to {L})",
        "",
        "visitor",
    ),
    _verb(
        "meeting",
        r"(?:received|receives|welcomed|welcomes|hosted|hosts)(?! by)(?= (?:him|her|them)\b"
        r"|[^;]{0,60}?(?:{PH}|delegation|{D} (?:ambassador|consul)))"
        r"(?! (?:a |the )?(?:letter|report|support|funding|call|aid))",
        "host",
        "visitor",
        "PHO",
    ),
    _verb("meeting", r"(?:(?:was|were) (?:received|welcomed|hosted) by)", "visitor", "host", "PHO"),
    _verb(
        "meeting",
        r"(?:met|meets|meet|meeting)(?: (?:again|also|separately|briefly|privately|jointly|in"
        r" person|face-to-face))*(?: {T})?"
        r"(?: (?:in|at) {L})?(?: {T})? with",
        "actor1",
        "actor2",
    ),
    _verb(
        "meeting",
        r"(?:met|meets|meet)(?= (?:(?:the|a|an|his|her|their|senior|top|other|new|visiting|several"
        r"|[a-z]+) ){0,3}?(?:{PH}|{OD}|(?:officials|leaders|members|representatives"
        r"|delegation|counterpart)\b))",
        "actor1",
        "actor2",
    ),
    _verb(
        "meeting",
        r"(?:two|both|they|leaders|officials|ministers|sides|{PHO})(?: (?:also|have|had|again"
        r"|later|first|last))* (?:met)\b"
        r"(?! with)",
        "actor1",
        "",
        "",
    ),
    _verb(
        "meeting",
        rf"(?:held|holds|hold|holding|hosted|hosts|convened?|concluded?|chaired|attended"
        rf"|began|started|opened|wrapped up|launched)"
        rf" (?:a |an |the |their |its |his )?{WORDS}{TALK}(?! call)",
        "actor1",
        "actor2",
    ),
    _verb(
        "meeting",
        rf"(?:convened?|gather(?:ed)?|met|meet) for (?:the |a |an )?{WORDS}{TALK}",
        "actor1",
        "actor2",
    ),
    _verb(
        "meeting",
        r"(?:preside[ds]? over|co-chair(?:ed)?|chair) (?:the |a |an )?(?:[\w-]+ )*?(?:meeting"
        r"|talks|session|summit)",
        "actor1",
        "actor2",
    ),
    _verb("meeting", r"sat down with", "actor1", "actor2", "PHO"),
    _verb(
        "meeting",
        r"(?:discuss(?:ed|es)?|review(?:ed|s)|talk(?:ed|s)?|exchanged views|negotiat(?:ed|es)"
        r"|conferr?(?:ed|s)|tackled)(?=[^;]{0,140}? with"
        r" (?:the )?(?:[\w.-]+ ){0,3}?{PH})",
        "actor1",
        "actor2",
        "PH",
    ),
    _verb(
        "meeting",
        r"(?<=[\ue000-\ue3ff\uf000-\uf3ff] )(?:also )?(?:discussed|discuss|talk|talked"
        r"|reviewed|explored)\b",
        "pair",
        "",
    ),
    _noun(
        "meeting",
        rf"(?:the )?(?:first|second|third|fourth|fifth|sixth|latest|inaugural|next|opening)"
        rf" (?:round of )?(?:[\w-]+ ){{0,3}}?{TALK}(?: of| in| at| between| with)",
        "",
        "actor1",
    ),
    _noun(
        "meeting",
        r"(?:[Aa]|[Tt]he|[Pp]reparatory|[Tt]rilateral|[Bb]ilateral|[Hh]igh-level) (?:[\w-]+"
        r" ){0,3}?(?:meetings?|talks|summit|session)"
        r"(?=(?: (?:for|of|on) [^.;,]{0,80}?)? (?:was|were|is|will be|to be|took|between)\b)",
        "",
        "actor1",
    ),
    _noun("meeting", rf"{TALK} between", "", "actor1"),
    # -------------------------------------------------------------------------------- agreement, law
    _verb(
        "agreement",
        rf"(?:signed|sign|signs|inked|reached|reach|struck|concluded|finali[sz]ed|brokered"
        rf"|announced|agreed (?:on|to))"
        rf" (?:a |an |the |its |their |two |three |several )?{WORDS}{DEAL}",
        "actor1",
        "actor2",
    ),
    _noun(
        "agreement",
        rf"{DEAL} (?:was|were|has been|is|will be) (?:signed|reached|concluded|announced"
        rf"|inked)",
        "",
        "actor1",
    ),
    _verb(
        "designation",
        r"(?:label(?:l)?ed|designated|listed|declared|branded|classified|blacklisted"
        r"|recogni[sz]ed|designates|labels|declares|outlawed|banned)"
        r" (?:the )?{O}(?: \([^)]*\))?(?:,? (?:as|to be))?(?: (?:a|an|the))? \"?(?:[\w-]+"
        r" ){0,3}?(?:terror(?:ist)?|banned|outlawed|illegal|criminal)",
        "actor1",
        "target",
    ),
    _verb(
        "designation",
        r"(?:sanctioned|imposed (?:[\w-]+ )?sanctions on|sanctions)(?= (?:the )?{POL})",
        "actor1",
        "target",
    ),
    _verb(
        "court-ruling",
        r"(?:sentenced|convicted|acquitted|found guilty|handed (?:down )?(?:a |the"
        r" )?(?:[\w-]+ )?sentence|ruled (?:that|against|in favor)"
        r"|upheld|overturned|struck down)",
        "actor1",
        "target",
    ),
    _verb(
        "arrest",
        r"(?:arrested|arrests|detained|detains|apprehended|rounded up|(?:took|taken|taking)"
        r" into custody)",
        "actor1",
        "target",
    ),
    # -------------------------------------------------------------------------------- violence
    _verb(
        "drone-strike",
        rf"(?:drones?|UAVs?|unmanned (?:aerial vehicles?|aircraft))(?: (?:with|carrying"
        rf"|laden with|packed with|loaded with|armed with) [a-z]+)? (?:[\w-]+ )?(?:have "
        rf"|had |has )?{AIMED}"
        r"|(?:struck|hit|targeted|attacked|killed|bombed) (?:[^.;,]{0,40}? )?(?:by|in|with) (?:a |an "
        r"|two |three |several )?(?:[\w-]+ |{D} ){0,3}?drones?(?! (?:strike|attack))",
        "actor1",
        "target",
    ),
    _noun("drone-strike", r"drone (?:strikes?|attacks?|raids?|bombings?|bombardments?)", "actor1"),
    _verb(
        "airstrike",
        rf"(?:warplanes?|fighter jets|jets|war planes|aircraft|helicopters|gunships)"
        rf" (?:[\w-]+ )?{AIMED}",
        "actor1",
        "target",
    ),
    _noun(
        "airstrike",
        r"air ?-?strikes?|air raids?|air attacks?|aerial (?:attacks?|bombardments?"
        r"|bombings?|strikes?)",
        "actor1",
    ),
    _verb(
        "missile-attack",
        rf"(?:fired|fires|fire|launched|launches|lobbed|rained) (?:[\w-]+"
        rf" ){{0,5}}?missiles?|missiles? (?:[\w-]+ )?(?:{AIMED}|were fired|was fired"
        rf"|fell)",
        "actor1",
        "target",
    ),
    _noun(
        "missile-attack",
        r"(?:ballistic |cruise )?missiles? (?:attacks?|strikes?|barrages?|salvos?)",
        "actor1",
    ),
    _verb(
        "rocket-attack",
        rf"(?:fired|fires|fire|launched|launches|lobbed|rained) (?:[\w-]+"
        rf" ){{0,5}}?rockets?|rockets? (?:[\w-]+ )?(?:{AIMED}|were fired|was fired|fell)",
        "actor1",
        "target",
    ),
    _noun(
        "rocket-attack", r"(?:[Kk]atyusha )?rockets? (?:attacks?|strikes?|barrages?|fire|salvos?)", "actor1"
    ),
    _verb(
        "shelling",
        r"shelled|bombarded|(?:artillery|mortar)(?: shells| rounds)? (?:hit|struck|landed"
        r"|pounded|fell)|shells? (?:hit|landed|struck|fell)",
        "actor1",
        "target",
    ),
    _noun(
        "shelling",
        r"shelling|artillery (?:fire|strikes?|bombardments?|shelling|attacks?)|mortar"
        r" (?:attacks?|fire)|bombardments?",
        "actor1",
    ),
    _noun(
        "suicide-bombing",
        r"suicide (?:bombings?|attacks?|blasts?|car bomb(?:ing)?s?)|suicide bombers?",
        "actor1",
    ),
    _verb(
        "suicide-bombing",
        r"blew (?:himself|herself|themselves) up|detonated (?:his|her|an?)"
        r" (?:explosive|suicide) (?:vest|belt)",
        "actor1",
    ),
    _verb(
        "bombing",
        r"(?:bomb|IED|explosive device|explosives|car bomb|mine|landmine)s? (?:[\w-]+"
        r" )?(?:exploded|went off|detonated|killed|blew up|hit|struck)"
        r"|(?:bombed|blew up|detonated)",
        "actor1",
        "target",
    ),
    _noun(
        "bombing",
        r"(?:(?:car|truck|roadside|vehicle|motorcycle|twin|double) )?bombings?|(?:car|truck"
        r"|roadside|motorcycle) bombs?|bomb (?:attacks?|blasts?)|explosions?|blasts?",
        "actor1",
    ),
    _verb(
        "armed-clash",
        r"clashed|exchanged fire|traded fire|fought (?:with|against)|clashes (?:broke out"
        r"|erupted|took place|continued)"
        r"|fighting (?:broke out|erupted|raged)",
        "actor1",
        "actor2",
    ),
    _noun("armed-clash", r"clashes|firefight|gun ?battles?|armed confrontation", "", "actor1"),
    _verb("assassination", r"assassinated|assassinates", "actor1", "victim"),
    _noun("assassination", r"assassination of", "", "victim"),
    _noun("massacre", r"massacre(?: of)?|genocide(?: of| against)", "actor1", "victim"),
    _verb("massacre", r"massacred", "actor1", "victim"),
    _verb(
        "attack",
        r"(?:attacked|attacks(?= (?:the )?{POL})|attacking|ambushed|stormed|raided|assaulted"
        r"|opened fire (?:on|at)|targeted|struck(?= (?:the |a |an )?(?:[\w-]+ ){0,3}?{POL}))",
        "actor1",
        "target",
    ),
    _noun(
        "attack", r"attacks?|assaults?|ambush(?:es)?|raids?|shootings?|strikes?|incident of gunfire", "actor1"
    ),
    _verb(
        "killing",
        r"(?:killed|kills|beheaded|executed|murdered|shot dead|gunned down|slain|lynched)",
        "actor1",
        "victim",
    ),
    _noun("killing", r"(?:beheadings?|executions?|murders?|killings?) of", "actor1", "victim"),
    _verb(
        "kidnapping",
        r"kidnapped|abducted|kidnaps|took (?:[\w-]+ ){0,4}?hostage|taken hostage",
        "actor1",
        "victim",
    ),
    _noun("kidnapping", r"kidnappings?|abductions?", "actor1", "victim"),
    _verb(
        "release",
        r"(?:released|freed|releases|frees)(?= (?:[\w,-]+ ){0,5}?(?:prisoners?|hostages?"
        r"|detainees?|captives?|soldiers|inmates|[\ue000-\ue3ff]))"
        r"|(?:was|were|been) (?:released|freed)",
        "actor1",
        "target",
    ),
    # -------------------------------------------------------------------------------- forces and ground
    _verb(
        "military-operation",
        rf"(?:launched|launches|began|begins|started|carried out|conducted"
        rf"|announced|resumed|kicked off|mounted|waged)"
        rf" (?:a |an |the |its |their |another |new )?{WORDS}{OFFENSIVE}",
        "actor1",
        "target",
    ),
    _noun(
        "military-operation",
        rf"(?:military|security|ground|cross-border|air|joint|clearing"
        rf"|counterterrorism|counter-terrorism|special) {OFFENSIVE}",
        "actor1",
    ),
    _verb(
        "territory-change",
        r"(?:took|takes|take|entered)(?= {L})|(?:captured|seized|recaptured|retook"
        r"|liberated|overran|occupied|took over|(?:took|regained|retook|seized"
        r"|assumed) (?:full )?control (?:of|over)"
        r"|lost control of|captures|seizes|recaptures)(?= (?:the |[\w-]+ ){0,5}?{L})|fell to(?= (?:the"
        r" )?{O})",
        "actor1",
        "target",
    ),
    _verb(
        "deployment",
        r"(?:deployed|deploys|dispatched|sent|sends)(?= (?:[\w,-]+ |{OD} ){0,5}?(?:troops"
        r"|soldiers|forces|reinforcements|fighters|units|brigades|peacekeepers|vehicles))"
        r"|(?:troops|soldiers|forces|reinforcements|fighters) (?:were|have been|had been) deployed",
        "actor1",
        "",
    ),
    _verb(
        "disarmament",
        r"laid down (?:their|its|his) (?:arms|weapons)|lay down (?:their|its) (?:arms"
        r"|weapons)|(?:disarmed|surrendered (?:their|its) (?:arms|weapons)|burned"
        r" (?:their|its) weapons)",
        "actor1",
        "",
    ),
    _verb(
        "dissolution",
        r"(?:dissolved|disbanded|dissolves|disbands)(?: itself)?|announced (?:its|the)"
        r" (?:dissolution|disbandment)",
        "actor1",
        "target",
    ),
    # -------------------------------------------------------------------------------- politics
    _noun("referendum", r"referendum", "", ""),
    _verb(
        "election",
        r"[Vv]oters (?:[\w-]+ )?elected|went to the polls|cast (?:their )?(?:ballots|votes)"
        r"|(?:the )?polls (?:opened|closed)",
        "",
        "",
    ),
    _noun(
        "election",
        rf"{LOCAL}(?: and [a-z]+)? (?:elections?|polls?|vote|runoff)|elections? (?=(?:were"
        rf"|was|will be|are) (?:held|scheduled|set))",
        "",
        "",
    ),
    _verb(
        "appointment",
        r"(?:was|were|been|is) (?:appointed|named|elected|sworn in|nominated|inaugurated"
        r"|re-elected)|(?:appointed|elected|nominated|named)"
        r"(?= (?:[\w.-]+ ){0,4}?[\ue000-\ue3ff])|took office|assumed office|took the oath",
        "actor1",
        "target",
    ),
    _verb(
        "dismissal",
        r"(?:dismissed|sacked|fired|removed)(?= (?:[\w.'-]+"
        r" ){0,4}?[\ue000-\ue3ff\uf000-\uf3ff])|(?:was|were|been) (?:dismissed|sacked|fired"
        r"|removed from)",
        "actor1",
        "target",
    ),
    _verb(
        "resignation",
        r"resigned|resigns|stepped down|steps down|(?:announced|submitted|tendered"
        r"|presented) (?:his|her|their) resignation",
        "actor1",
        "",
    ),
    _noun("resignation", r"resignation of", "", "actor1"),
    _verb(
        "overthrow",
        r"(?:overthrew|overthrown|toppled|ousted|deposed)(?= (?:[\w'-]+ |{D} "
        r"|[\ue000-\ue3ff]'s ){0,4}?(?:[\ue000-\ue3ff]|regime|government|president|ruler))"
        r"|(?:was|were|been) (?:overthrown|toppled|ousted|deposed)",
        "actor1",
        "target",
    ),
    _noun(
        "overthrow",
        r"(?:fall|overthrow|collapse|ouster|toppling) of(?= (?:the )?(?:[\w'-]+ |{D} "
        r"|[\ue000-\ue3ff]'s )*?(?:[\ue000-\ue3ff]|regime|government))",
        "",
        "target",
    ),
    _verb(
        "protest",
        r"(?:protested|demonstrated|rallied|took to the streets|staged (?:a |an )?(?:[\w-]+"
        r" )?(?:protest|sit-in|demonstration|rally))|protesters (?:gathered|marched|stormed"
        r"|blocked|demanded|clashed)",
        "actor1",
        "",
    ),
    _noun("protest", r"protests?|demonstrations?|sit-ins?", "", ""),
    _verb(
        "cancellation",
        r"(?:cancell?ed|called off|annulled|scrapped)(?= (?:a |an |the |his |her |its "
        r"|their )?(?:[\w-]+ ){0,3}?(?:visit|meeting|talks|elections?|agreement|deal"
        r"|trip|summit|results))",
        "actor1",
        "",
    ),
)

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
OF_PERSON = rule(
    r"(?P<who>{PH})(?:'s|') (?:[\w-]+ ){0,2}?(?P<what>visit|trip|meeting|talks)\b(?! (?:to|with))"
)
HAPPENED = re.compile(
    r"\b(?:carried out|launched|conducted|staged|witnessed|suffered|saw|seen|killed|wounded|injured|hit"
    r"|struck|targeted|claimed (?:responsibility|the|it)"
    r"|claimed responsibility|condemned|survived|took place|occurred|happened|followed|left|blamed|caused"
    r"|rocked|damaged|destroyed|erupted|broke out|died"
    r"|came under|was held|were held|held|voted|took part|participated|reported|launch(?:es)?|kills?"
    r"|targets?|hits?|strikes?|was attacked|rejected)\b"
)
"""Verbs that make a noun a thing that happened."""
GENERIC_NOUN = re.compile(
    r"\b(?:anti-|counter-?)$|\b(?:threats?|fears?|risks?|dangers?|fight(?:ing)? against|war on|possibility"
    r"|prospects?|kinds?|types?|series|wave|number|lack|victims?|anniversary|responsibility for (?:the"
    r" )?(?:many|most))"
    r" (?:of|against|on)(?: [\w-]+){0,3} $|\b(?:no|any|such|more|further|future|possible|potential"
    r"|terrorist|insurgency|insurgent) $"
)
