"""Up to five alternatives side by side."""
