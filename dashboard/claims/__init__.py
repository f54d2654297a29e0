"""The claim ledger: what sources assert, tested against geometry and events."""
