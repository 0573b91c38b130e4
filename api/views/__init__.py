"""A view per family of resources."""
