"""Rules of the family GLO: one name for one thing."""
