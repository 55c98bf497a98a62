"""The dialogues we ship, each as people live it: who changes a file in content/dialogues finds its talks here."""
