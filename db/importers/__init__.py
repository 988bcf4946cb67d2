"""One module per file format that parts can be read from or written to."""
