"""resolve: who or what is meant. ``stage.resolve`` is the stage."""
