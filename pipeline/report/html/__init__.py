"""The editor's report: what a run knows of a library -> one HTML file in an editor's words."""
