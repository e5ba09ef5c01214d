"""python -m dress_up.render: draws the pictures that the model learns from."""
import argparse
from pathlib import Path

from .config import Config
from .data import render_pictures
from .training import WORK


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=WORK, help="folder of pictures, checkpoints, curves and sheets")
    parser.add_argument("--minutes", type=float, default=9., help="how long this command renders at most")
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument("--resume", action="store_true", help="go on where the last command stopped")
    parser.add_argument("--tiny", action="store_true", help="a few small pictures, to try the recipe")
    args = parser.parse_args(argv)
    config = Config.tiny() if args.tiny else Config()
    args.work.mkdir(parents=True, exist_ok=True)
    done = render_pictures(args.work, config, args.resume, args.minutes, args.workers)
    print(f"{done} of {config.pictures} pictures")


if __name__ == "__main__":
    main()
