"""What the three trainings share: their arguments, clock, curve and checkpoints.

A training may be cut into several commands: each gets its `--minutes`, and the learning rate follows the share of
`--total` that all of them have spent together, so that a cut training is the same training.
"""
import argparse
import csv
import time
from pathlib import Path

import torch

from . import checkpoint
from .config import Config

WORK = Path(__file__).parents[1] / "work"


def arguments(description: str, minutes: float | None = None) -> argparse.ArgumentParser:
    """The arguments of every command; with `minutes`, those of a training too."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--work", type=Path, default=WORK, help="folder of pictures, checkpoints, curves and sheets")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--threads", type=int, default=2)
    if minutes is not None:
        parser.add_argument("--minutes", type=float, default=minutes, help="how long this command trains")
        parser.add_argument("--total", type=float, help="minutes of the whole training; default: --minutes")
        parser.add_argument("--steps", type=int, help="end this command after so many steps")
        parser.add_argument("--save-every", type=float, default=3., help="minutes between checkpoints")
        parser.add_argument("--resume", action="store_true", help="go on from the work folder's checkpoint")
        parser.add_argument("--tiny", action="store_true", help="a model of seconds, to try the recipe")
    return parser


def prepare(threads: int) -> None:
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)


def autocast(device: str):
    return torch.autocast(device, torch.bfloat16)


class Run:
    """One command's part of a training."""

    def __init__(self, args: argparse.Namespace, name: str):
        self.path = args.work / f"{name}.pt"
        self.curve, self.sheets = args.work / f"{name}.csv", args.work / "sheets"
        self.saved = checkpoint.load(self.path) if args.resume else None
        if self.saved:
            self.config = Config.from_dict(self.saved["config"])
        else:
            self.config = Config.tiny() if args.tiny else Config()
            self.curve.unlink(missing_ok=True)
        self.step = self.saved["step"] if self.saved else 0
        self._before = self.saved["seconds"] if self.saved else 0.
        self._total = 60 * args.total if args.total else (self.saved["total"] if self.saved else 60 * args.minutes)
        self._first, self._steps, self._limit = self.step, args.steps, 60 * args.minutes
        self._every, self._sums, self._counted = 60 * args.save_every, {}, 0
        torch.manual_seed(self.step)                # a resumed training sees other batches, not the first ones again
        self._start = self._saved_at = time.monotonic()

    def begin(self) -> None:
        """Starts the clock: what comes before (compiling, encoding) is not training."""
        self._start = self._saved_at = time.monotonic()

    @property
    def seconds(self) -> float:
        """Spent by all commands of this training together."""
        return self._before + time.monotonic() - self._start

    @property
    def share(self) -> float:
        return min(1., self.seconds / self._total)

    def goes_on(self) -> bool:
        if self._steps is not None and self.step - self._first >= self._steps:
            return False
        return self.share < 1 and time.monotonic() - self._start < self._limit

    def restore(self, **parts) -> None:
        """Gives each part its saved state, when the command resumes."""
        for name, part in parts.items():
            if self.saved:
                part.load_state_dict(self.saved[name])

    def record(self, every: int = 50, **values: float) -> None:
        """Counts one step; the means of every so many steps are a line of the curve."""
        self.step += 1
        self._counted += 1
        for name, value in values.items():
            self._sums[name] = self._sums.get(name, 0.) + value
        if self._counted == every:
            self._write_curve()

    def _write_curve(self) -> None:
        if not self._counted:
            return
        line = {"step": self.step, "seconds": round(self.seconds, 1),
                **{name: round(value / self._counted, 5) for name, value in self._sums.items()}}
        fresh = not self.curve.exists()
        with self.curve.open("a", newline="") as file:
            writer = csv.DictWriter(file, line)
            if fresh:
                writer.writeheader()
            writer.writerow(line)
        print(" ".join(f"{name} {value}" for name, value in line.items()), flush=True)
        self._sums, self._counted = {}, 0

    def save_is_due(self) -> bool:
        return time.monotonic() - self._saved_at >= self._every

    def save(self, average: torch.nn.Module, **parts) -> None:
        self._write_curve()
        checkpoint.save(self.path, self.config, average, step=self.step, seconds=self.seconds, total=self._total,
                        **{name: part.state_dict() for name, part in parts.items()})
        self._saved_at = time.monotonic()
