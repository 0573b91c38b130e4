"""From raw bytes to evidence: read, parse, date, recognise, resolve, gather, store."""
