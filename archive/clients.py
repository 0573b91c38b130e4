"""Who is asking: the address that lockouts count by."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    """The client's address. What it says itself counts for nothing; what our own proxy added does.

    Behind a proxy (``ARCHIVE_BEHIND_PROXY=1``) that is the last entry of ``X-Forwarded-For``.
    """
    own: str | None = request.META.get("REMOTE_ADDR")
    if not settings.ARCHIVE_BEHIND_PROXY:
        return own
    last = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return own
