"""The question in view: which it is, how it is asked, and what its buttons carry."""
