"""The command line `qjsc`: one command per file, no logic of its own. Floor 6."""
