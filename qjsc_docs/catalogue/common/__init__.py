"""common: sheets that the offices of every place ask for, one module each."""
