"""python -m dress_up.sample: draws a labelled sheet, half of it combinations that were never trained on."""
from pathlib import Path

from .autoencoder import Autoencoder
from .checkpoint import load_average
from .painter import Painter
from .sheet import fixed_codes, label, paint, save_sheet, to_pixels
from .training import arguments, prepare


def main(argv: list[str] | None = None) -> None:
    parser = arguments(__doc__)
    parser.add_argument("--autoencoder", type=Path, help="default: the work folder's")
    parser.add_argument("--painter", type=Path, help="default: the work folder's")
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--steps", type=int, help="default: the painter's config")
    parser.add_argument("--guidance", type=float, help="default: the painter's config")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, help="default: sheets/sample.png in the work folder")
    args = parser.parse_args(argv)
    prepare(args.threads)
    autoencoder, _ = load_average(Autoencoder, args.autoencoder or args.work / "autoencoder.pt")
    painter, config = load_average(Painter, args.painter or args.work / "painter.pt")
    steps = config.steps if args.steps is None else args.steps
    guidance = config.guidance if args.guidance is None else args.guidance
    codes = fixed_codes(args.count)
    pictures = paint(painter.to(args.device), autoencoder.to(args.device), codes, steps, guidance, args.seed)
    out = args.out or args.work / "sheets" / "sample.png"
    save_sheet(out, to_pixels(pictures), [label(c) for c in codes])
    print(out)


if __name__ == "__main__":
    main()
