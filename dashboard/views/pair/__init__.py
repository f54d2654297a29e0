"""The inspector (pair, event, sources) and the matrix of pairs."""
