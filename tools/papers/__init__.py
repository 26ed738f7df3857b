"""The papers of the sample attachments: what they say and how they look."""
