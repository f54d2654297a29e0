"""Parts of the interface that two views use."""
