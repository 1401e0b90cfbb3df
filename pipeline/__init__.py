"""demotic: consumer-health articles in everyday language, in every language. README.md is the map."""
