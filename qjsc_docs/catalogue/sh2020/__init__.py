"""sh2020: the forms of this notice, one module each."""
