"""What a person shows of their record to somebody else: a card, made of parts that they choose."""
