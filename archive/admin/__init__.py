"""The editors' desk: a module per family of models."""
