"""Checkpoints: everything a training needs to go on, and the averaged weights that are used afterwards."""
import os
from pathlib import Path

import torch

from .config import Config


def save(path: Path, config: Config, average: torch.nn.Module, **parts) -> None:
    """Written aside and renamed: whoever reads it, or kills it, never meets half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(path.name + ".part")
    torch.save({"config": config.to_dict(), "ema": average.state_dict(), **parts}, aside)
    os.replace(aside, path)


def load(path: Path) -> dict:
    return torch.load(path, map_location="cpu", weights_only=True)


def load_average(make, path: Path) -> tuple[torch.nn.Module, Config]:
    """(the network `make(config)` with the averaged weights, in fp32 and for use; its config).

    A file without a config, as the first training's are, has the default one; a file without `ema` is the weights.
    """
    saved = load(path)
    config = Config.from_dict(saved["config"]) if "config" in saved else Config()
    net = make(config)
    net.load_state_dict(saved.get("ema", saved))
    return net.float().eval().requires_grad_(False), config
