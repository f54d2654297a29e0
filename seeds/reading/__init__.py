"""Text files into values: YAML trees, fields, and what is wrong with either."""
