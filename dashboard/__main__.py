"""``python -m dashboard``: the same as the command ``araxes``."""

from dashboard.cli import main

if __name__ == "__main__":
    main()
