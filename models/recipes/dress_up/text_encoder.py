"""Small transformer over the words of a sentence: a feature for each token and one pooled vector."""
import torch
from torch import nn
from torch.nn import functional as F

from . import words
from .config import Config


class Layer(nn.Module):
    def __init__(self, d: int, heads: int):
        super().__init__()
        self.heads = heads
        self.n1, self.n2 = nn.RMSNorm(d), nn.RMSNorm(d)
        self.qkv, self.out = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d, bias=False)
        self.up, self.down = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x, mask):                                             # [b, n, d], [b, 1, 1, n]
        b, n, d = x.shape
        qkv = self.qkv(self.n1(x)).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.unbind(0)                                             # 3 x [b, heads, n, d/heads]
        o = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = x + self.out(o.transpose(1, 2).reshape(b, n, d))
        return x + self.down(F.gelu(self.up(self.n2(x)), approximate="tanh"))


class TextEncoder(nn.Module):
    def __init__(self, config: Config):
        super().__init__()
        d = config.text_width
        self.words = nn.Embedding(len(words.VOCAB), d)
        self.places = nn.Parameter(torch.randn(config.words, d) * .02)
        nn.init.normal_(self.words.weight, std=.5)
        self.layers = nn.ModuleList(Layer(d, config.text_heads) for _ in range(config.text_layers))
        self.norm = nn.RMSNorm(d)

    def forward(self, ids):
        """ids [b, n] -> features [b, n, d], which tokens are real [b, n], their mean [b, d]"""
        x = self.words(ids) + self.places
        real = ids > words.PAD
        for layer in self.layers:
            x = layer(x, real[:, None, None, :])
        x = self.norm(x)
        w = real[..., None].to(x.dtype)
        return x, real, (x * w).sum(1) / w.sum(1)
