"""System checks: what must not be, and what must not be in production (``manage.py check --deploy``).

Each message names the environment variable that mends it. Django's own checks run beside these.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.apps.config import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}
CLOSED = {"default-src": [NONE], "frame-ancestors": [NONE], "base-uri": [NONE]}
"""Directives of the content policy that stay as they are, whatever else a page may load."""
SHORTEST_KEY = 50
FEWEST_CHARACTERS = 10
SHORTEST_PASSWORD = 14


@register(Tags.security)
def check_always(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """What is refused even on a developer's machine, unless debugging is on."""
    return [*_hosts(), *_policy(), *_key_file()]


@register(Tags.security, deploy=True)
def check_production(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """What an archive that others reach must have."""
    return [*_debugging(), *_addresses(), *_tls(), *_key(), *_passwords()]


def _hosts() -> Iterator[CheckMessage]:
    if not settings.DEBUG and any(host in {"*", "."} for host in settings.ALLOWED_HOSTS):
        yield Error(
            "The archive would answer to any host name, so links in its answers could be forged.",
            hint="Name the hosts in ARCHIVE_HOSTS, as in ARCHIVE_HOSTS=archive.example.org.",
            id="archive.E001",
        )


def _policy() -> Iterator[CheckMessage]:
    """The content policy holds for every page, the desk's too: nothing inline, nothing from elsewhere."""
    policy = getattr(settings, "CONTENT_SECURITY_POLICY", {}).get("DIRECTIVES", {})
    loose = {SELF, NONE, NONCE, "data:"}
    for directive, sources in policy.items():
        if not set(sources) <= loose or ("data:" in sources and directive != "img-src"):
            yield Error(f"The content policy allows too much: {directive} {sources}.", id="archive.E002")
    for directive, sources in CLOSED.items():
        if policy.get(directive) != sources:
            yield Error(f"The content policy must have {directive} {sources[0]}.", id="archive.E002")


def _key_file() -> Iterator[CheckMessage]:
    """The key that the archive made for itself is nobody else's."""
    path = settings.ARCHIVE_VAR / "secret_key"
    if os.environ.get("SECRET_KEY") or os.name != "posix" or not path.exists():
        return
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield Error(f"Others on this machine can read {path}.", hint=f"chmod 600 {path}", id="archive.E003")


def _debugging() -> Iterator[CheckMessage]:
    if settings.DEBUG:
        yield Error(
            "Debugging is on: every error would show settings and source to whoever caused it.",
            hint="Leave ARCHIVE_DEBUG out.",
            id="archive.E004",
        )


def _addresses() -> Iterator[CheckMessage]:
    if set(settings.ALLOWED_HOSTS) <= LOOPBACK:
        yield Warning(
            "The archive answers to this machine only.",
            hint="Name its hosts in ARCHIVE_HOSTS, as in ARCHIVE_HOSTS=archive.example.org.",
            id="archive.W001",
        )


def _tls() -> Iterator[CheckMessage]:
    if not settings.ARCHIVE_HTTPS:
        yield Warning(
            "Pages and passwords would travel in the clear.",
            hint="Set ARCHIVE_HTTPS=1, and ARCHIVE_BEHIND_PROXY=1 when a proxy ends TLS.",
            id="archive.W002",
        )
    elif not (settings.SESSION_COOKIE_NAME.startswith("__Host-") and settings.SESSION_COOKIE_SECURE):
        yield Error(
            "Over TLS the session's cookie is bound to this host: __Host-…, Secure.", id="archive.E005"
        )


def _key() -> Iterator[CheckMessage]:
    key = settings.SECRET_KEY
    if len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_CHARACTERS:
        yield Error(
            "The secret key can be guessed, and with it every session.",
            hint=f"Leave SECRET_KEY out, or set at least {SHORTEST_KEY} random characters.",
            id="archive.E006",
        )


def _passwords() -> Iterator[CheckMessage]:
    if "Argon2" not in settings.PASSWORD_HASHERS[0]:
        yield Error("Passwords are kept with Argon2.", id="archive.E007")
    validators: Any = settings.AUTH_PASSWORD_VALIDATORS
    lengths = [
        validator.get("OPTIONS", {}).get("min_length", 8)
        for validator in validators
        if validator["NAME"].endswith("MinimumLengthValidator")
    ]
    if max(lengths, default=0) < SHORTEST_PASSWORD:
        yield Error(f"A password has at least {SHORTEST_PASSWORD} characters.", id="archive.E008")
    if "axes.middleware.AxesMiddleware" not in settings.MIDDLEWARE or not getattr(
        settings, "AXES_ENABLED", True
    ):
        yield Error("Nobody may try passwords without end: django-axes is off.", id="archive.E009")
