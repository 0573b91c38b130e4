"""What an act says when it may not be done."""

from __future__ import annotations


class Refused(Exception):
    """The act was not done, and nothing of it was kept. The message is one sentence for the editor."""
