"""Batches: one document or one bundle for every row of a table, on one process, on several, or on a cluster. Floor 5."""
