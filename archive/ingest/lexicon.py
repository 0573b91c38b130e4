"""Words of the trade that several rules share: countries' adjectives, portfolios, ranks, titles.

No names of people or bodies stand here: those belong to the registry. Adjectives lead to a country by
its name.
"""

from __future__ import annotations

from archive.values.calendar_words import any_of

DEMONYMS: dict[str, str] = {
    "iraqi": "Iraq",
    "turkish": "Turkey",
    "syrian": "Syria",
    "iranian": "Iran",
    "american": "United States",
    "british": "United Kingdom",
    "french": "France",
    "german": "Germany",
    "israeli": "Israel",
    "lebanese": "Lebanon",
    "jordanian": "Jordan",
    "saudi": "Saudi Arabia",
    "qatari": "Qatar",
    "emirati": "United Arab Emirates",
    "kuwaiti": "Kuwait",
    "russian": "Russia",
    "chinese": "China",
    "dutch": "Netherlands",
    "italian": "Italy",
    "spanish": "Spain",
    "egyptian": "Egypt",
    "yemeni": "Yemen",
    "ukrainian": "Ukraine",
    "canadian": "Canada",
    "australian": "Australia",
    "swedish": "Sweden",
    "norwegian": "Norway",
    "danish": "Denmark",
    "greek": "Greece",
    "armenian": "Armenia",
    "azerbaijani": "Azerbaijan",
    "georgian": "Georgia",
    "pakistani": "Pakistan",
    "afghan": "Afghanistan",
    "indian": "India",
    "japanese": "Japan",
    "polish": "Poland",
    "belgian": "Belgium",
    "austrian": "Austria",
    "swiss": "Switzerland",
    "finnish": "Finland",
    "hungarian": "Hungary",
    "omani": "Oman",
    "bahraini": "Bahrain",
    "libyan": "Libya",
    "sudanese": "Sudan",
    "palestinian": "Palestine",
    "european": "European Union",
    "uzbek": "Uzbekistan",
    "kazakh": "Kazakhstan",
    "tajik": "Tajikistan",
    "kyrgyz": "Kyrgyzstan",
    "czech": "Czechia",
    "slovak": "Slovakia",
    "slovenian": "Slovenia",
    "croatian": "Croatia",
    "serbian": "Serbia",
    "bosnian": "Bosnia and Herzegovina",
    "albanian": "Albania",
    "bulgarian": "Bulgaria",
    "romanian": "Romania",
    "portuguese": "Portugal",
    "irish": "Ireland",
    "scottish": "Scotland",
    "icelandic": "Iceland",
    "estonian": "Estonia",
    "latvian": "Latvia",
    "lithuanian": "Lithuania",
    "belarusian": "Belarus",
    "moldovan": "Moldova",
    "cypriot": "Cyprus",
    "tunisian": "Tunisia",
    "algerian": "Algeria",
    "moroccan": "Morocco",
    "somali": "Somalia",
    "ethiopian": "Ethiopia",
    "nigerian": "Nigeria",
    "kenyan": "Kenya",
    "brazilian": "Brazil",
    "mexican": "Mexico",
    "argentine": "Argentina",
    "venezuelan": "Venezuela",
    "cuban": "Cuba",
    "vietnamese": "Vietnam",
    "thai": "Thailand",
    "malaysian": "Malaysia",
    "indonesian": "Indonesia",
    "bangladeshi": "Bangladesh",
    "nepali": "Nepal",
    "korean": "South Korea",
}

PORTFOLIOS: dict[str, str] = {
    "interior": "interior",
    "the interior": "interior",
    "internal affairs": "interior",
    "home": "interior",
    "defense": "defense",
    "defence": "defense",
    "national defense": "defense",
    "national defence": "defense",
    "war": "defense",
    "foreign": "foreign",
    "foreign affairs": "foreign",
    "external affairs": "foreign",
    "peshmerga": "peshmerga",
    "peshmerga affairs": "peshmerga",
    "oil": "oil",
    "petroleum": "oil",
    "natural resources": "natural resources",
    "finance": "finance",
    "health": "health",
    "justice": "justice",
    "planning": "planning",
    "trade": "trade",
    "transport": "transport",
    "transportation": "transport",
    "electricity": "electricity",
    "education": "education",
    "higher education": "higher education",
    "labor": "labor",
    "agriculture": "agriculture",
    "water resources": "water resources",
    "energy": "energy",
    "culture": "culture",
    "migration": "migration",
    "displacement and migration": "migration",
    "economy": "economy",
    "endowments and religious affairs": "endowments",
    "martyrs and anfal affairs": "martyrs",
    "intelligence": "intelligence",
    "youth and sports": "youth",
    "communications": "communications",
    "information": "information",
    "finance and economy": "finance",
    "industry": "industry",
    "environment": "environment",
    "security": "security",
    "energy and natural resources": "energy",
    "municipalities": "municipalities",
    "municipalities and tourism": "municipalities",
    "construction": "construction",
    "construction and housing": "construction",
    "reconstruction": "construction",
    "public works": "public works",
    "tourism": "tourism",
    "science": "science",
    "science and technology": "science",
    "social affairs": "social affairs",
    "labor and social affairs": "labor",
    "labour": "labor",
    "labour and social affairs": "labor",
    "industry and minerals": "industry",
    "industry and trade": "industry",
    "local administration": "local administration",
    "religious affairs": "endowments",
    "endowments": "endowments",
    "human rights": "human rights",
    "migration and displaced": "migration",
    "migration and displacement": "migration",
    "immigration": "migration",
    "treasury": "finance",
    "commerce": "trade",
    "youth": "youth",
    "sports": "youth",
    "emergency": "emergency",
    "foreign affairs and expatriates": "foreign",
    "expatriates": "foreign",
    "parliamentary affairs": "parliamentary affairs",
    "economics": "economy",
    "european union affairs": "eu affairs",
    "eu affairs": "eu affairs",
    "treasury and finance": "finance",
    "finance and economic affairs": "finance",
    "economic affairs": "economy",
    "transport and infrastructure": "transport",
    "agriculture and forestry": "agriculture",
    "agriculture and water resources": "agriculture",
    "environment and urbanization": "environment",
    "environment, urbanization and climate change": "environment",
    "family and social services": "social affairs",
    "family": "social affairs",
    "housing": "construction",
    "housing and reconstruction": "construction",
    "electricity and water": "electricity",
    "foreign trade": "foreign trade",
    "islamic affairs": "endowments",
    "women's affairs": "women",
    "women": "women",
    "roads": "transport",
    "roads and urban development": "transport",
    "cooperatives, labour, and social welfare": "labor",
    "national education": "education",
    "culture and tourism": "culture",
    "culture and youth": "culture",
    "industry and technology": "industry",
    "public health": "health",
    "higher education and scientific research": "higher education",
    "intelligence and security": "intelligence",
    "irrigation": "water resources",
    "water": "water resources",
    "state": "state",
    "development": "development",
    "international development": "development",
    "veterans affairs": "veterans",
}
PORTFOLIO = any_of(PORTFOLIOS)

_OF_RANK = r"(?:Staff|Air|Rear|Vice|Lieutenant|Major|Brigadier|Lt\.?|Maj\.?|Brig\.?|Chief)[ -]"
_RANK = (
    r"(?:General|Gen\.|Colonel|Col\.|Major|Maj\.|Captain|Capt\.|Lieutenant|Lt\.|Admiral|Adm\.|Brigadier"
    r"|Brig\.|Marshal)"
)
RANKS = rf"(?:(?:{_OF_RANK}(?=(?:{_OF_RANK})*{_RANK}))*+{_RANK})"
MODIFIERS = (
    r"(?:(?:first|second|senior|top|chief|principal|general|assistant|joint|executive|supreme|national"
    r"|high|permanent|resident|communications|relations"
    r"|political|military|police|security|media|press|official|special|field|provincial|deputy|vice"
    r"|under|commanding"
    r"|presidential|spiritual|parliamentary|tribal|opposition|transitional|managing|legal|operations|research"
    r"|visiting|non-?resident|group|public|policy|economic|financial"
    r"|administrative|municipal|founding"
    r"|public affairs|foreign relations|foreign policy|legal affairs)[ -])*"
)
HEADS = (
    r"(?:prime minister for (?-i:[A-Z][a-z]+(?: (?:and |& )?[A-Z][a-z]+){0,3}?) affairs"
    r"|prime minister|premier|president|vice[ -]president|"
    rf"minister (?:of|for) (?:the )?(?:state(?: for [a-z]+(?: affairs)?)?|{PORTFOLIO})(?: affairs)?"
    r"|(?:minister|secretary of state) (?:of|for) (?:the )?(?-i:[A-Z][a-z]+(?:(?:, [A-Z][a-z]+)+,? and"
    r" [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}|(?: (?:and )?[A-Z][a-z]+){0,3}))|"
    rf"(?:{PORTFOLIO}) minister|minister|"
    r"secretary of (?:state|defen[cs]e|the treasury|energy)|(?:defen[cs]e|foreign|home|treasury|interior"
    r"|press) secretary|"
    r"undersecretary|under-secretary[ -]general|secretary[ -]general|secretary|"
    r"national security advis[eo]r|security advis[eo]r|advis[eo]r|"
    r"special representative|representative|special envoy|envoy|ambassador|consul[ -]general|consul|diplomat|"
    r"commander[ -]in[ -]chief(?: of the armed forces)?|(?:general )?commander(?:[ -]general)?"
    r"|chief of (?:the )?(?:general )?staff"
    r"|chief of (?:the )?(?:police"
    r"|intelligence)|"
    r"police chief|intelligence chief|spy chief|army chief|chief|"
    r"director[ -]general|director|governor(?:[ -]general)?|(?:co-)?mayor"
    r"|speaker(?: of (?:the )?parliament)?|parliament speaker"
    r"|chancellor|"
    r"(?:(?:vice|deputy) )?(?:co-)?chair(?:man|woman|person)?|co-leader|co-president|head|leader"
    r"|founder|coordinator|supervisor|"
    r"(?:co-)?spokes(?:man|woman|person)|judge|prosecutor(?:[ -]general)?|attorney general|"
    r"politburo member|political bureau member|member of the (?:politburo|political bureau|leadership council"
    r"|presidential council|central committee|general command)|central committee member|leadership council"
    r" member"
    r"|council member|board member|presiding board member|deputy chief of staff|military attach[ée]"
    r"|attach[ée]"
    r"|charg[ée] d'affaires|secretary of the (?:supreme )?(?:national )?security council|rapporteur"
    r"|commissioner"
    r"|presidential candidate|head of (?:media|press|public relations|foreign relations|security|bureau"
    r"|office"
    r"|mission|delegation|committee|branch)|qaimaqam|district governor|sub-?district director|executive"
    r" director|"
    r"lawmaker|senator|congress(?:man|woman)|parliamentarian|mp|member of (?:the )?parliament|"
    r"columnist|journalist|correspondent|reporter|editor[ -]in[ -]chief|analyst|"
    r"commanding general|chief of mission|police (?:colonel|captain|major|officer|general|lieutenant)"
    r"|economist|researcher"
    r"|professor|lecturer|fellow|historian|scholar|resident representative|country director|special"
    r" rapporteur"
    r"|special representative of the (?:united nations |un |u\.n\. )?secretary[- ]general|"
    r"king|queen|crown prince|emir|sultan|ayatollah|grand ayatollah|supreme leader|pope|patriarch"
    r"|archbishop|bishop|"
    r"pm|fm|official|administrator|inspector|camp manager|manager"
    r"|emir|rector|dean|chief executive|ceo|co-founder"
    r"|treasurer|lord justice|chief justice|top diplomat|number two|auditor|ombuds(?:man|woman)|whip"
    r"|strategist|commentator|negotiator"
    r"|tribal elder|first lady|cleric|(?:grand )?mufti|(?:friday )?prayer leader"
    r"|(?:head|chair(?:man|woman)?|president|member|deputy head) of the (?:town|city|provincial|district"
    r"|municipal|governorate) council)"
)
TITLE = rf"(?:{MODIFIERS}{HEADS}(?:[- ](?:designate|elect))?)"
SAYING = (
    r"(?:said|told|added|stated|noted|stressed|explained|announced|confirmed|warned|wrote|tweeted|tells"
    r"|says|claimed"
    r"|asserted|affirmed|argued|insisted|declared|denied|recalled|emphasi[sz]ed|reiterated|urged|expressed"
    r"|thanked"
    r"|praised|condemned|criticized|criticised|commented|remarked|revealed|acknowledged|admitted|replied"
    r"|testified"
    r"|vowed|pledged|adds|puts|argues|notes|believes|explains|warns|admits|recalls|writes|claims|stresses"
    r"|accused|welcomed|pointed out|indicated|clarified|highlighted|hailed|echoed)"
)
CALLED = (
    r"(?:(?:business|congress)(?:man|woman)|activist|lawyer|solicitor|barrister|attorney|expert|aid worker"
    r"|doctor|cleric|imam|mukhtar|singer|author"
    r"|historian|expert|researcher|professor|scholar|academic|dissident|candidate"
    r"|politician|negotiator|fighter|soldier|officer|policeman|resident|witness|teacher|engineer|farmer"
    r"|shepherd"
    r"|brother|son|daughter|wife|father|mother|husband|sister|student|nurse|smuggler|militant|prisoner"
    r"|detainee"
    r"|refugee|merchant|trader|driver|worker|youth|protester|civilian|member|negotiator|strategist"
    r"|scientist|commentator|elder|nurse|volunteer|campaigner|campaign manager|clergyman|tribesman|specialist"
    r"|kolbar|villager|pensioner|shopkeeper|laborer|labourer|survivor|consultant|photojournalist"
    r"|photographer|presenter|survivor|commando)"
)
"""What people are called who hold no post."""
LEARNED = (
    r"(?:(?:school|head)?teacher|headmaster|poet|novelist|writer|engineer|physician|surgeon"
    r"|architect|geologist"
    r"|translator|painter|composer)"
)
"""Occupations that are told of somebody as a post is, also without for whom."""
OCCUPATIONS = (
    r"(?:(?:human rights |women's rights |civil society |political |legal |media |senior |former |aid"
    r" |field |medical |security |military |energy |oil |Middle East |Iraq |Turkey |Iran )*"
    r"(?:activist|lawyer|solicitor|doctor|nurse|engineer|expert|academic|scientist|aid worker"
    r"|(?:[A-Za-z]+ )?teacher|student"
    r"|employee|staffer|volunteer|consultant|specialist|campaigner|editor|producer|photographer"
    r"|photojournalist|cameraman|anchor|reporter|writer|imam|preacher|officer|partner|associate"
    rf"|{LEARNED}))"
)
"""What people are called who do something for somebody: a post only beside for whom."""
BARE_HONORIFICS = frozenset(
    {
        "ayatollah",
        "grand ayatollah",
        "official",
        "senior official",
        "security official",
        "analyst",
        "economist",
        "researcher",
        "professor",
        "lecturer",
        "fellow",
        "historian",
        "scholar",
        "police officer",
        "journalist",
        "reporter",
    }
)
QUALIFIERS = (
    r"(?:former|ex-|then-|late|outgoing|departing|incoming|acting|caretaker|interim|new|newly[- ](?:elected"
    r"|appointed|named)|current|incumbent|now-|longtime|long-time|longest-serving|last|ousted"
    r"|deposed|toppled|slain"
    r"|formerly|previously|once|onetime|one-time|retired|designated|re-?elected|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|tenth|serving|sitting|disgraced|jailed)"
)
