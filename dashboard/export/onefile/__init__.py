"""The parts of a page in one file: what it holds, how it is kept from calling home."""
