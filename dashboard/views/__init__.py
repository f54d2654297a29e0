"""The views, one package each; no view imports another."""
