"""Reads the published weights and gives them the shapes and names of `model.Classifier`."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from .model import BLOCKS

BATCH_NORM_EPSILON = 1e-3


def read(folder: Path) -> dict[str, np.ndarray]:
    """The tensors that extract.mjs wrote: one byte a number, each tensor with its own scale and least value."""
    content = (folder / "weights.bin").read_bytes()
    tensors, offset = {}, 0
    for spec in json.loads((folder / "weights.json").read_text()):
        count = int(np.prod(spec["shape"]))
        numbers = np.frombuffer(content, np.uint8, count, offset).astype(np.float64)
        scale, least = spec["quantization"]["scale"], spec["quantization"]["min"]
        tensors[spec["name"]] = (numbers * scale + least).astype(np.float32).reshape(spec["shape"])
        offset += count
    if offset != len(content):
        raise ValueError(f"{len(content) - offset} bytes of weights belong to no tensor")
    return tensors


def fold(kernel: np.ndarray, norm: dict[str, np.ndarray]) -> tuple[Tensor, Tensor]:
    """A kernel [out, ...] and the batch norm after it, as one kernel and bias; computed in double precision."""
    scale = norm["gamma"].astype(np.float64) / np.sqrt(norm["moving_variance"].astype(np.float64) + BATCH_NORM_EPSILON)
    bias = norm["beta"] - norm["moving_mean"] * scale
    return torch.from_numpy((kernel.T * scale).T.copy()).float(), torch.from_numpy(bias).float()


def same(kernel: Tensor, stride: int) -> Tensor:
    """A 3x3 kernel [out, in, 3, 3] as `model.Same` keeps it."""
    return kernel if stride == 1 else F.pad(kernel, [1, 0, 1, 0])


class Conversion:
    """Takes tensors out of the original, layer by layer, into the state of `model.Classifier`."""

    def __init__(self, original: dict[str, np.ndarray]):
        self.left = dict(original)
        self.state: dict[str, Tensor] = {}

    def run(self) -> dict[str, Tensor]:
        self._spatial("first", self.left.pop("Conv1/kernel").transpose(3, 2, 0, 1), "bn_Conv1", 2)
        for number, (_, expansion, stride) in enumerate(BLOCKS):
            prefix = f"block_{number}" if number else "expanded_conv"
            if expansion > 1:
                self._pointwise(f"blocks.{number}.expand.0", f"{prefix}_expand", f"{prefix}_expand_BN")
            depthwise = self.left.pop(f"{prefix}_depthwise/depthwise_kernel").transpose(2, 3, 0, 1)
            self._spatial(f"blocks.{number}.depthwise", depthwise, f"{prefix}_depthwise_BN", stride)
            self._pointwise(f"blocks.{number}.project", f"{prefix}_project", f"{prefix}_project_BN")
        self._pointwise("last", "Conv_1", "Conv_1_bn")
        for layer in ("dense_1", "dense_2", "dense_3"):
            self._put(layer, torch.from_numpy(self.left.pop(f"{layer}/kernel").T.copy()),
                      torch.from_numpy(self.left.pop(f"{layer}/bias")))
        if self.left:
            raise ValueError(f"no layer takes {sorted(self.left)}")
        return self.state

    def _spatial(self, target: str, kernel: np.ndarray, norm: str, stride: int):
        weight, bias = fold(kernel, self._norm(norm))
        self._put(target, same(weight, stride), bias)

    def _pointwise(self, target: str, layer: str, norm: str):
        kernel = self.left.pop(f"{layer}/kernel")[0, 0].T  # [1, 1, in, out] to [out, in]
        self._put(target, *fold(kernel, self._norm(norm)))

    def _norm(self, layer: str) -> dict[str, np.ndarray]:
        return {part: self.left.pop(f"{layer}/{part}") for part in ("gamma", "beta", "moving_mean", "moving_variance")}

    def _put(self, target: str, weight: Tensor, bias: Tensor):
        self.state[f"{target}.weight"], self.state[f"{target}.bias"] = weight, bias
