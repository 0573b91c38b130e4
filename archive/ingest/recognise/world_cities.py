"""Capitals and great cities of the world, and its parts, as English news writes them: words, no places of
the archive.

The gazetteer has the towns of the region; these are beyond it.
"""

from __future__ import annotations

WORLD_CITIES = frozenset(
    [
        "Abu Dhabi", "Abuja", "Accra", "Addis Ababa", "Aden", "Alexandria", "Algiers", "Almaty", "Amman",
        "Amsterdam", "Antalya", "Ashgabat", "Asmara", "Astana", "Athens", "Atlanta", "Auckland", "Baku",
        "Bangkok", "Barcelona", "Beijing", "Beirut", "Belfast", "Belgrade", "Berlin", "Bern", "Birmingham",
        "Bishkek", "Bogota", "Bonn", "Boston", "Brasilia", "Bratislava", "Brussels", "Bucharest", "Budapest",
        "Buenos Aires", "Cairo", "Canberra", "Cape Town", "Caracas", "Casablanca", "Chicago", "Cologne",
        "Copenhagen", "Dakar", "Damascus", "Davos", "Delhi", "Detroit", "Dhaka", "Djibouti City", "Doha",
        "Donetsk", "Dubai", "Dublin", "Dushanbe", "Düsseldorf", "Edinburgh", "Frankfurt", "Gaza City",
        "Geneva", "Glasgow", "Haifa", "Hamburg", "Hanoi", "Havana", "Helsinki", "Hong Kong", "Houston",
        "Islamabad", "Jakarta", "Jeddah", "Jerusalem", "Johannesburg", "Kabul", "Kandahar", "Karachi",
        "Kathmandu", "Kharkiv", "Khartoum", "Kiev", "Kigali", "Kuala Lumpur", "Kuwait City", "Kyiv", "Lahore",
        "Lausanne", "Lisbon", "Ljubljana", "London", "Los Angeles", "Luanda", "Lviv", "Lyon", "Madrid",
        "Manama", "Manchester", "Manila", "Mariupol", "Marseille", "Mecca", "Medina", "Melbourne",
        "Mexico City", "Miami", "Milan", "Minsk", "Mogadishu", "Montreal", "Moscow", "Mumbai", "Munich",
        "Muscat", "Nairobi", "Naples", "Nashville", "New Delhi", "New York", "New York City", "Nicosia",
        "Nuremberg", "Odessa", "Oslo", "Ottawa", "Paris", "Peshawar", "Prague", "Pristina", "Pyongyang",
        "Rabat", "Ramallah", "Reykjavik", "Riga", "Rio de Janeiro", "Riyadh", "Rome", "Rotterdam", "Salzburg",
        "San Francisco", "Sarajevo", "Seattle", "Seoul", "Sevastopol", "Shanghai", "Sharjah", "Singapore",
        "Skopje", "Sochi", "Sofia", "Stockholm", "Strasbourg", "Stuttgart", "Sydney", "Taipei", "Tallinn",
        "Tashkent", "Tbilisi", "Tel Aviv", "The Hague", "Thessaloniki", "Tirana", "Tokyo", "Toronto",
        "Tripoli", "Tunis", "Ulaanbaatar", "Vancouver", "Vienna", "Vilnius", "Volgograd", "Warsaw",
        "Europe", "Asia", "Africa", "North Africa", "Central Asia", "Balkans", "Caucasus", "Mediterranean",
        "Red Sea", "Black Sea", "Caspian Sea",
        "Washington", "Wellington", "Yerevan", "Zagreb", "Zurich",
]
)  # fmt: skip
