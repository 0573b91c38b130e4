"""store: what was read, into the database: for the first time, or again. ``stage.store`` is the way in."""
