"""Beside the walk, ``build --pdf``: a Bundle -> a PDF file for each article's page, printed by a Chromium."""
