"""gather: roles and events with their sentences. ``stage.gather`` is the stage."""
