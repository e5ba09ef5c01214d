"""What the model is told, and the numbers it is told it in."""
import numpy as np

from dress_up import words

RABBIT = ("rabbit", "dress", "pink", "dance", "meadow")


def test_the_sentence_of_a_combination_is_the_products():
    assert words.sentence(words.code_of(RABBIT)) == "a rabbit in a pink dress dancing in a meadow"
    fox = words.code_of(("fox", "glasses", "blue", "guitar", "night"))
    assert words.sentence(fox) == "a fox wearing blue glasses playing the guitar at night"


def test_training_varies_the_sentence_and_keeps_its_meaning():
    code = words.code_of(("bear", "top-hat", "red", "balloon", "beach"))
    said = {words.sentence(code, np.random.default_rng(seed)) for seed in range(60)}
    assert len(said) == 3 * 2 * 2
    assert "the bear wearing a red top hat with a balloon at the beach" in said


def test_every_word_of_every_sentence_is_a_token():
    for code in words.draw_codes(500, held=False, seed=1):
        assert words.UNKNOWN not in words.tokens(words.sentence(code))


def test_the_order_of_tokens_is_that_of_the_trained_weights():
    assert words.VOCAB[:5] == ("<pad>", "<start>", "<unk>", "a", "at")
    assert list(words.VOCAB[3:]) == sorted(words.VOCAB[3:])
    assert words.tokens("A rabbit in a zebra")[:6] == [
        words.START, words.VOCAB.index("a"), words.VOCAB.index("rabbit"), words.VOCAB.index("in"),
        words.VOCAB.index("a"), words.UNKNOWN]
    assert words.tokens("") == [words.START] + [words.PAD] * 15


def test_the_held_out_combinations_are_stable_and_about_one_in_twenty():
    r = np.random.default_rng(0)
    codes = [tuple(int(r.integers(len(words.IDS[kind]))) for kind in words.KINDS) for _ in range(4000)]
    share = np.mean([words.held_out(code) for code in codes])
    assert .04 < share < .06
    assert [words.held_out(c) for c in codes] == [words.held_out(np.array(c, np.uint8)) for c in codes]
    assert words.code_of(("dog", "crown", "red", "dance", "meadow")) == (9, 5, 0, 0, 0)
    assert not any(words.held_out(c) for c in words.draw_codes(20, held=False))
    assert all(words.held_out(c) for c in words.draw_codes(20, held=True))
