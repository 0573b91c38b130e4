"""Public ids: random, so that nobody can count or guess what is not published."""

from __future__ import annotations

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10


def new_public_id() -> str:
    """Ten characters of Crockford's alphabet: 50 random bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
