"""What stands before everything else: care, where somebody is in danger; and consent, before anything is kept."""
