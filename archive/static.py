"""Static files under hashed names, compressed, served by whitenoise."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStatic(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between ES modules, so that they find each other under their hashed names."""

    support_js_module_import_aggregation = True
