"""date: the day of publication, then every expression of time. ``stage.date`` is the stage."""
