"""Changing a dossier's files: lines, scenes, drafts, a new folder."""
