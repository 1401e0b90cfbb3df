"""Import: scraped text, HTML or Word in; the Markdown of a source article and what to look at out."""
