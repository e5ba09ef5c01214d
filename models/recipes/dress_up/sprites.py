"""Heads and props: icons of Fluent Emoji (Microsoft, MIT), rasterised once into the work folder.

The npm package `@iconify-json/fluent-emoji` holds all icons in one JSON file, which is fetched with `npm pack`.
"""
import base64
import io
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from resvg import render, usvg

PACKAGE = "@iconify-json/fluent-emoji@1.2.7"
HEADS = ("rabbit-face", "bear", "fox", "panda", "koala", "frog", "tiger-face", "cat-face", "dog-face", "mouse-face",
         "pig-face", "lion", "cow-face", "monkey-face", "hamster")
PROPS = ("guitar", "kite", "musical-note", "deciduous-tree", "evergreen-tree", "palm-tree", "tulip", "sunflower",
         "spiral-shell", "crab", "crescent-moon", "potted-plant", "window")
SIZE = 256                                          # pixels a side of a sprite
_OPTIONS = usvg.Options.default()


def rasterise(svg: str) -> Image.Image:
    """An RGBA picture of the size that the SVG names."""
    return Image.open(io.BytesIO(render(usvg.Tree.from_str(svg, _OPTIONS), (1, 0, 0, 0, 1, 0))))


def _fetch_icons() -> dict:
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", PACKAGE, "--silent"], cwd=folder, check=True, capture_output=True,
                                text=True, timeout=120).stdout.split()[-1]
        with tarfile.open(Path(folder) / packed) as archive:
            return json.load(archive.extractfile("package/icons.json"))["icons"]


def make_sprites(folder: Path) -> None:
    """Rasterises what is not there yet; four times too large and averaged down, for clean edges."""
    missing = [name for name in HEADS + PROPS if not (folder / f"{name}.png").exists()]
    if not missing:
        return
    icons = _fetch_icons()
    folder.mkdir(parents=True, exist_ok=True)
    for name in missing:
        large = rasterise(f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
                          f'width="{4 * SIZE}" height="{4 * SIZE}" viewBox="0 0 32 32">{icons[name]["body"]}</svg>')
        # Averaged with premultiplied alpha: transparent pixels would darken the edges.
        small = large.convert("RGBA").convert("RGBa").resize((SIZE, SIZE), Image.BOX).convert("RGBA")
        small.save(folder / f"{name}.png", optimize=True)


class Sprites:
    """The rasterised icons of a folder, as pieces of SVG."""

    def __init__(self, folder: Path):
        self._data, self._top = {}, {}
        for name in HEADS + PROPS:
            png = (folder / f"{name}.png").read_bytes()
            alpha = np.asarray(Image.open(io.BytesIO(png)))[..., 3]             # [SIZE, SIZE]
            middle = alpha[:, SIZE // 2 - 10:SIZE // 2 + 10].min(1) > 128
            self._top[name] = float(np.argmax(middle)) / SIZE
            self._data[name] = "data:image/png;base64," + base64.b64encode(png).decode()

    def top(self, name: str) -> float:
        """The share of the sprite's height at which its middle begins: there a hat sits, between the ears."""
        return self._top[name]

    def icon(self, name: str, x: float, y: float, size: float, rotate: float = 0, opacity: float = 1) -> str:
        return (f'<g transform="translate({x:.1f},{y:.1f}) rotate({rotate:.1f})" opacity="{opacity}">'
                f'<image x="{-size / 2:.1f}" y="{-size / 2:.1f}" width="{size:.1f}" height="{size:.1f}" '
                f'xlink:href="{self._data[name]}"/></g>')
