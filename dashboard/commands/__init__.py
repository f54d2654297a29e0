"""The commands of ``araxes``, one a file; dashboard/cli.py puts them together."""
