"""Feeds: the newest of a list of articles or events, as Atom (RFC 4287) and as JSON Feed 1.1.

They take the filters of the list. Of a dossier's feed one filter stands in its address.
"""
