"""The catalog window: tree, table and form, all derived from the spec models."""
