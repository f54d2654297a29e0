"""The claims page: the ledger, and one claim with all that its verdict rests on."""
