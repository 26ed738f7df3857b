"""Tests of the care for templates of the user's own."""
