"""REST over the same data: no models of its own."""
