"""SAF: does the translation say the same dose, the same number, the same "not"?"""
