"""The sources page: what rests on each source, and what falls if it is withdrawn."""
