"""Laws about the whole."""
