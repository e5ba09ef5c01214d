"""python -m dress_up.train_denoiser: trains text encoder and denoiser together on the pictures' latents."""
import copy
from pathlib import Path

import numpy as np
import torch

from . import words
from .autoencoder import Autoencoder
from .checkpoint import load_average
from .config import Config
from .data import Pictures, latents
from .optim import Optimizers, follow, schedule
from .painter import EDGES, Painter, flow_loss
from .sheet import fixed_codes, label, paint, save_sheet, to_pixels
from .training import Run, arguments, autocast, prepare

SHEET = 24


def main(argv: list[str] | None = None) -> None:
    parser = arguments(__doc__, minutes=40)
    parser.add_argument("--autoencoder", type=Path, help="default: the work folder's")
    parser.add_argument("--compile", action="store_true", help="torch.compile: a minute and a half first, then faster")
    args = parser.parse_args(argv)
    prepare(args.threads)
    run = Run(args, "painter")
    config, pictures = run.config, Pictures(args.work, run.config)
    file = args.autoencoder or args.work / "autoencoder.pt"
    autoencoder = load_average(Autoencoder, file)[0].to(args.device)
    stored = latents(args.work, pictures, autoencoder, file, args.device)

    net = Painter(config).to(args.device)
    optimizers = Optimizers(net, EDGES, config.denoiser_muon, config.denoiser_adam, decay=.02)
    average = copy.deepcopy(net).requires_grad_(False)
    run.restore(net=net, optimizers=optimizers, ema=average)
    batches = Batches(stored, pictures, config, run.step, args.device)
    step = torch.compile(net) if args.compile else net
    if args.compile:
        with autocast(args.device):
            flow_loss(step, *batches.next()).backward()

    def save():
        run.save(average, net=net, optimizers=optimizers)
        codes = fixed_codes(SHEET)
        pixels = to_pixels(paint(average, autoencoder, codes, config.steps, config.guidance))
        save_sheet(run.sheets / f"painter-{run.step:06d}.png", pixels, [label(c) for c in codes])

    run.begin()
    while run.goes_on():
        with autocast(args.device):
            loss = flow_loss(step, *batches.next())
        optimizers.step(loss, schedule(run.share))
        follow(average, net, min(config.denoiser_average, (run.step + 1) / (run.step + 21)))
        run.record(loss=loss.item())
        if run.save_is_due():
            save()
    save()


class Batches:
    """Latents with their sentences, said in one of several ways and sometimes not at all."""

    def __init__(self, stored: np.ndarray, pictures: Pictures, config: Config, seed: int, device: str):
        self.latents, self.codes, self.count = stored, pictures.codes, pictures.train
        self.config, self.device = config, device
        self.rng = np.random.default_rng((0, seed))
        self.order, self.at = self.rng.permutation(self.count), 0

    def next(self) -> tuple[torch.Tensor, torch.Tensor]:
        """latents [batch, ch, h, w], tokens [batch, words]"""
        size, length = self.config.batch, self.config.words
        if self.at + size > self.count:
            self.order, self.at = self.rng.permutation(self.count), 0
        chosen = self.order[self.at:self.at + size]
        self.at += size
        said = [words.sentence(self.codes[i], self.rng) if self.rng.random() >= self.config.without_text else ""
                for i in chosen]
        ids = torch.tensor([words.tokens(text, length) for text in said])
        return torch.from_numpy(self.latents[chosen]).float().to(self.device), ids.to(self.device)


if __name__ == "__main__":
    main()
