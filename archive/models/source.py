"""Source: a publisher — outlet, agency, government office."""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords

from archive.models.addresses import address
from archive.models.choices import Reliability, Scale, TextPolicy
from archive.models.constraints import bounded, one_of

UNKNOWN_SOURCE = "unknown"
"""Slug of the source that texts get when nobody said where they come from."""


class Source(models.Model):
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    url = models.URLField(max_length=500, null=True, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 code, empty when unknown")
    languages = models.JSONField(default=list, blank=True, help_text='ISO 639 codes, as in ["en", "ckb"]')
    scale = models.CharField(max_length=20, choices=Scale.choices, default=Scale.OTHER)
    reliability = models.CharField(max_length=1, choices=Reliability.choices, default=Reliability.F)
    text_policy = models.CharField(max_length=8, choices=TextPolicy.choices, default=TextPolicy.FULL)
    summaries = models.BooleanField(
        default=False, help_text="Its texts were written for this archive and sum up what others reported."
    )
    description = models.TextField(max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            one_of("source", "scale", Scale.values),
            one_of("source", "reliability", Reliability.values),
            one_of("source", "text_policy", TextPolicy.values),
            *bounded("source", slug=80, name=200, url=500, country=2, description=2000),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("source", self.slug)
