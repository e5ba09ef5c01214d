"""Flow-matching transformer over latents.

Image tokens attend to themselves and to the words in one attention; the words give keys and values to every block but
are not updated, which is cheap. Time and the pooled sentence modulate every block (adaLN).
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

from .config import Config


class Stream(nn.Module):
    """The weights of the image tokens in one block."""

    def __init__(self, d: int):
        super().__init__()
        self.n1, self.n2 = nn.RMSNorm(d, elementwise_affine=False), nn.RMSNorm(d, elementwise_affine=False)
        self.qkv, self.out = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d, bias=False)
        self.up, self.down = nn.Linear(d, 4 * d, bias=False), nn.Linear(4 * d, d, bias=False)
        self.mod = nn.Parameter(torch.zeros(6, d))
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.down.weight)
        with torch.no_grad():
            self.mod[2], self.mod[5] = 1, 1                                 # open gates, behind them zeros


class Block(nn.Module):
    def __init__(self, d: int, head: int):
        super().__init__()
        self.head = head
        self.image = Stream(d)
        self.textkv, self.textnorm = nn.Linear(d, 2 * d, bias=False), nn.RMSNorm(d, elementwise_affine=False)
        self.qn, self.kn = nn.RMSNorm(head), nn.RMSNorm(head)

    def heads(self, x):                                                     # [b, n, d] -> [b, d/head, n, head]
        return x.view(x.size(0), x.size(1), -1, self.head).transpose(1, 2)

    def forward(self, x, c, mask, mod):
        """x [b, n, d], words c [b, m, d], mask [b, 1, 1, n + m], mod [b, 6, d] -> x"""
        s = self.image
        a1, b1, g1, a2, b2, g2 = (mod + s.mod).unsqueeze(2).unbind(1)       # 6 x [b, 1, d]
        q, k, v = s.qkv(s.n1(x) * (1 + a1) + b1).chunk(3, -1)               # 3 x [b, n, d]
        tk, tv = self.textkv(self.textnorm(c)).chunk(2, -1)                 # 2 x [b, m, d]
        q = self.qn(self.heads(q))
        k = self.kn(self.heads(torch.cat((k, tk), 1)))
        v = self.heads(torch.cat((v, tv), 1))                               # [b, d/head, n + m, head]
        o = F.scaled_dot_product_attention(q.to(v.dtype), k.to(v.dtype), v, attn_mask=mask)
        x = x + g1 * s.out(o.transpose(1, 2).flatten(2))
        return x + g2 * s.down(F.gelu(s.up(s.n2(x) * (1 + a2) + b2), approximate="tanh"))


class Denoiser(nn.Module):
    """Predicts the clean latents x; the velocity is (x - z) / (1 - t). Time runs from 0 (noise) to 1 (picture)."""

    def __init__(self, config: Config):
        super().__init__()
        d, text, p = config.width, config.text_width, config.patch
        self.patch, self.d = p, d
        self.inp = nn.Linear(config.latent_channels * p * p, d)
        self.place = nn.Parameter(torch.randn((config.latent_size // p) ** 2, d) * .02)
        self.text = nn.Linear(text, d)
        self.time = nn.Sequential(nn.Linear(256, d), nn.SiLU(), nn.Linear(d, d))
        self.pool = nn.Linear(text, d)
        self.mod = nn.Linear(d, 6 * d)
        self.blocks = nn.ModuleList(Block(d, config.head) for _ in range(config.depth))
        self.norm = nn.RMSNorm(d, elementwise_affine=False)
        self.last = nn.Linear(d, config.latent_channels * p * p)
        self.lastmod = nn.Linear(d, 2 * d)
        for m in (self.mod, self.lastmod, self.last):
            nn.init.zeros_(m.weight)
            nn.init.zeros_(m.bias)
        frequencies = torch.exp(-math.log(10000.) * torch.arange(128) / 128) * 1000
        self.register_buffer("freq", frequencies, persistent=False)

    def forward(self, z, t, words, real, pooled):
        """z [b, ch, h, w], t [b], words [b, m, text], real [b, m], pooled [b, text] -> clean latents [b, ch, h, w]"""
        b, ch, h, w = z.shape
        p = self.patch
        x = z.view(b, ch, h // p, p, w // p, p).permute(0, 2, 4, 1, 3, 5)   # [b, h/p, w/p, ch, p, p]
        x = self.inp(x.flatten(3).flatten(1, 2)) + self.place               # [b, n, d]
        angle = t[:, None] * self.freq                                      # [b, 128]
        cond = F.silu(self.time(torch.cat((angle.cos(), angle.sin()), 1)) + self.pool(pooled))     # [b, d]
        mod = self.mod(cond).view(b, 6, self.d)
        c = self.text(words)                                                # [b, m, d]
        every = torch.ones_like(x[:, :, 0], dtype=torch.bool)               # [b, n]; a trace keeps the batch free
        mask = torch.cat((every, real), 1)[:, None, None, :]
        for block in self.blocks:
            x = block(x, c, mask, mod)
        a, s = self.lastmod(cond).unsqueeze(1).chunk(2, -1)                 # 2 x [b, 1, d]
        x = self.last(self.norm(x) * (1 + a) + s)                           # [b, n, ch * p * p]
        return x.view(b, h // p, w // p, ch, p, p).permute(0, 3, 1, 4, 2, 5).reshape(b, ch, h, w)
