"""What stands before everything else: `care`, where somebody is in danger; and `consent`, before anything is kept.

`meanwhile` is what somebody met with care can do all the same.
"""
