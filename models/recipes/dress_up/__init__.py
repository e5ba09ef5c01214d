"""Trains, from nothing, the small text-to-image model that draws a dressed-up animal doing something somewhere."""
