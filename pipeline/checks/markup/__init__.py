"""MRK: does the markup of a translation do what the markup of its source does?"""
