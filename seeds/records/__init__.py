"""The records of a dossier, as everybody works with them."""
