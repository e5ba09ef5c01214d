"""Text encoder and denoiser, trained as one and sampled as one."""
import torch
from torch import nn

from . import words
from .config import Config
from .denoiser import Denoiser
from .text_encoder import TextEncoder

# Embeddings, first and last layers and modulations; they are no good for Muon.
EDGES = ("words", "places", "place", ".mod", "lastmod", "last.", "inp.", "time.0")


class Painter(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        self.config = config
        self.text, self.image = TextEncoder(config), Denoiser(config)

    def forward(self, z, t, ids):
        """noisy latents [b, ch, h, w], time [b], tokens [b, words] -> clean latents [b, ch, h, w]"""
        return self.image(z, t, *self.text(ids))


def flow_loss(net, x: torch.Tensor, ids: torch.Tensor) -> torch.Tensor:
    """The network names the picture, the loss is on the velocity; near the picture its weight is capped."""
    t = torch.sigmoid(torch.randn(len(x), device=x.device))                 # [b], most of it in the middle
    share = t[:, None, None, None]
    z = share * x + (1 - share) * torch.randn_like(x)
    y = net(z, t, ids).float()
    return ((y - x) / (1 - share).clamp(min=.1)).square().mean()


@torch.no_grad()
def sample(net: Painter, noise: torch.Tensor, ids: torch.Tensor, steps: int, guidance: float) -> torch.Tensor:
    """Euler from noise [b, ch, h, w] to latents. The empty sentence is drawn as further rows of the same batch."""
    b = len(ids)
    guided = guidance != 1
    if guided:
        empty = torch.tensor(words.tokens("", ids.size(1)), device=ids.device).expand(b, -1)
        ids = torch.cat((ids, empty))                                       # [2b, words]
    text = net.text(ids)
    times = torch.linspace(0, 1, steps + 1, device=noise.device)
    z = noise
    for now, then in zip(times[:-1], times[1:]):
        rows = torch.cat((z, z)) if guided else z
        x = net.image(rows, now.expand(len(rows)), *text)
        if guided:
            x = x[b:] + guidance * (x[:b] - x[b:])
        z = z + (then - now) * (x - z) / (1 - now)
    return z
