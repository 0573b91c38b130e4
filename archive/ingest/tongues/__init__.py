"""Other languages than English: Arabic, Sorani, then Turkish, Kurmanji and Persian.

``recognise`` and ``gather`` hand over the sentences that are not English. Each language is one table of
words (a ``Tongue``: ``arabic``, ``sorani`` …); the rules are shared: ``naming`` (known names, adjectives of
origin, ministries), ``bodies`` (new bodies and places), ``persons`` (new people, one-word forms), ``posts``
(titles), ``deeds`` (what happened) and ``losses`` (figures). ``sorts`` says which table reads a sentence,
``stage`` names the order. Plain Python, no Django.
"""
