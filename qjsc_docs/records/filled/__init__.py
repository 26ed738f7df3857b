"""Filled forms read back: a .docx or .xlsx that this program made and people went on with → a tree with places. Floor 3."""
