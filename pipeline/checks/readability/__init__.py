"""RDB: can the reader follow the text?"""
