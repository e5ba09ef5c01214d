"""The words of models/vocabulary.yaml, as the model reads them: choices -> sentence -> tokens.

A *code* is five numbers, one for each kind, each the place of a word among the words of its kind; *choices* are the
five ids themselves. Codes are what training stores, choices are what a person reads.
"""
import random
from pathlib import Path

import yaml

VOCABULARY_FILE = Path(__file__).parents[2] / "vocabulary.yaml"
KINDS = ("animal", "clothing", "colour", "action", "place")
ARTICLES = ("a", "the", "a cute")                   # the first one is the product's, the others vary the training
PAD, START, UNKNOWN = 0, 1, 2
HELD_OUT = .05                                      # share of the combinations that never reach training

Code = tuple[int, ...]
Choices = tuple[str, ...]


def _read(path: Path) -> tuple[str, dict[str, dict[str, list[str]]]]:
    """The sentence the model is told, and for each kind its ids with their phrases, in the file's order."""
    file = yaml.safe_load(path.read_text(encoding="utf-8"))
    phrases = {kind: {w["id"]: w["model"] for w in file["words"] if w["kind"] == kind} for kind in KINDS}
    return file["model"], phrases


TEMPLATE, PHRASES = _read(VOCABULARY_FILE)
IDS = {kind: tuple(phrases) for kind, phrases in PHRASES.items()}


def _token_vocabulary() -> tuple[str, ...]:
    """Sorted, so that a word added to the file moves the others: weights belong to one version of the words."""
    texts = [*ARTICLES, TEMPLATE, *(p for kind in KINDS for phrases in PHRASES[kind].values() for p in phrases)]
    words = {word for text in texts for word in text.split() if not word.startswith("{")}
    return ("<pad>", "<start>", "<unk>", *sorted(words))


VOCAB = _token_vocabulary()
_INDEX = {word: i for i, word in enumerate(VOCAB)}


def choices(code) -> Choices:
    return tuple(IDS[kind][int(i)] for kind, i in zip(KINDS, code, strict=True))


def code_of(chosen: Choices) -> Code:
    return tuple(IDS[kind].index(word) for kind, word in zip(KINDS, chosen, strict=True))


def sentence(code, rng=None) -> str:
    """What the product says for this combination; with a numpy generator, one of the ways training says it."""
    def pick(options):
        return options[0] if rng is None else options[rng.integers(len(options))]

    article = pick(ARTICLES)
    said = {kind: pick(PHRASES[kind][word]) for kind, word in zip(KINDS, choices(code))}
    said["clothing"] = said["clothing"].format(colour=said["colour"])
    return TEMPLATE.replace("a {animal}", article + " {animal}", 1).format(**said)


def tokens(text: str, length: int = 16) -> list[int]:
    ids = [START] + [_INDEX.get(word, UNKNOWN) for word in text.lower().split()]
    return ids[:length] + [PAD] * (length - len(ids))


def held_out(code) -> bool:
    """Decided by the code alone, so that no list of combinations has to be kept or can be lost."""
    return random.Random(f"hold{tuple(int(i) for i in code)}").random() < HELD_OUT


def draw_code(r: random.Random, held: bool = False) -> Code:
    """A random combination, of those that training may see or of those that it may not."""
    while True:
        code = tuple(r.randrange(len(IDS[kind])) for kind in KINDS)
        if held_out(code) == held:
            return code


def draw_codes(count: int, held: bool, seed: int = 11) -> list[Code]:
    r = random.Random(seed)
    return [draw_code(r, held) for _ in range(count)]
