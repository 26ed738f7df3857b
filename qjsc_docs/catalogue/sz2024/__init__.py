"""sz2024: the forms of this notice, one module each."""
