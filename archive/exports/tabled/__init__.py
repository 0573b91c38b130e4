"""The tables of the archive: what a row says of an article, and of an event."""
