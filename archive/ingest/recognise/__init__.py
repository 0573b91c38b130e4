"""recognise: which words name something, and the titles beside them. ``stage.recognise`` is the stage."""
