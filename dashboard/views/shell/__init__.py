"""The frame around every page: bars, search, address, theme, notices."""
