"""How long reading takes: every file of a folder, and one text of 260,000 characters. Run by hand.

    python3 manage.py migrate && python3 manage.py seed --reference
    .venv/bin/python -m bench.reading FOLDER

Prints processor seconds after start-up, one line a file.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def main(folder: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    import django

    django.setup()
    from archive.ingest.extraction import extract
    from archive.ingest.registry import load_registry

    registry = load_registry()
    texts = {path.name: path.read_bytes() for path in sorted(Path(folder).glob("*.txt"))}
    whole = b"\n\n".join(texts.values())
    texts["260 kB"] = (whole * (260_000 // max(1, len(whole)) + 1))[:260_000].decode(errors="ignore").encode()
    extract(b"Start up\n\nA word.", registry)
    for name, data in texts.items():
        began = time.process_time()
        extract(data, registry)
        print(f"{time.process_time() - began:8.3f} s  {name}")


if __name__ == "__main__":
    main(sys.argv[1])
