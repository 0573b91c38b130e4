"""parse: the text in parts. ``stage.parse`` is the stage; the other modules know one kind of part each."""
