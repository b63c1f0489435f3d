"""Scripts for those who work on the program: checks, pictures, built data, measurements."""
