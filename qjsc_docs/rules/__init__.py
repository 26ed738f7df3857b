"""Rules: pure functions about dates, codes, numbers and sums. They know no form, no file and no clock. Floor 1."""
