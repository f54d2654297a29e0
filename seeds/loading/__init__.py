"""A folder into a dossier, whole or with every problem."""
