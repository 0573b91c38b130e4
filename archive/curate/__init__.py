"""The verbs of editors.

Each is one transaction and leaves one change set that can be undone, or ``None`` when nothing was to do; it
says in the change log what readers will notice. ``Refused`` carries one sentence for the editor.
"""

from archive.curate.act import Act, act
from archive.curate.addresses import forbid_taken, keep_address, rename
from archive.curate.articles import delete_articles, publish, send_to_review, settle, withdraw
from archive.curate.distinctions import refuse_name, tell_apart
from archive.curate.groups import EDITORS, ensure_editors_group
from archive.curate.links import link_likeliest, relink, unlink
from archive.curate.merges import merge, merge_events
from archive.curate.proposals import adopt, found
from archive.curate.quotes import find_quote
from archive.curate.refusals import Refused
from archive.curate.removals import delete
from archive.curate.reviews import confirm, reject, reset
from archive.curate.tagging import tag, untag
from archive.curate.undoing import undo

__all__ = [
    "EDITORS",
    "Act",
    "Refused",
    "act",
    "adopt",
    "confirm",
    "delete",
    "delete_articles",
    "ensure_editors_group",
    "find_quote",
    "forbid_taken",
    "found",
    "keep_address",
    "link_likeliest",
    "merge",
    "merge_events",
    "publish",
    "refuse_name",
    "reject",
    "relink",
    "rename",
    "reset",
    "send_to_review",
    "settle",
    "tag",
    "tell_apart",
    "undo",
    "unlink",
    "untag",
    "withdraw",
]
