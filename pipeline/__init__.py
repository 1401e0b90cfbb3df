"""demotic: consumer-health articles in everyday language, in every language (see README.md beside this file)."""
