"""One language, read once: sentences, words, numbers, names. Shared by checks, merging and the pack."""
