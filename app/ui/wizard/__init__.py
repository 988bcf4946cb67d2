"""The wizard: seven steps over one draft."""
