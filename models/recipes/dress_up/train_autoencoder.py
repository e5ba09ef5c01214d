"""python -m dress_up.train_autoencoder: trains the autoencoder on crops of the rendered pictures."""
import copy

import numpy as np
import torch

from .autoencoder import Autoencoder, autoencoder_loss, psnr
from .data import Pictures
from .optim import Optimizers, follow, schedule
from .sheet import save_sheet, to_pixels
from .training import Run, arguments, autocast, prepare

SHEET = 12                                          # unseen pictures, each above its reconstruction


def main(argv: list[str] | None = None) -> None:
    args = arguments(__doc__, minutes=20).parse_args(argv)
    prepare(args.threads)
    run = Run(args, "autoencoder")
    config, pictures = run.config, Pictures(args.work, run.config)
    net = Autoencoder(config).to(args.device)
    optimizers = Optimizers(net, net.edges(), config.autoencoder_muon, config.autoencoder_adam)
    average = copy.deepcopy(net).requires_grad_(False)
    run.restore(net=net, optimizers=optimizers, ema=average)
    rng = np.random.default_rng((0, run.step))

    def save():
        run.save(average, net=net, optimizers=optimizers)
        draw_sheet(average, pictures, run, args.device)

    run.begin()
    while run.goes_on():
        x = pictures.crops(config, rng).to(args.device)
        halve = run.step % 10 == 3
        with autocast(args.device):
            loss, parts = autoencoder_loss(net, x, config.latent_noise, halve)
        optimizers.step(loss, schedule(run.share, flat=.3))
        follow(average, net, config.autoencoder_average)
        run.record(loss=loss.item(), **parts)
        if run.save_is_due():
            save()
    save()


@torch.no_grad()
def draw_sheet(average: Autoencoder, pictures: Pictures, run: Run, device: str) -> None:
    """Unseen pictures and what the autoencoder makes of them."""
    average.eval()
    x = pictures.unseen(SHEET)
    y = average.decode(average.encode(x.to(device))).clamp(-1, 1).cpu()
    average.train()
    print(f"unseen pictures: {psnr(y, x):.2f} dB, L1 {(y - x).abs().mean():.4f}", flush=True)
    pairs = np.stack((to_pixels(x), to_pixels(y)), 1).reshape(-1, run.config.size, run.config.size, 3)
    save_sheet(run.sheets / f"autoencoder-{run.step:06d}.png", pairs, ["picture", "again"] * len(x))


if __name__ == "__main__":
    main()
