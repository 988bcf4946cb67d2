"""The quotes window: the list, previews, comparison, and PDFs opened again."""
