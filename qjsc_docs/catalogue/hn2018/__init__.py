"""hn2018: the forms of this notice, one module each."""
