"""Files handed to the window: dropped on it or chosen with File > Open."""
