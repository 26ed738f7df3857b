"""gd2017: the forms of this notice, one module each."""
