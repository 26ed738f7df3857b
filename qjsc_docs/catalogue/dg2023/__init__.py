"""dg2023: the forms of this notice, one module each."""
