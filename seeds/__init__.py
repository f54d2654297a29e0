"""What we know: dossiers in text files, and the code that reads and checks them."""
