"""Turns the picture classifier of nsfwjs into the pack models/packs/picture-check."""
