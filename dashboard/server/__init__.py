"""What the server answers, and whom: routes, guards, processes."""
