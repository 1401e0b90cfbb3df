"""What a text says, read once: sentences, words, terms, numbers, negation. Shared by merge, pack and checks."""
