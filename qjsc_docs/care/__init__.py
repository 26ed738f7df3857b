"""Care for templates of the user's own: handed out, looked through, made of an office's blank, compared. Floor 4."""
