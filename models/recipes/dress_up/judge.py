"""A small network that reads the five choices off a picture. It measures obedience, not beauty."""
import torch
from torch import nn
from torch.nn import functional as F

from . import words
from .config import Config

HEADS = [len(words.IDS[kind]) for kind in words.KINDS]


class Judge(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.size = config.judge_size
        widths = (3, *config.judge_widths)
        stages = (self._stage(i, o) for i, o in zip(widths, widths[1:]))
        last = widths[-1] * (config.judge_size // 2 ** len(config.judge_widths)) ** 2
        self.net = nn.Sequential(*stages, nn.Flatten(), nn.Dropout(.2), nn.Linear(last, sum(HEADS)))

    @staticmethod
    def _stage(i: int, o: int) -> nn.Module:
        return nn.Sequential(nn.Conv2d(i, o, 3, padding=1, stride=2), nn.BatchNorm2d(o), nn.ReLU(),
                             nn.Conv2d(o, o, 3, padding=1), nn.BatchNorm2d(o), nn.ReLU())

    def shrink(self, x):                                                    # [b, 3, h, w] -> [b, 3, size, size]
        return F.interpolate(x, size=self.size, mode="area")

    def forward(self, x):
        """pictures [b, 3, h, w] in -1..1 -> for each kind the scores of its words [b, words of the kind]"""
        return self.net(self.shrink(x)).split(HEADS, 1)


@torch.no_grad()
def right(judge: Judge, x: torch.Tensor, codes) -> torch.Tensor:
    """1 where the judge reads what was asked for: [b, 5]"""
    read = torch.stack([scores.argmax(1) for scores in judge(x)], 1)
    return (read == torch.as_tensor(codes, device=x.device).long()).float()
