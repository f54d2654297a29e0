"""The map with its layers, legend and marks."""
