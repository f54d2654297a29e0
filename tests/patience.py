"""How long a test waits for anything: one time, for a machine that is busy with something else.

A wait ends as soon as it is met, so a long one costs time only where a test fails.
"""

PATIENCE_S = 300
