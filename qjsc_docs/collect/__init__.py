"""Collecting: the records of many cases become the one table that an office reports. Floor 5.

`files` finds what is given, `sources` reads each file into pieces (what it says of a company), `join` puts the pieces of
a company together, `choose` picks the companies of the period, `table` makes the record from which the form is filled.
"""
