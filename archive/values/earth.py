"""Distances on the earth, taken as a sphere."""

from __future__ import annotations

from math import asin, cos, degrees, pi, radians, sin, sqrt

RADIUS = 6371.0088
"""Kilometres: the mean radius of the earth (IUGG)."""
Range = tuple[float, float]


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres along the great circle between two points in degrees (haversine: exact also when close)."""
    first, second = radians(lat), radians(other_lat)
    across, along = sin((second - first) / 2), sin(radians(other_lon - lon) / 2)
    return 2 * RADIUS * asin(min(1.0, sqrt(across**2 + cos(first) * cos(second) * along**2)))


def box(lat: float, lon: float, km: float) -> tuple[float, float, list[Range]]:
    """South, north and one or two ranges of longitude that hold the circle; two where it crosses the
    antimeridian, the whole round where it holds a pole."""
    angle = km / RADIUS
    high = degrees(angle) * (1 + 1e-9)
    south, north = max(lat - high, -90.0), min(lat + high, 90.0)
    if south <= -90.0 or north >= 90.0 or angle >= pi / 2:
        return south, north, [(-180.0, 180.0)]
    wide = degrees(asin(min(1.0, sin(angle) / cos(radians(lat))))) * (1 + 1e-9)
    west, east = lon - wide, lon + wide
    if west < -180.0:
        return south, north, [(west + 360.0, 180.0), (-180.0, east)]
    if east > 180.0:
        return south, north, [(west, 180.0), (-180.0, east - 360.0)]
    return south, north, [(west, east)]
