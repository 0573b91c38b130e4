"""Short views for readers."""
