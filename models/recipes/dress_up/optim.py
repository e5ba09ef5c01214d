"""Muon (orthogonalised momentum) for matrices and convolution kernels; AdamW takes everything else."""
import torch


@torch.no_grad()
def orthogonal(g: torch.Tensor, steps: int = 4) -> torch.Tensor:
    """Newton-Schulz on a batch of matrices, in bf16: all singular values move towards 1."""
    x = g.bfloat16()                                                        # [n, rows, columns]
    tall = x.size(-2) > x.size(-1)
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(steps):
        a = x @ x.mT                                                        # [n, rows, rows]
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * (a @ a)) @ x
    return (x.mT if tall else x).float()


class Muon:
    """Parameters of equal shape are orthogonalised together, one batched product for each shape."""

    def __init__(self, params, lr: float, momentum: float = .95, decay: float = 0.):
        self.lr, self.momentum, self.decay = lr, momentum, decay
        self.groups = {}
        for p in params:
            self.groups.setdefault(tuple(p.shape), []).append(p)
        self.moments = [torch.zeros(len(ps), shape[0], ps[0].numel() // shape[0], device=ps[0].device)
                        for shape, ps in self.groups.items()]

    @torch.no_grad()
    def step(self, scale: float) -> None:
        lr = self.lr * scale
        for (shape, ps), m in zip(self.groups.items(), self.moments):
            g = torch.stack([p.grad.reshape(m.shape[1:]) for p in ps])      # [n, rows, columns]
            m.lerp_(g, 1 - self.momentum)
            update = orthogonal(g.lerp(m, self.momentum))
            wide = max(1, m.size(1) / m.size(2)) ** .5
            for p, u in zip(ps, update):
                p.mul_(1 - lr * self.decay).add_(u.reshape(shape), alpha=-lr * wide)

    def state_dict(self) -> dict:
        return {"moments": self.moments}

    def load_state_dict(self, state: dict) -> None:
        for mine, saved in zip(self.moments, state["moments"], strict=True):
            mine.copy_(saved)


class Optimizers:
    """Muon and AdamW as one: a step at a share of their learning rates."""

    def __init__(self, model: torch.nn.Module, skip: tuple[str, ...], muon: float, adam: float, decay: float = 0.):
        """Names that contain a text of `skip` (embeddings, first and last layers, modulations) go to AdamW."""
        matrices, rest = [], []
        for name, p in model.named_parameters():
            (matrices if p.ndim >= 2 and not any(s in name for s in skip) else rest).append(p)
        self.model, self.adam_lr = model, adam
        self.muon = Muon(matrices, muon, decay=decay)
        self.adam = torch.optim.AdamW(rest, lr=adam, betas=(.9, .98), weight_decay=0.)

    def step(self, loss: torch.Tensor, scale: float) -> None:
        self.model.zero_grad(set_to_none=True)
        loss.backward()
        self.adam.param_groups[0]["lr"] = self.adam_lr * scale
        self.muon.step(scale)
        self.adam.step()

    def state_dict(self) -> dict:
        return {"muon": self.muon.state_dict(), "adam": self.adam.state_dict()}

    def load_state_dict(self, state: dict) -> None:
        self.muon.load_state_dict(state["muon"])
        self.adam.load_state_dict(state["adam"])


def schedule(share: float, warm: float = .02, flat: float = .4) -> float:
    """Learning-rate multiplier at this share of the whole training: warm-up, flat, linear to zero."""
    if share < warm:
        return share / warm
    return 1. if share < flat else max(0., (1 - share) / (1 - flat))


@torch.no_grad()
def follow(average: torch.nn.Module, model: torch.nn.Module, keep: float) -> None:
    """Moving average of weights and running statistics; counters are copied."""
    for mine, theirs in zip(average.state_dict().values(), model.state_dict().values()):
        if mine.is_floating_point():
            mine.lerp_(theirs, 1 - keep)
        else:
            mine.copy_(theirs)
