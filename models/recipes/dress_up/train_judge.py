"""python -m dress_up.train_judge: trains the network that reads the choices off a picture."""
import copy

import numpy as np
import torch
from torch.nn import functional as F

from .data import Pictures
from .judge import Judge, right
from .optim import schedule
from .sheet import from_pixels
from .training import Run, arguments, autocast, prepare


def main(argv: list[str] | None = None) -> None:
    args = arguments(__doc__, minutes=8).parse_args(argv)
    prepare(args.threads)
    run = Run(args, "judge")
    config, pictures = run.config, Pictures(args.work, run.config)
    net = Judge(config).to(args.device)
    adam = torch.optim.AdamW(net.parameters(), lr=config.judge_adam, weight_decay=.05)
    run.restore(net=net, adam=adam)
    rng = np.random.default_rng((3, run.step))

    def save():
        run.save(net, net=net, adam=adam)
        judge = copy.deepcopy(net).eval()
        codes = torch.from_numpy(pictures.codes[pictures.train:])
        parts = zip(pictures.unseen().split(32), codes.split(32))
        unseen = torch.cat([right(judge, x.to(args.device), c) for x, c in parts])
        print(f"unseen pictures: mean {unseen.mean():.3f}, all five {unseen.prod(1).mean():.3f}", flush=True)

    run.begin()
    while run.goes_on():
        adam.param_groups[0]["lr"] = config.judge_adam * schedule(run.share, warm=0, flat=0)
        i = np.sort(rng.integers(0, pictures.train, config.judge_batch))
        x = blemish(net.shrink(from_pixels(pictures.pixels[i])), rng).to(args.device)
        codes = torch.from_numpy(pictures.codes[i]).long().to(args.device)
        with autocast(args.device):
            scores = net(x)
        loss = sum(F.cross_entropy(s.float(), codes[:, kind]) for kind, s in enumerate(scores))
        adam.zero_grad()
        loss.backward()
        adam.step()
        run.record(loss=loss.item())
        if run.save_is_due():
            save()
    save()


def blemish(x: torch.Tensor, rng: np.random.Generator) -> torch.Tensor:
    """Moved, noisy and every second time blurred: drawn pictures are never as clean as rendered ones."""
    dy, dx = (int(d) for d in rng.integers(-4, 5, 2))
    x = torch.roll(x, (dy, dx), (2, 3))                                     # [b, 3, size, size]
    x = x + torch.randn_like(x) * .1 * rng.random()
    return F.interpolate(F.avg_pool2d(x, 2), scale_factor=2, mode="bilinear") if rng.random() < .5 else x


if __name__ == "__main__":
    main()
