"""Words with a capital that rules share: heads of bodies, forms of address, and what is in no name at all."""

from __future__ import annotations

ORGANIZATION_HEADS = frozenset(
    [
        "Council", "Councils", "Committee", "Committees", "Ministry", "Party", "Forces", "Force",
        "Movement", "Agency", "Organization", "Organisation", "Union", "Front", "Brigade", "Brigades",
        "Army", "Command", "Court", "Commission", "Authority", "Service", "Services", "Group", "Groups",
        "Mechanism", "Coalition", "Alliance", "Assembly", "Parliament", "Bureau", "Directorate",
        "Department", "University", "Foundation", "Institute", "Network", "Company", "Corporation", "Units",
        "Guard", "Guards", "Federation", "Embassy", "Consulate", "Police", "Battalion", "Division",
        "Regiment", "Militia", "Congress", "Senate", "House", "Bank", "Society", "Association", "Center",
        "Centre", "Observatory", "Administration", "League", "Bloc", "Corps", "Legion", "Rights", "Cabinet",
        "Presidency", "Taskforce", "Fund", "Secretariat", "Board", "Cell", "Unit", "Tribunal", "News",
        "Framework",
        "Initiative", "Airways", "Airlines", "Airline", "Academy", "Consortium", "Syndicate", "Chamber",
        "Crescent", "Commissariat", "Inspectorate", "Battalions", "Parties", "Faction", "Militias", "Press",
        "Media", "TV", "Channel", "Mission", "Diwan", "Office", "Government", "Watch", "Trust", "Tribe",
        "Confederation", "Regiments", "Squad", "Squads", "Administration", "Gendarmerie", "Navy",
        "Aviation", "College", "School", "Club", "Museum", "Monitor", "List", "Headquarters",
        "International", "Municipality", "Observer", "Forum", "Tribune", "Today", "Times",
        "Journal", "Herald", "Post", "Chronicle", "Telecom", "Insurance", "Programme", "Watchdog",
        "Holding", "Ltd", "Staff", "Petroleum", "Energy", "Corp", "Inc", "Telecommunications", "Broadcaster",
        "Directorate-General", "Gas", "Conference",
]
)  # fmt: skip
HEADS_OF = frozenset(
    [
        "Council", "Union", "Movement", "Party", "Organization", "Organisation", "Committee", "Front",
        "Association", "Department", "Directorate", "Bureau", "Court", "Commission", "Congress", "House",
        "Board", "Assembly", "Federation", "League", "Society", "University", "Army", "Ministry", "Bank",
        "Chamber", "Diwan", "Institute", "Academy", "Administration", "Authority", "Forces", "Observatory",
        "Mission", "Center", "Centre", "Foundation", "Office", "Embassy", "Consulate", "Presidency",
        "College", "Syndicate", "Government", "Agency", "Faculty", "Network", "Brigades", "Guardians",
        "Alliance", "Coalition", "Secretariat", "Directorate-General", "Programme", "Program", "Fund",
        "Company", "List",
]
)  # fmt: skip
"""Heads that a name may begin with: ``University of …``, ``Council of …``."""
COORDINATED = frozenset(
    [
        "Security", "Defense", "Defence", "Intelligence", "Investigations", "Investigation", "Health",
        "Education", "Finance", "Energy", "Oil", "Gas", "Integrity", "Justice", "Accountability", "Human",
        "Rights", "Relief", "Migration", "Displacement", "Peace", "Freedom", "Equality", "Democracy",
        "Development", "Construction", "Reform", "Legal", "Foreign", "Labor", "Labour", "Agriculture",
        "Culture", "Media", "Planning", "Research", "Studies", "Strategic", "Political", "Social",
        "Economic", "Religious", "Endowments", "Border", "Customs", "Food", "Drug", "Drugs", "Youth",
        "Sports", "Women", "Children", "North", "East", "South", "West", "Refugees", "Science",
        "Technology", "Trade", "Commerce", "Industry", "Transport", "Communications", "Standards",
        "Measures", "Martyrs", "Anfal", "Disaster", "Emergency", "Search", "Rescue", "Monitoring",
        "Solidarity", "Unity", "Dignity", "Welfare", "Reconstruction", "Housing", "Tourism", "Antiquities",
        "Heritage", "Information", "Arbitration", "Elections", "Electoral", "Military", "Civil", "Training",
        "Advisory", "Operations", "Command", "Control", "Weapons", "Tactics", "Missile", "Radio",
        "Television", "Water", "Sewage", "Electricity", "Roads", "Bridges", "Ports", "Maritime", "Air",
        "Land", "Asylum", "Passports", "Residency", "Citizenship", "Nationality",
]
)  # fmt: skip
"""Words that "and" joins within the name of one body: ``Security and Defense Committee``."""
NOT_HEADS_ALONE = frozenset(
    [
        "House",
        "Rights",
        "Center",
        "Centre",
        "Initiative",
        "Cell",
        "Unit",
        "Group",
        "Office",
        "International",
        "Energy",
        "Protection",
        "Petroleum",
        "Administration",
        "Government",
        "Media",
        "Press",
        "Mission",
        "School",
        "Club",
        "Trust",
        "Channel",
        "Monitor",
        "Programme",
        "Holding",
        "Militias",
        "Parties",
        "Staff",
    ]
)
"""Heads that with one ordinary word before them are no name: ``Media Office``."""
COMPANIES = frozenset({"Energy", "Petroleum", "Gas"})
"""Those of them before which an uncommon word is a company's name: ``Sample Petroleum``."""
SORTS_OF_ENERGY = frozenset(
    ["Atomic", "Nuclear", "Renewable", "Solar", "Wind", "Clean", "Green", "Natural", "Liquefied", "Liquid"]
)
GENERAL = frozenset(
    ["Governorate", "Provincial", "Local", "Municipal", "District", "Security", "Armed", "Regional", "Air",
     "Ground", "Naval"]
)  # fmt: skip
"""With one of these and a head in the plural no one body is named: ``Provincial Councils``."""
WORLD_BODIES = frozenset(
    [
        "Bundestag", "Bundesrat", "Knesset", "Duma", "Riksdag", "Storting", "Sejm", "Majlis",
        "Kremlin", "Pentagon", "Vatican", "Interpol", "Europol", "Eurojust", "Frontex", "Mossad", "Shin Bet",
        "Hamas", "Fatah", "Taliban", "Al-Shabaab", "Boko Haram", "Oxfam", "Caritas",
        "Louvre", "Smithsonian", "Lukoil", "Gazprom", "Rosneft", "Rosatom", "Chevron",
        "Halliburton", "Siemens", "Airbus", "Boeing", "Lockheed Martin", "Baykar", "Aselsan",
]
)  # fmt: skip
"""Parliaments, services, relief and firms of the world, as English news writes them: words, no bodies of the
archive."""
OF_TALKS = frozenset(
    ["Strategic", "Legal", "Security", "Cooperation", "Policy", "Institutional", "Legislative", "Global"]
)
"""With one of these a framework is what people agree on, and no alliance of theirs."""
NOT_ORGANIZATIONS = frozenset(
    [
        "Agreement", "Accord", "Accords", "Treaty", "Pact", "Memorandum", "Protocol", "Deal",
        "Plan", "Act", "Law", "Constitution", "Resolution", "Declaration", "Charter", "Roadmap", "Strategy",
        "Program", "Programme", "Project", "Process", "Day", "War", "Operation",
]
)  # fmt: skip
CALENDAR_WORDS = frozenset(
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
        "Nov", "Dec", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]
)  # fmt: skip
LEADING_WORDS = frozenset(
    [
        "The", "A", "An", "In", "On", "At", "To", "Of", "By", "For", "From", "With", "And", "But", "Or",
        "As", "After", "Before", "During", "While", "When", "Since", "Until", "Although", "Though",
        "However", "Meanwhile", "Also", "Both", "This", "That", "These", "Those", "Its", "His", "Her",
        "Their", "Our", "Under", "Over", "Between", "Among", "Following", "If", "Last", "Next", "Earlier",
        "Later", "According", "Former", "New", "No", "Not", "Some", "Many", "Most", "Several", "Other",
        "Another", "Against", "Despite", "Because", "Where", "Who", "Which", "What", "Why", "How", "Then",
        "Now", "Once", "Read", "More", "Watch", "Editing", "Reporting", "Two", "Three", "Four", "Five",
        "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen",
        "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty", "Thirty", "Forty", "Fifty", "Sixty",
        "Seventy", "Eighty", "Ninety", "Scores", "Dozens", "Hundreds", "Thousands", "Yesterday", "Today",
        "Tomorrow", "Tonight", "Separately", "Previously", "Recently", "Additionally", "Furthermore",
        "Moreover", "Similarly", "Subsequently", "Afterwards", "Afterward", "Instead", "Nevertheless",
        "Still", "Yet", "Thus", "So", "Here", "There", "He", "She", "It", "They", "We", "I", "You", "My",
        "Your", "Him", "Them", "Is", "Are", "Was", "Were", "Has", "Have", "Had", "Will", "Would", "Can",
        "Could", "May", "Should", "Must", "Do", "Does", "Did", "Be", "Been", "Being", "Asked", "Speaking",
        "Citing", "Quoting", "Addressing", "Regarding", "Concerning", "Commenting", "Responding",
        "Referring", "Pointing", "Noting", "Adding", "Accompanied", "Attended", "Marking", "Amid", "Amidst",
        "Around", "About", "Above", "Across", "Along", "Alongside", "Near", "Inside", "Outside", "Within",
        "Without", "Upon", "Via", "Per", "Like", "Unlike", "Through", "Throughout", "Toward", "Towards",
        "Up", "Down", "Out", "Off", "Into", "Onto", "Only", "Even", "Just", "All", "Any", "Each", "Every",
        "Few", "Such", "Same", "One", "Local", "Unknown", "Unidentified", "Officials", "Sources",
        "Witnesses", "Militants", "Gunmen", "Residents", "Protesters", "Masked", "State-run", "Breaking",
        "Exclusive", "Updated", "Update", "Photo", "Photos", "Video", "File", "Source", "Analysis", "Image",
        "Caption", "Yes", "Please", "Thank", "Thanks", "Dear", "Welcome", "Statement", "Readout", "Release",
        "Suspected", "Heavy", "Large", "Huge", "Similar", "Rival", "Pro-government", "Anti-government",
        "Nearby", "Neighboring", "Neighbouring", "Hours", "Days", "Weeks", "Months", "Years", "Minutes",
        "Early", "Late", "Late-night", "Overnight", "Neither", "Either", "None", "Nor", "Whether", "Half",
        "Perhaps", "Nearly", "Almost", "Roughly", "Eventually", "Finally", "Initially", "Reportedly",
]
)  # fmt: skip
"""Words that open a sentence with a capital and belong to no name."""
HONORIFIC_WORDS = frozenset(
    [
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof", "Prof.", "Eng", "Eng.", "Hon",
        "Hon.", "Sir", "Lady", "Lord", "Madam", "Sheikh", "Shaikh", "Sheik", "Mullah", "Haji", "Hajji",
        "Sayyid", "Sayyed", "Sayed", "Kak", "Mam", "Pasha", "Bey", "Hanim", "Imam", "Excellency",
        "Highness", "Majesty", "Comrade", "Engineer", "Doctor", "Professor", "Father", "Judge", "Justice",
        "Attorney", "Activist", "Lawyer", "Journalist", "Ustad", "Hojatoleslam", "Hojjatoleslam", "Martyr",
        "H.E.", "H.E", "HE", "Rev.", "Maj-Gen", "Baba", "Tribal", "Prince", "Princess", "Dame", "Baroness",
        "Bishop", "Archbishop", "Patriarch", "Cardinal", "Ayatollah",
]
)  # fmt: skip
"""Forms of address: they stand before a name and are no part of it."""
NOT_NAMES = frozenset(
    [
        "FMs", "PMs", "Handout", "Kurdistani", "Kurdistanis", "Iraqis", "Syrians", "Iranians", "Primer",
        "Kurd", "Kurds", "Kurdish", "Arab", "Arabs", "Arabic", "Arabian", "Turk", "Turks", "Turkmen",
        "Turkoman", "Turkomans", "Turkmens", "Yazidi", "Yazidis", "Ezidi", "Ezidis", "Assyrian",
        "Assyrians", "Chaldean", "Chaldeans", "Syriac", "Syriacs", "Christian", "Christians", "Muslim",
        "Muslims", "Islamic", "Islamist", "Islamists", "Islam", "Shia", "Shias", "Shi'a", "Shi'ite",
        "Shi'ites", "Shiite", "Shiites", "Sunni", "Sunnis", "Alawite", "Alawites", "Druze", "Jew", "Jews",
        "Jewish", "Kakai", "Kakais", "Shabak", "Shabaks", "Mandaean", "Salafi", "Salafist", "Wahhabi",
        "Baathist", "Ba'athist", "Sadrist", "Kemalist", "Persian", "Persians", "Sorani", "Kurmanji",
        "English", "French", "German", "Russian", "Western", "Eastern", "Northern", "Southern", "Central",
        "Northeastern", "Northwestern", "Southeastern", "Southwestern", "North", "South", "East", "West",
        "Northeast", "Northwest", "Southeast", "Southwest", "Upper", "Lower", "Middle", "Gulf",
        "Middle-Eastern", "Asian", "African", "Latin", "Nordic", "Balkan", "Kremlin-backed", "Ramadan",
        "Eid", "Newroz", "Nowruz", "Ashura", "Arbaeen", "Muharram", "Safar", "Shaban", "Christmas",
        "Easter", "Ramazan", "Hajj", "Quran", "Koran", "Bible", "God", "Allah", "Friday's", "Internet",
        "Facebook", "Twitter", "Telegram", "WhatsApp", "YouTube", "Instagram", "TikTok", "Signal", "Viber",
        "Skype", "Zoom", "Google", "COVID", "Covid", "COVID-19", "Coronavirus", "Parliament", "Government",
        "Cabinet", "Constitution", "Constitutional", "Treaty", "Accord", "Agreement", "Article", "Law",
        "Resolution", "Operation", "Chapter", "Annex", "Paragraph", "Section", "Part", "Phase", "Stage",
        "Round", "Session", "Summit", "Conference", "Forum", "Festival", "Exhibition", "Championship",
        "Cup", "Game", "Day", "Week", "Month", "Year", "Eve", "Anniversary", "Memorial", "War",
        "Revolution", "Genocide", "Anfal", "Spring", "Summer", "Autumn", "Winter", "Plan", "Project",
        "Program", "Programme", "Initiative", "Strategy", "Vision", "Campaign", "Act", "Bill", "Budget",
        "Election", "Elections", "Referendum", "Kalashnikov", "Katyusha", "Grad", "Toyota", "Hilux",
        "Apache", "Black", "Hawk", "Patriot", "Boeing", "Airbus", "Sir", "Opposition",
        "Coalition", "Peace", "Human", "Rights", "Civil", "Public", "Social", "Media", "Foreign",
        "Interior", "Defense", "Defence", "Finance", "Oil", "Gas", "Justice", "Health", "Education",
        "Electricity", "Planning", "Trade", "Transport", "Peshmerga", "National", "International",
        "Regional", "Federal", "Provincial", "Supreme", "Joint", "Special", "High", "Grand", "Royal",
        "General", "Political", "Military", "Economic", "Strategic", "Presidential", "Ministerial",
        "Parliamentary", "Governor's", "School", "Restaurant", "Bazaar", "Market", "Mall", "Office",
        "Headquarters", "Diwan", "Staff", "Campus", "Republic", "Kingdom", "Emirate", "Caliphate", "Sharia",
        "Jihad", "Jihadi", "Jihadist", "Jihadists", "X", "Online", "Website", "News", "TV", "Radio",
        "Channel", "Newspaper", "Magazine", "Daily", "Weekly", "Follow", "Nobel", "Prize", "Award", "Oscar",
        "Olympic", "Olympics", "Orthodox", "Catholic", "Protestant", "Armenian", "Nazi", "Zionist",
        "Marxist", "Communist", "Communism", "Socialism", "Congressional", "Democrat", "Democrats",
        "Republican", "Republicans", "Democratic", "Baathists", "Mullahs", "Dollar", "Dinar", "Euro",
        "Dinars", "Lira", "Bitcoin", "Brent", "Head", "Chief", "Security", "Police", "State", "Press",
        "First", "Second", "Third", "Key", "Economy", "Resources", "Affairs", "Tourism", "Municipalities",
        "Sports", "Youth", "Advocacy", "Relations", "Developments", "Water", "Science", "Labor", "Labour",
        "Culture", "Environment", "Communications", "Industry", "Agriculture", "Energy", "Migration",
        "Displacement", "Endowments", "Housing", "Construction", "Commerce", "Treasury", "Intelligence",
        "Operations", "Training", "Strategy", "Policy", "Counterterrorism", "Counter-terrorism",
        "Reconstruction", "Development", "Research", "Studies", "Natural", "Higher", "Domestic", "Legal",
        "Representatives", "Commissioners", "Ministers", "Deputies", "Experts", "Governors", "Gen", "Lt",
        "Col", "Maj", "Brig", "Capt", "Sgt", "Adm", "Gov", "Sen", "Rep", "Amb", "Cpl", "St", "Armed", "NE",
        "NW", "SE", "SW", "Engagement", "Outreach", "Partnership", "Cooperation",
]
)  # fmt: skip
"""Words with a capital that name no person and no place by themselves: peoples, faiths, feasts, and what
bodies, laws and offices are made of.
"""
NAMES_TOO = frozenset(
    [
        "Muslim",
        "Jihad",
        "Arab",
        "Islam",
        "Allah",
        "Kurdi",
        "Sunni",
        "Salafi",
        "Turk",
        "Ramadan",
        "Eid",
        "Kakai",
        "Sorani",
        "Shabak",
        "Zebari",
    ]
)
"""Of these some are a second name behind a given name."""
WITHIN_NAMES = frozenset(
    ["Sheikh", "Shaikh", "Sheik", "Mullah", "Mulla", "Haji", "Mam", "Sayyid", "Sayed", "Bey", "Pasha"]
)
"""Forms of address that may stand inside a name: ``Hiwa Sheikh Noname``."""
NOT_ACRONYMS = frozenset(
    [
        "AM", "PM", "GMT", "UTC", "EST", "EDT", "CET", "BST", "AST", "TV", "ID", "IDs", "IDP", "IDPs",
        "NGO", "NGOs", "INGO", "INGOs", "CEO", "CFO", "COO", "HQ", "IED", "IEDs", "VBIED", "VBIEDs",
        "SVBIED", "RPG", "RPGs", "UAV", "UAVs", "UAS", "MP", "MPs", "MEP", "MEPs", "GDP", "USD", "IQD",
        "EUR", "TRY", "LNG", "LPG", "SMS", "GPS", "DNA", "PCR", "HIV", "AIDS", "SUV", "SUVs", "POW", "POWs",
        "WMD", "ICBM", "MANPADS", "MANPAD", "BMP", "DShK", "PKM", "AK", "AKM", "VIP", "VIPs", "FAQ", "PDF",
        "URL", "SOS", "NOTE", "END", "ENDS", "READ", "MORE", "ALSO", "WATCH", "BREAKING", "UPDATE", "PHOTO",
        "PHOTOS", "VIDEO", "FILE", "LIVE", "EDITOR", "DATE", "SOURCE", "NEW", "THE", "AND", "FOR", "NOT",
        "BUT", "WAS", "HAS", "ARE", "ALL", "WHO", "HOW", "WHY", "II", "III", "IV", "VI", "VII", "VIII",
        "IX", "XI", "XII", "CCTV", "HTML", "RSS", "ISBN", "PhD", "MA", "BA", "BSc", "MSc", "US", "UK", "EU",
        "UN", "SRSG", "DSRSG", "URGENT", "FLASH", "ALERT", "NEWS", "TOP", "STORY", "PRESS", "RELEASE",
        "UPDATED", "EXCLUSIVE", "ANALYSIS", "OPINION", "REPORT", "CORRECTION", "CORRECTED", "DEVELOPING",
        "SUMMARY", "RECAP", "ADVISORY", "MEDIA", "MoU", "MOU", "IPS", "KPI", "PDO", "BBL", "BPD", "KM",
        "KG", "FT", "MW", "OK", "PR", "IT", "AI", "VAT", "TNT", "LGBT", "LGBTQ", "FM", "FMs", "PMs", "VP",
        "DIY", "CV", "COVID", "USB", "CD", "DVD", "HD", "PS", "JPG", "SDG", "SDGs", "GCC-led", "EOD",
        "CBRN", "ISR", "ISTAR", "CJ", "HE", "SFA", "JCPOA",
]
)  # fmt: skip
"""Capitals that name no body: measures, weapons, times, jobs, agreements."""
