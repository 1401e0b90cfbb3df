"""What a text says, read once, shared by merge, pack and checks: terms, numbers, negation."""
