"""What may stand in each file of a dossier, and the page that says so."""
