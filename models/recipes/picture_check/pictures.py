"""Pictures to compare the conversion with the original on: made here from seeds, and any folder of pictures."""

import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

SKIN = ((255, 224, 196), (241, 194, 155), (224, 172, 125), (198, 134, 92), (141, 85, 54), (88, 52, 34))
SIDES = (224, 256, 384, 225, 160)


def made() -> dict[str, np.ndarray]:
    """Plain colours, gradients, noise, soft blobs in tones of skin, scenes and lines; [height, width, 3] bytes."""
    pictures: dict[str, np.ndarray] = {}
    for colour in ((0, 0, 0), (255, 255, 255), (128, 128, 128), (255, 0, 0), (90, 160, 255), *SKIN[:3]):
        pictures["plain-%02x%02x%02x" % colour] = np.full((224, 224, 3), colour, np.uint8)
    for seed in range(8):
        rng = np.random.default_rng(seed)
        side = SIDES[seed % len(SIDES)]
        pictures[f"gradient-{seed}"] = gradient(rng, side, side + 32 * (seed % 2))
        pictures[f"noise-{seed}"] = noise(rng, side, coarseness=2**seed % 63)
        pictures[f"skin-{seed}"] = blobs(rng, side, SKIN)
        pictures[f"blobs-{seed}"] = blobs(rng, side, rng.integers(0, 256, (6, 3)))
        pictures[f"scene-{seed}"] = scene(rng, side)
        pictures[f"lines-{seed}"] = lines(rng, side)
    return pictures


def gradient(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    across, down = np.linspace(0, 1, width)[None, :, None], np.linspace(0, 1, height)[:, None, None]
    left, right, bottom = rng.uniform(0, 255, (3, 3))
    return ((1 - down) * ((1 - across) * left + across * right) + down * bottom).astype(np.uint8)


def noise(rng: np.random.Generator, side: int, coarseness: int) -> np.ndarray:
    small = rng.integers(0, 256, (max(2, side // coarseness), max(2, side // coarseness), 3), dtype=np.uint8)
    return np.asarray(Image.fromarray(small).resize((side, side), Image.Resampling.BICUBIC))


def blobs(rng: np.random.Generator, side: int, colours) -> np.ndarray:
    picture = Image.new("RGB", (side, side), tuple(rng.integers(0, 256, 3).tolist()))
    draw = ImageDraw.Draw(picture)
    for _ in range(14):
        x, y, width, height = rng.uniform(0, side, 2).tolist() + rng.uniform(side / 10, side / 2, 2).tolist()
        colour = tuple(int(part) for part in colours[rng.integers(len(colours))])
        draw.ellipse((x - width / 2, y - height / 2, x + width / 2, y + height / 2), fill=colour)
    return grain(rng, picture.filter(ImageFilter.GaussianBlur(side / 60)))


def scene(rng: np.random.Generator, side: int) -> np.ndarray:
    """Something like a photograph: sky, hills with texture, a sun, grain."""
    picture = Image.fromarray(gradient(rng, side, side))
    draw = ImageDraw.Draw(picture)
    x, y, radius = rng.uniform(0, side), rng.uniform(0, side / 3), side / 10
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(255, 244, 200))
    columns = np.arange(side)
    for distance in range(4):
        waves = sum(np.sin(columns / rng.uniform(8, 60) + rng.uniform(0, 6)) for _ in range(4))
        ridge = side * (0.4 + 0.15 * distance) + waves * side / 40
        colour = tuple(rng.integers(20, 200, 3).tolist())
        draw.polygon([(0, side), *zip(columns.tolist(), ridge.tolist()), (side, side)], fill=colour)
    return grain(rng, picture)


def lines(rng: np.random.Generator, side: int) -> np.ndarray:
    picture = Image.new("RGB", (side, side), "white")
    draw = ImageDraw.Draw(picture)
    for _ in range(25):
        box = np.sort(rng.uniform(0, side, (2, 2)), axis=0).flatten().tolist()
        start = float(rng.uniform(0, 360))
        draw.arc(box, start, start + float(rng.uniform(60, 360)), fill="black", width=3)
    return np.asarray(picture)


def grain(rng: np.random.Generator, picture: Image.Image) -> np.ndarray:
    pixels = np.asarray(picture, np.float64)
    return (pixels + rng.normal(0, 6, pixels.shape)).clip(0, 255).astype(np.uint8)


def found(folder: Path) -> dict[str, np.ndarray]:
    """The pictures of a folder, each whole and as its middle half."""
    pictures = {}
    for path in sorted(path for path in folder.iterdir() if path.suffix in (".webp", ".png", ".jpg")):
        pixels = np.asarray(Image.open(path).convert("RGB"))
        height, width, _ = pixels.shape
        pictures[path.stem] = pixels
        pictures[f"{path.stem}, its middle"] = pixels[height // 4 : height * 3 // 4, width // 4 : width * 3 // 4]
    return pictures


def write(folder: Path, pictures: dict[str, np.ndarray]):
    """What compare.mjs reads."""
    sizes = [{"name": name, "height": p.shape[0], "width": p.shape[1]} for name, p in pictures.items()]
    (folder / "pictures.json").write_text(json.dumps(sizes))
    (folder / "pictures.bin").write_bytes(b"".join(np.ascontiguousarray(p).tobytes() for p in pictures.values()))
