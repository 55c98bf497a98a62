"""What stands before everything else: `care`, where somebody is in danger; and `consent`, before anything is kept.

`concern` is how much reason for care an event gives; `meanwhile` what somebody met with care can do all the same.
"""
