"""The command line: ``materials``. The same core as the window, one file a command."""
