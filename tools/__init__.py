"""What makes and checks the generated files of this repository."""
