"""What answers become: entries of the casebook.

meaning     kept, in place of what was meant before
amending    reworded or deleted for good, and `unwriting` what letters were composed of them
"""
