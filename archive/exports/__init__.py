"""The archive as files: one writer per format, and the way back in."""
