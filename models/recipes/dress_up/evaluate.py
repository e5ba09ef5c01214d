"""python -m dress_up.evaluate: how often the judge reads off a picture what was asked for."""
from pathlib import Path

import torch

from . import words
from .autoencoder import Autoencoder, psnr
from .checkpoint import load_average
from .data import Pictures
from .judge import Judge, right
from .painter import Painter
from .sheet import paint
from .training import arguments, autocast, prepare

SETTINGS = ((4, 1.), (8, 1.), (16, 1.), (8, 2.))    # steps, guidance


def main(argv: list[str] | None = None) -> None:
    parser = arguments(__doc__)
    for part in ("autoencoder", "painter", "judge"):
        parser.add_argument(f"--{part}", type=Path, help="default: the work folder's")
    parser.add_argument("--count", type=int, default=96, help="pictures a line; 96 give +-.02")
    args = parser.parse_args(argv)
    prepare(args.threads)
    device = args.device
    autoencoder, config = load_average(Autoencoder, args.autoencoder or args.work / "autoencoder.pt")
    painter, _ = load_average(Painter, args.painter or args.work / "painter.pt")
    judge, _ = load_average(Judge, args.judge or args.work / "judge.pt")
    autoencoder, painter, judge = (net.to(device) for net in (autoencoder, painter, judge))

    pictures = Pictures(args.work, config)
    x, codes = pictures.unseen(64).to(device), pictures.codes[pictures.train:][:64]
    report("rendered pictures", right(judge, x, codes))
    with torch.no_grad():
        again = torch.cat([autoencoder.decode(autoencoder.encode(part)).clamp(-1, 1) for part in x.split(16)])
    report(f"through the autoencoder, {psnr(again, x):.2f} dB", right(judge, again, codes))
    for steps, guidance in SETTINGS:
        for held in (False, True):
            codes = words.draw_codes(args.count, held)
            with autocast(device):
                drawn = paint(painter, autoencoder, codes, steps, guidance).float()
            which = "held out" if held else "seen"
            report(f"{which}, {steps} steps, guidance {guidance:g}", right(judge, drawn, codes))


def report(what: str, obeyed: torch.Tensor) -> None:
    """obeyed [b, 5]"""
    kinds = " ".join(f"{kind} {share:.3f}" for kind, share in zip(words.KINDS, obeyed.mean(0).tolist()))
    print(f"{what:36s} {kinds} mean {obeyed.mean():.3f} all five {obeyed.prod(1).mean():.3f}", flush=True)


if __name__ == "__main__":
    main()
