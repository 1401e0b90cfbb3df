"""Pictures as SVG whose words are translated: read, measured without a browser, written once a language."""
