"""The many words of politics and diplomacy: each family of verbs, nouns and frames leads to its kind."""

from __future__ import annotations

import pytest

from tests.ingest.paper import SUNDAY, gathered

pytestmark = pytest.mark.one_database

TOLD = {
    "meeting": """\
        Azad Demo sat down on Sunday with Berivan Örnek in Testabad.
        Azad Demo had lunch with Berivan Örnek on Sunday.
        Azad Demo dined with Berivan Örnek on Sunday.
        Azad Demo was the guest of Berivan Örnek on Sunday.
        Azad Demo presented his credentials to Berivan Örnek on Sunday.
        Azad Demo bade farewell to Berivan Örnek on Sunday.
        The Turkish ambassador was summoned to the River Council on Sunday.
        The joint committee of the two ministries met in Testabad on Sunday.
        Two days of talks between the Plum Party and the Shadow Front ended on Sunday.
        Azad Demo's talks with Berivan Örnek in Testabad on Sunday lasted an hour.
        Azad Demo convened with Berivan Örnek in Testabad on Sunday.
        After meeting Berivan Örnek on Sunday, Azad Demo slept.
        The last round, in Testabad on Sunday, produced nothing.
        A conference in Testabad on Sunday drew many guests.
        The cabinet, meeting on Sunday, raised the pay.
        At its weekly session on Sunday, the cabinet raised the pay.
        Azad Demo saw Berivan Örnek on Sunday.
        Azad Demo raised the matter with Berivan Örnek on Sunday.
        Azad Demo told Berivan Örnek in Testabad on Sunday that the road was open.
        Berivan Örnek is hosting Azad Demo on Sunday.
        The Turkish ambassador was handed a note of protest on Sunday.
        The two oil ministries met on Sunday.
        The party leaders huddled on Sunday.
        The Plum Party raised the pay in its session on Sunday.
        Azad Demo will brief diplomats in Testabad on Sunday.
        The meeting brought together Azad Demo and Berivan Örnek on Sunday.
        Azad Demo spoke of a conference that Turkey will host in Testabad on Sunday.""",
    "visit": """\
        Azad Demo flew into Testabad on Sunday.
        Azad Demo was in Testabad on Sunday.
        Azad Demo came back on Sunday from Testabad.
        Azad Demo continued to Testabad on Sunday.
        Azad Demo made a stop in Testabad on Sunday.
        Azad Demo's stay in Testabad on Sunday was short.
        A tour took Azad Demo to Testabad on Sunday.
        Visiting Testabad on Sunday, Azad Demo praised the dam.
        A team of engineers travelled to Testabad on Sunday.
        Officials of the ministry were in Testabad on Sunday.
        Azad Demo led a delegation to Testabad on Sunday.
        The ministry sent a team of engineers to Testabad on Sunday.
        A team of doctors was allowed into Testabad on Sunday.
        The first trip of a minister to Testabad took place on Sunday.
        Azad Demo travelled to the site on Sunday.""",
    "phone-call": """\
        Azad Demo took a call from Berivan Örnek on Sunday.
        Azad Demo held telephone talks with Berivan Örnek on Sunday.
        Azad Demo told Berivan Örnek by phone on Sunday that the road was open.
        Azad Demo and Berivan Örnek spoke on Sunday.
        The two ministers spoke by phone on Sunday.""",
    "agreement": """\
        The Plum Party and the Shadow Front clinched a deal on Sunday.
        The Plum Party and the Shadow Front put their names to an accord on Sunday.
        The Plum Party agreed with the Shadow Front on Sunday to reopen the road.
        A deal was struck between the Plum Party and the Shadow Front on Sunday.
        The Plum Party formed an alliance with the Shadow Front on Sunday.
        The deal, which was reached on Sunday, is a secret.
        After signing an accord with the Shadow Front on Sunday, Azad Demo slept.
        The two parties settled their differences on Sunday.
        The two wings of the party reunited on Sunday.
        Under a deal struck on Sunday, the road will reopen.
        The truce has been prolonged until Sunday.
        The two countries restored diplomatic ties on Sunday.
        The two ministers exchanged memorandums on Sunday.
        Turkey signed a letter of intent with the Plum Party on Sunday.""",
    "appointment": """\
        Azad Demo became minister on Sunday.
        Azad Demo took over as governor on Sunday.
        Berivan Örnek picked Azad Demo as envoy on Sunday.
        Berivan Örnek asked Azad Demo to form a cabinet on Sunday.
        Azad Demo was put in charge of the mission on Sunday.
        Command of the mission passed to Azad Demo on Sunday.
        A new cabinet was sworn in on Sunday.
        Before becoming minister on Sunday, Azad Demo slept.
        The council named a new governor on Sunday.
        A decree naming Azad Demo governor was read on Sunday.
        Azad Demo was picked to lead the agency on Sunday.
        The members then named Azad Demo as governor on Sunday.
        The group named his successor on Sunday.
        Berivan Örnek was replaced on Sunday by Azad Demo.
        Parliament gave its vote of confidence to Azad Demo on Sunday.
        Azad Demo assumed the governorship on Sunday.""",
    "dismissal": """\
        Parliament voted to dismiss Azad Demo on Sunday.
        Parliament withdrew confidence from Azad Demo on Sunday.
        The Plum Party kicked out Azad Demo on Sunday.
        Berivan Örnek stripped Azad Demo of all powers on Sunday.
        The mayor of Testabad was ousted on Sunday.
        Azad Demo, dismissed by the Plum Party on Sunday, slept.
        Azad Demo lost his post on Sunday.
        The ministry removed the mayor of Testabad from office on Sunday.
        The minister dismissed five officers on Sunday.
        Parliament voted Azad Demo out on Sunday.""",
    "resignation": """\
        Azad Demo quit on Sunday.
        Azad Demo left office on Sunday.
        Azad Demo gave up his post on Sunday.
        Azad Demo submitted a letter of resignation on Sunday.
        Azad Demo's resignation on Sunday came as a surprise.
        Azad Demo announced on Sunday that he would resign.
        Three ministers handed in their resignations within hours.""",
    "election": """\
        Voters headed to the polls in Testabad on Sunday.
        Azad Demo beat Berivan Örnek in the runoff on Sunday.
        Azad Demo, elected on Sunday, slept.
        Parliament elected Azad Demo president on Sunday.
        The council, elected on Sunday, slept.
        A runoff is due on Sunday.
        Delegates elected a new committee on Sunday.
        The security forces vote on Sunday.
        The Plum Party won five of ten seats on Sunday.
        The vote for the council will be held on Sunday.""",
    "court-ruling": """\
        The court threw out a complaint by the Plum Party on Sunday.
        An appeals court in Testabad confirmed the sentence on Sunday.
        The law was declared unconstitutional on Sunday.
        Azad Demo was cleared of all charges on Sunday.
        Azad Demo was given five years in prison on Sunday.
        The law was annulled by a court in Testabad on Sunday.
        A court in Testabad on Sunday jailed five men for six years.
        The court's ruling on Sunday ended the dispute.
        The verdict against Azad Demo was handed down on Sunday.""",
    "designation": """\
        Turkey put the Shadow Front on its list of terrorist groups on Sunday.
        Turkey lifted sanctions on the Plum Party on Sunday.
        Turkey banned the Plum Party on Sunday.
        Turkey designated the Plum Party on Sunday.
        The Plum Party was put on the list of terrorist groups on Sunday.
        Parliament voted on Sunday to take the Plum Party off its blacklist.""",
    "cancellation": """\
        Exports from Testabad came to a halt on Sunday.
        The meeting in Testabad on Sunday fell through.
        Voting in Testabad was put off on Sunday.
        A planned session of the council was called off on Sunday.
        The visit of Azad Demo to Testabad has been postponed.
        A second round, due on Sunday, was put off.
        It was to have been held on Sunday but was suspended.
        Parliament failed on Sunday to convene.""",
    "dissolution": """\
        The Shadow Front disbanded on Sunday.
        Parliament abolished the provincial councils on Sunday.
        Parliament voted to dissolve itself on Sunday.
        The Shadow Front ceased to exist on Sunday.
        The party split on Sunday.""",
    "protest": """\
        Thousands poured into the streets of Testabad on Sunday.
        Teachers in Testabad walked off the job on Sunday.
        Demonstrators stormed the town hall of Testabad on Sunday.
        There were protests in Testabad on Sunday.
        Public servants in Testabad called a strike for Sunday.
        Dockworkers in Testabad ended their strike on Sunday.
        Farmers blocked a pumping station on Sunday.
        Some 300 contract teachers gathered outside the council building on Sunday.
        Bakers in Testabad shut their doors on Sunday.
        University graduates turned out on Sunday in support.
        Police used tear gas against demonstrators on Sunday.
        Demonstrators, most of them followers of Azad Demo, stormed the parliament in Testabad on Sunday.
        Supporters of Azad Demo pushed their way into the parliament on Sunday.""",
    "overthrow": """\
        Azad Demo was driven from power on Sunday.
        Azad Demo's ouster on Sunday changed the land.""",
    "deployment": """\
        Turkey massed troops along the border of Testabad on Sunday.
        Turkish troops left Testabad on Sunday.
        A convoy of forty trucks left for Testabad on Sunday.
        Turkish forces pulled back to the river on Sunday.
        Turkey cut the number of its soldiers in Testabad on Sunday.
        The mission of the River Council in Testabad will come to an end on Sunday.
        Turkey set up a new military base in Testabad on Sunday.""",
    "territory-change": """\
        Rebels entered the town of Testabad on Sunday.
        The Shadow Front expelled the Plum Party out of several villages on Sunday.
        Testabad was taken on Sunday.""",
    "military-operation": """\
        The operation was launched on Sunday in Testabad.
        The long-awaited offensive on Testabad got under way on Sunday.
        Turkey's operation Claw began on Sunday in Testabad.""",
    "armed-clash": """\
        The two groups fought gun battles with the Shadow Front in Testabad on Sunday.
        Armed men fought each other in Testabad on Sunday.""",
    "release": """\
        Two soldiers were found unharmed in Testabad on Sunday.
        Azad Demo left the Nonabad prison on Sunday.""",
}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [(kind, line.strip()) for kind, lines in TOLD.items() for line in lines.splitlines()],
)
def test_news_has_many_words_for_it(kind: str, sentence: str) -> None:
    assert [event.kind for event in gathered(sentence, days={"on Sunday": SUNDAY}).events] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "No meeting between Azad Demo and Berivan Örnek took place.",
        "Dozens of teachers gathered for news in Testabad.",
        "It was the second time the two ministers had met in Testabad.",
        "Azad Demo agreed that the road should reopen.",
        "The plan was rejected by the ministry on Sunday.",
        "The government, in power since 1963, responded with force to peaceful protests.",
        "Oil prices rallied on Sunday.",
        "Turkey closed its airspace to flights from Testabad on Sunday.",
        "Turkey halted oil exports from Testabad on Sunday.",
        "Azad Demo held a press conference on Sunday.",
        "The council discussed the increase in Turkish attacks in Testabad.",
        "It was Azad Demo's first message since he took office.",
        "The Shadow Front disarmed the bombs.",
        "Fighters who had come from Testabad slept.",
        "If Azad Demo had met Berivan Örnek in Testabad, she would know.",
        "Azad Demo spoke on Sunday.",
        "Azad Demo has chaired the River Council.",
        "Azad Demo has been in prison in Testabad since 2014.",
        "Plum Party fighters still lay ambushes and kidnap villagers.",
        "The party has made it its demand in every round of negotiations with the Plum Party.",
    ],
)
def test_what_only_looks_like_it_is_no_event_of_politics(sentence: str) -> None:
    assert not gathered(sentence, days={"on Sunday": SUNDAY}).events


def test_the_subject_of_a_participle_stands_behind_the_comma() -> None:
    (event,) = gathered("Since taking office on Sunday, Azad Demo slept.", days={"on Sunday": SUNDAY}).events
    assert dict(event.participations) == {"person:azad": "target"}


def test_a_delegation_is_no_army() -> None:
    kinds = {e.kind for e in gathered("A delegation of the Plum Party arrived in Testabad on Sunday.").events}
    assert kinds == {"visit"}
