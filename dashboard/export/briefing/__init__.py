"""The whole briefing as a file: slides, pages, pictures, text, and a page of its own."""
