"""The archive: raw news texts in, linked and dated evidence out."""
