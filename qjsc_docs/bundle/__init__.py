"""Bundles: the papers of a procedure gathered, checked and bound as an office accepts them. Floor 4."""
