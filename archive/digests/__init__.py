"""What many rows say together: plain dataclasses made from a queryset or the index."""
