#!/usr/bin/env python3
"""The one command of the archive: `python3 manage.py start`, `test`, and all of Django's.

This file must be readable to a Python that is too old to run the rest, so that it can say so.
"""

import sys


def main():
    if sys.version_info < (3, 11):
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit("The archive needs Python 3.11 or newer; %s is Python %s." % (sys.executable, found))
    from archive import bootstrap

    sys.exit(bootstrap.run(sys.argv))


if __name__ == "__main__":
    main()
