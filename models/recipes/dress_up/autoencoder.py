"""Convolutional autoencoder: one latent for 16 x 16 pixels.

It has no normalisation layers, so it trains on crops and decodes half-size latents into a preview.
"""
import torch
from torch import nn
from torch.nn import functional as F

from .config import Config


class Residual(nn.Module):
    def __init__(self, c: int):
        super().__init__()
        self.a, self.b = nn.Conv2d(c, c, 3, padding=1), nn.Conv2d(c, c, 3, padding=1)
        nn.init.zeros_(self.b.weight)
        nn.init.zeros_(self.b.bias)

    def forward(self, x):                                                   # [b, c, h, w]
        return x + self.b(F.silu(self.a(F.silu(x))))


class Encoder(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        a, b, c = config.widths
        self.net = nn.Sequential(
            nn.PixelUnshuffle(4), nn.Conv2d(48, a, 3, padding=1), Residual(a),      # [b, a, h/4, w/4]
            nn.Conv2d(a, b, 2, stride=2), Residual(b),                              # [b, b, h/8, w/8]
            nn.Conv2d(b, c, 2, stride=2), Residual(c),                              # [b, c, h/16, w/16]
            nn.Conv2d(c, config.latent_channels, 1))

    def forward(self, x):
        return self.net(x)


class Decoder(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        a, b, c = config.widths
        self.net = nn.Sequential(
            nn.Conv2d(config.latent_channels, c, 3, padding=1), *self._blocks(c, config),   # [b, c, h/16, w/16]
            self._up(c, b), *self._blocks(b, config),                                       # [b, b, h/8, w/8]
            self._up(b, a), *self._blocks(a, config),                                       # [b, a, h/4, w/4]
            nn.Conv2d(a, 48, 3, padding=1), nn.PixelShuffle(4))                             # [b, 3, h, w]

    @staticmethod
    def _blocks(c: int, config: Config):
        return (Residual(c) for _ in range(config.decoder_blocks))

    @staticmethod
    def _up(i: int, o: int) -> nn.Module:
        return nn.Sequential(nn.Conv2d(i, o * 4, 1), nn.PixelShuffle(2))

    def forward(self, z):
        return self.net(z)


class Autoencoder(nn.Module):
    """Pictures are [b, 3, h, w] in -1..1. Latents leave with zero mean and unit variance per channel (running
    statistics), so that the denoiser's noise fits them without a scale to remember."""

    def __init__(self, config: Config):
        super().__init__()
        self.encoder, self.decoder = Encoder(config), Decoder(config)
        self.norm = nn.BatchNorm2d(config.latent_channels, affine=False, momentum=.02)

    def encode(self, x):
        return self.norm(self.encoder(x))

    def decode(self, z):
        return self.decoder(z)

    def edges(self) -> tuple[str, ...]:
        """The layers that touch pixels or latents; they are no good for Muon."""
        return "encoder.net.1.", "encoder.net.7.", "decoder.net.0.", f"decoder.net.{len(self.decoder.net) - 2}."


def autoencoder_loss(net: Autoencoder, x: torch.Tensor, noise: float, halve: bool):
    """(loss, its parts). `halve`: latents must shrink with the picture, which makes them smoother and easier for the
    denoiser, and gives the preview decoder for nothing."""
    z, target = net.encode(x), x                                            # [b, c, h/16, w/16], [b, 3, h, w]
    if halve:
        z, target = F.avg_pool2d(z, 2), F.avg_pool2d(x, 2)
    z = z + torch.randn_like(z) * torch.rand(len(x), 1, 1, 1, device=x.device) * noise
    y = net.decode(z).float()
    l1, gradient, dssim = (y - target).abs().mean(), gradient_loss(y, target), 1 - ssim(y, target)
    return l1 + .5 * gradient + .25 * dssim, {"l1": l1.item(), "gradient": gradient.item(), "dssim": dssim.item()}


def gradient_loss(y, x, scales: int = 3):
    """L1 of the differences between neighbours, on a pyramid: sharp edges without ringing."""
    total = y.new_zeros(())
    for scale in range(scales):
        if scale:
            y, x = F.avg_pool2d(y, 2), F.avg_pool2d(x, 2)
        total = total + (y.diff(dim=-1) - x.diff(dim=-1)).abs().mean() + (y.diff(dim=-2) - x.diff(dim=-2)).abs().mean()
    return total


def ssim(y, x, window: int = 7):
    """Structural similarity of pictures in -1..1, with a box window at every second pixel."""
    def mean(v):
        return F.avg_pool2d(v, window, stride=2)

    mx, my = mean(x), mean(y)
    vx, vy, cov = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    return (((2 * mx * my + .0004) * (2 * cov + .0036)) / ((mx * mx + my * my + .0004) * (vx + vy + .0036))).mean()


def psnr(y, x) -> float:
    """Decibels, for pictures in -1..1."""
    return (10 * torch.log10(4 / (y - x).square().mean())).item()
