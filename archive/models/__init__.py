"""The data model: one module per noun."""

from archive.models.article import Article, ArticleText
from archive.models.change import Change, ChangeSet
from archive.models.distinction import NotTheSame
from archive.models.document import Document, DocumentContent
from archive.models.entity import Entity, Name, Organization, Person, Place
from archive.models.event import CasualtyReport, Event, Participation
from archive.models.evidence import Evidence
from archive.models.mention import Mention
from archive.models.post import Post
from archive.models.proposal import Proposal
from archive.models.redirect import Redirect
from archive.models.role import Role
from archive.models.segment import Segment
from archive.models.source import Source
from archive.models.tag import ArticleTag, Tag

__all__ = [
    "Article",
    "ArticleTag",
    "ArticleText",
    "CasualtyReport",
    "Change",
    "ChangeSet",
    "Document",
    "DocumentContent",
    "Entity",
    "Event",
    "Evidence",
    "Mention",
    "Name",
    "NotTheSame",
    "Organization",
    "Participation",
    "Person",
    "Place",
    "Post",
    "Proposal",
    "Redirect",
    "Role",
    "Segment",
    "Source",
    "Tag",
]
