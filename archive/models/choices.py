"""The closed lists of values that a column may hold. docs/vocabularies.md explains each."""

from __future__ import annotations

from django.db.models import TextChoices

from archive.values.event_kinds import EVENT_KINDS

EVENT_KIND_CHOICES = [(kind.slug, kind.label) for kind in EVENT_KINDS]


class Status(TextChoices):
    DRAFT = "draft", "Draft"
    IN_REVIEW = "in_review", "In review"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Review(TextChoices):
    UNREVIEWED = "unreviewed", "Unreviewed"
    CONFIRMED = "confirmed", "Confirmed"
    REJECTED = "rejected", "Rejected"


class TextPolicy(TextChoices):
    FULL = "full", "Full text"
    EXCERPT = "excerpt", "Excerpt"
    METADATA = "metadata", "Metadata only"


class Scale(TextChoices):
    LOCAL_PARTNER = "Local partner"
    SUBNATIONAL = "Subnational"
    NATIONAL = "National"
    REGIONAL = "Regional"
    INTERNATIONAL = "International"
    NEW_MEDIA = "New media"
    OTHER = "Other"


class Reliability(TextChoices):
    """Admiralty code."""

    A = "A", "A · completely reliable"
    B = "B", "B · usually reliable"
    C = "C", "C · fairly reliable"
    D = "D", "D · not usually reliable"
    E = "E", "E · unreliable"
    F = "F", "F · cannot be judged"


class Language(TextChoices):
    """ISO 639 codes."""

    ENGLISH = "en", "English"
    ARABIC = "ar", "Arabic"
    SORANI = "ckb", "Central Kurdish (Sorani)"
    KURMANJI = "kmr", "Northern Kurdish (Kurmanji)"
    TURKISH = "tr", "Turkish"
    PERSIAN = "fa", "Persian"
    FRENCH = "fr", "French"
    GERMAN = "de", "German"
    RUSSIAN = "ru", "Russian"
    HEBREW = "he", "Hebrew"
    UNKNOWN = "und", "Unknown"


class SegmentKind(TextChoices):
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED_LINK = "related_link"
    BOILERPLATE = "boilerplate"
    REPEAT = "repeat"


class DateBasis(TextChoices):
    STATED = "stated"
    DATELINE = "dateline"
    CAPTION = "caption"
    METADATA = "metadata"
    RELATIVE = "relative"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Kind(TextChoices):
    """The kinds of entity."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


class OrganizationKind(TextChoices):
    GOVERNMENT = "government"
    MINISTRY = "ministry"
    AGENCY = "agency"
    PARTY = "party"
    MILITARY = "military"
    MILITIA = "militia"
    MILITANT_GROUP = "militant-group"
    COALITION = "coalition"
    IGO = "igo", "International organization"
    LEGISLATURE = "legislature"
    COURT = "court"
    BODY = "body"
    MISSION = "mission"
    MEDIA = "media"
    NGO = "ngo", "NGO"
    COMPANY = "company"
    UNIVERSITY = "university"
    OTHER = "other"


class PlaceKind(TextChoices):
    COUNTRY = "country"
    REGION = "region"
    PROVINCE = "province"
    DISTRICT = "district"
    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    BORDER_CROSSING = "border-crossing"
    BASE = "base"
    AIRPORT = "airport"
    CAMP = "camp"
    FACILITY = "facility"
    MOUNTAINS = "mountains"
    AREA = "area"
    OTHER = "other"


class NameKind(TextChoices):
    PRIMARY = "primary"
    ALIAS = "alias"
    TRANSLITERATION = "transliteration"
    ABBREVIATION = "abbreviation"
    FORMER = "former"


class MentionKind(TextChoices):
    NAME = "name"
    SURNAME = "surname"
    TITLE = "title"
    ACRONYM = "acronym"
    DEMONYM = "demonym"


class MentionState(TextChoices):
    LINKED = "linked"
    UNRESOLVED = "unresolved"
    REJECTED = "rejected"


class Modality(TextChoices):
    OCCURRED = "occurred"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    CLAIMED = "claimed"
    DENIED = "denied"
    CANCELLED = "cancelled"


class Part(TextChoices):
    """What an entity did in an event."""

    ACTOR1 = "actor1", "actor"
    ASSOC_ACTOR_1 = "assoc_actor_1", "with the actor"
    ACTOR2 = "actor2", "other side"
    ASSOC_ACTOR_2 = "assoc_actor_2", "with the other side"
    VISITOR = "visitor", "visitor"
    HOST = "host", "host"
    ATTENDEE = "attendee", "attendee"
    MEDIATOR = "mediator", "mediator"
    TARGET = "target", "target"
    VICTIM = "victim", "victim"
    CLAIMANT = "claimant", "claimant"
    SPEAKER = "speaker", "speaker"


class Measure(TextChoices):
    KILLED = "killed"
    INJURED = "injured"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"


class Stance(TextChoices):
    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


class Qualifier(TextChoices):
    """How a text puts a role."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"


class Thing(TextChoices):
    """What the change log and redirects speak of."""

    SOURCE = "source"
    ARTICLE = "article"
    ENTITY = "entity"
    EVENT = "event"
    ROLE = "role"
    TAG = "tag"


class Action(TextChoices):
    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
