"""CMP: is every message translated, and does every waiver still hide something?"""
