"""Pictures of a training: rows of labelled pictures in one PNG."""
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw

from . import words
from .autoencoder import Autoencoder
from .painter import Painter, sample

LABEL = 16                                          # pixels above a picture


def to_pixels(x: torch.Tensor) -> np.ndarray:
    """[n, 3, h, w] in -1..1 -> uint8 [n, h, w, 3]"""
    return ((x.float().clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).cpu().numpy()


def from_pixels(pixels: np.ndarray) -> torch.Tensor:
    """uint8 [n, h, w, 3] -> [n, 3, h, w] in -1..1"""
    return (torch.from_numpy(np.array(pixels)).permute(0, 3, 1, 2).float() / 127.5 - 1).contiguous()


def save_sheet(path: Path, pixels: np.ndarray, labels: list[str], columns: int = 6) -> None:
    """Labels that start with * (a combination never trained on) are red."""
    n, side = pixels.shape[:2]
    rows = -(-n // columns)
    sheet = Image.new("RGB", (columns * side, rows * (side + LABEL)), "white")
    pen = ImageDraw.Draw(sheet)
    for i, (picture, label) in enumerate(zip(pixels, labels, strict=True)):
        x, y = i % columns * side, i // columns * (side + LABEL)
        sheet.paste(Image.fromarray(picture), (x, y + LABEL))
        pen.text((x + 3, y + 2), label, fill="#c00000" if label.startswith("*") else "black")
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)


def paint(painter: Painter, autoencoder: Autoencoder, codes, steps: int, guidance: float,
          seed: int = 0) -> torch.Tensor:
    """Pictures [n, 3, h, w] in -1..1 of these combinations. The noise comes from the CPU: the same on every device."""
    config = painter.config
    device = next(painter.parameters()).device
    ids = torch.tensor([words.tokens(words.sentence(c), config.words) for c in codes], device=device)
    noise = torch.randn(len(ids), *config.latent_shape, generator=torch.Generator().manual_seed(seed)).to(device)
    pictures = []
    with torch.no_grad():
        for z, i in zip(noise.split(32), ids.split(32)):
            pictures.append(autoencoder.decode(sample(painter, z, i, steps, guidance)).clamp(-1, 1))
    return torch.cat(pictures)


def fixed_codes(count: int) -> list[words.Code]:
    """Always the same combinations: the first half may be trained on, the second may not."""
    return words.draw_codes(count - count // 2, held=False) + words.draw_codes(count // 2, held=True)


def label(code) -> str:
    return ("* " if words.held_out(code) else "") + " ".join(words.choices(code))
