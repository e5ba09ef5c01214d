"""Pictures are pure functions of choices and seed."""
import numpy as np

from dress_up import words

PENGUIN = ("penguin", "top-hat", "red", "kite", "beach")


def test_a_picture_has_the_size_asked_for(renderer):
    assert renderer.render(PENGUIN, 1, 64).shape == (64, 64, 3)
    assert renderer.render(PENGUIN, 1, 256).dtype == np.uint8


def test_a_picture_is_the_same_every_time(renderer):
    assert np.array_equal(renderer.render(PENGUIN, 1, 64), renderer.render(PENGUIN, 1, 64))


def test_two_seeds_draw_two_pictures(renderer):
    assert not np.array_equal(renderer.render(PENGUIN, 1, 64), renderer.render(PENGUIN, 2, 64))


def test_a_mirrored_picture_is_turned_for_about_half_of_the_seeds(renderer):
    turned = 0
    for seed in range(16):
        plain, mirrored = renderer.render(PENGUIN, seed, 32), renderer.render(PENGUIN, seed, 32, mirror=True)
        turned += np.array_equal(plain[:, ::-1], mirrored)
    assert 2 < turned < 14


def test_every_word_can_be_drawn_and_changes_the_picture(renderer):
    for place, kind in enumerate(words.KINDS):
        pictures = [renderer.picture(PENGUIN[:place] + (word,) + PENGUIN[place + 1:], 3) for word in words.IDS[kind]]
        assert len(set(pictures)) == len(pictures)
