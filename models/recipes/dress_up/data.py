"""What training reads from the work folder, and how it is made: pictures, their codes, their latents."""
import random
import time
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import torch

from . import words
from .autoencoder import Autoencoder
from .config import Config
from .renderer import Renderer
from .sheet import from_pixels
from .sprites import Sprites, make_sprites

_renderer = None                                    # one for each process of the pool


def _start_process(folder: Path) -> None:
    global _renderer
    _renderer = Renderer(Sprites(folder))


def _render(job: tuple) -> np.ndarray:
    code, seed, size, mirror = job
    return _renderer.render(words.choices(code), seed, size, mirror)


def draw_codes(config: Config) -> np.ndarray:
    """uint8 [pictures, 5], none of them held out"""
    r = random.Random(1)
    return np.array([words.draw_code(r) for _ in range(config.pictures)], np.uint8)


def render_pictures(work: Path, config: Config, resume: bool, minutes: float, workers: int = 1) -> int:
    """Renders into pictures.npy until done or until the minutes are over; returns how many there are by now."""
    make_sprites(work / "sprites")
    codes, file, count = draw_codes(config), work / "pictures.npy", work / "rendered.txt"
    shape = (config.pictures, config.size, config.size, 3)
    done = int(count.read_text()) if resume and count.exists() else 0
    if done:
        pictures = np.lib.format.open_memmap(file, mode="r+")
    else:
        pictures = np.lib.format.open_memmap(file, mode="w+", dtype=np.uint8, shape=shape)
    if pictures.shape != shape:
        raise ValueError(f"{file} has {pictures.shape}, wanted {shape}: render without --resume")
    np.save(work / "codes.npy", codes)
    count.write_text(str(done))
    end = time.monotonic() + minutes * 60
    jobs = ((codes[i], i, config.size, config.mirror) for i in range(done, config.pictures))
    with Pool(workers, _start_process, (work / "sprites",)) as pool:
        for picture in pool.imap(_render, jobs, chunksize=8):
            pictures[done] = picture
            done += 1
            if done % 500 == 0:
                count.write_text(str(done))                 # a command that is killed has lost little
            if time.monotonic() > end:
                break
    pictures.flush()
    count.write_text(str(done))
    return done


class Pictures:
    """The rendered pictures; the last `unseen` are never trained on."""

    def __init__(self, work: Path, config: Config):
        done = int((work / "rendered.txt").read_text())
        self.pixels = np.load(work / "pictures.npy", mmap_mode="r")[:done]     # [n, size, size, 3]
        self.codes = np.load(work / "codes.npy")[:done]                        # [n, 5]
        self.train = done - config.unseen
        if self.train < 1:
            raise ValueError(f"{done} pictures are too few to keep {config.unseen} unseen: render more")

    def unseen(self, count: int | None = None) -> torch.Tensor:
        """[count, 3, size, size] in -1..1"""
        return from_pixels(self.pixels[self.train:][:count])

    def crops(self, config: Config, rng: np.random.Generator) -> torch.Tensor:
        """[crops, 3, crop, crop], at multiples of four pixels, so that the encoder's grid keeps its place"""
        side, places = config.crop, (config.size - config.crop) // 4 + 1
        out = np.empty((config.crops, side, side, 3), np.uint8)
        for k in range(config.crops):
            i, y, x = rng.integers(self.train), rng.integers(places) * 4, rng.integers(places) * 4
            out[k] = self.pixels[i, y:y + side, x:x + side]
        return from_pixels(out)


def latents(work: Path, pictures: Pictures, net: Autoencoder, newer_than: Path, device: str) -> np.ndarray:
    """fp16 [n, channels, h, w] of all pictures: computed once for each autoencoder, since it costs minutes."""
    file = work / "latents.npy"
    if file.exists() and file.stat().st_mtime > newer_than.stat().st_mtime:
        stored = np.load(file, mmap_mode="r")
        if len(stored) == len(pictures.pixels):
            return stored
    out = []
    with torch.no_grad(), torch.autocast(device, torch.bfloat16):
        for i in range(0, len(pictures.pixels), 32):
            out.append(net.encode(from_pixels(pictures.pixels[i:i + 32]).to(device)).half().cpu().numpy())
    np.save(file, np.concatenate(out))
    return np.load(file, mmap_mode="r")
