"""gd2009: the forms of this notice, one module each."""
