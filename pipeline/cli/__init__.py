"""The command: arguments in, text and exit code out. The only place that prints."""
