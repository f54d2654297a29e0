"""Dates with doubt: EDTF read, worded and told from other calendars."""
