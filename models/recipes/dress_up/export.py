"""python -m dress_up.export: writes a pack of docs/pack-format.md from the checkpoints of autoencoder and painter."""
import argparse
import json
import re
from pathlib import Path

import numpy as np
import torch
from pack_files import archive, fingerprint
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import nn
from torch.nn import functional as F

from . import words
from .autoencoder import Autoencoder, Decoder
from .checkpoint import load_average
from .config import Config
from .denoiser import Denoiser
from .pack import Pack
from .painter import Painter
from .text_encoder import TextEncoder
from .training import WORK, prepare

GOLDEN_TEXTS = ("a rabbit in a pink dress dancing in a meadow",
                "a fox wearing blue glasses playing the guitar at night",
                "a penguin wearing a red top hat flying a kite on the beach")
GOLDEN_SEED = 7
TOLERANCE = {"embedding": 1e-4, "latents": 1e-4, "pixels": 1 / 255}
EPSILON = 1.1920928955078125e-07                    # what nn.RMSNorm takes for fp32


# Weights lie in the file in fp16, which halves it, and become fp32 at the first call. The modules below are scripted,
# since a trace would keep the conversion as a step of every call.

class HalfLinear(nn.Module):
    def __init__(self, m: nn.Linear):
        super().__init__()
        self.weight, self.bias = m.weight, m.bias

    def forward(self, x):
        if self.weight.dtype == torch.float16:
            self.weight = self.weight.float()
        return F.linear(x, self.weight, self.bias)


class HalfConv(nn.Module):
    def __init__(self, m: nn.Conv2d):
        super().__init__()
        self.weight, self.bias, self.pad = m.weight, m.bias, int(m.padding[0])

    def forward(self, x):
        if self.weight.dtype == torch.float16:
            self.weight = self.weight.float()
        return F.conv2d(x, self.weight, self.bias, padding=self.pad)


class HalfEmbedding(nn.Module):
    def __init__(self, m: nn.Embedding):
        super().__init__()
        self.weight = m.weight

    def forward(self, i):
        if self.weight.dtype == torch.float16:
            self.weight = self.weight.float()
        return F.embedding(i, self.weight)


HALVES = {nn.Linear: HalfLinear, nn.Conv2d: HalfConv, nn.Embedding: HalfEmbedding}


class Rms(nn.Module):
    """RMSNorm written out: TorchScript fuses this, and not the function."""

    def __init__(self, m: nn.RMSNorm):
        super().__init__()
        self.weight = m.weight

    def forward(self, x):
        y = x * torch.rsqrt(x.square().mean(-1, keepdim=True) + EPSILON)
        return y if self.weight is None else y * self.weight


def for_the_file(net: nn.Module) -> nn.Module:
    """Replaces, in place, the layers that the file stores in another way."""
    for name, child in net.named_children():
        if type(child) in HALVES:
            setattr(net, name, torch.jit.script(HALVES[type(child)](child)))
        elif isinstance(child, nn.RMSNorm):
            setattr(net, name, Rms(child))
        else:
            for_the_file(child)
    return net


# The three modules as the pack's contract has them.

class TextModule(nn.Module):
    def __init__(self, net: TextEncoder):
        super().__init__()
        self.net = net

    def forward(self, ids):
        """[b, words] -> context [b, words, text], mask [b, words] of 0 and 1, pooled [b, text]"""
        context, real, pooled = self.net(ids)
        return context, real.long(), pooled


class DenoiserModule(nn.Module):
    """The velocity d latents / d sigma, where sigma = 1 - t falls from noise to picture."""

    def __init__(self, net: Denoiser):
        super().__init__()
        self.net = net

    def forward(self, latents, sigma, context, mask, pooled):
        clean = self.net(latents, 1 - sigma, context, mask > 0, pooled)     # [b, ch, h, w]
        return (latents - clean) / sigma[:, None, None, None]


class DecoderModule(nn.Module):
    def __init__(self, net: Decoder):
        super().__init__()
        self.net = net

    def forward(self, latents):
        """[b, ch, h, w] -> pictures [b, 3, 16h, 16w] in 0..1"""
        return ((self.net(latents) + 1) * .5).clamp(0, 1)


@torch.no_grad()
def write_modules(painter: Painter, autoencoder: Autoencoder, out: Path) -> None:
    """The networks are changed in place and of no further use."""
    config = painter.config
    text, denoiser, decoder = (wrap(for_the_file(net)).eval() for wrap, net in (
        (TextModule, painter.text), (DenoiserModule, painter.image), (DecoderModule, autoencoder.decoder)))
    ids = torch.tensor([words.tokens(GOLDEN_TEXTS[0], config.words)] * 2)
    latents, sigma = torch.randn(2, *config.latent_shape), torch.tensor([.7, .4])
    traced = {"text_encoder": torch.jit.trace(text, (ids,)),
              "denoiser": torch.jit.trace(denoiser, (latents, sigma, *text(ids))),
              "decoder": torch.jit.trace(decoder, (latents,))}
    for name, module in traced.items():
        for part in module.modules():
            if part.original_name in {half.__name__ for half in HALVES.values()}:
                part.weight = nn.Parameter(part.weight.half(), requires_grad=False)
        (out / f"{name}.pt").write_bytes(archive(module))


def write_tokenizer(out: Path) -> None:
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(words.VOCAB)}, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.post_processor = processors.TemplateProcessing(single="<start> $A",
                                                             special_tokens=[("<start>", words.START)])
    tokenizer.save(str(out / "tokenizer.json"))


def write_spec(config: Config, name: str, version: str, title: str, out: Path) -> None:
    def tensor(name, dtype, *shape):
        return {"name": name, "dtype": dtype, "shape": ["batch", *shape]}

    condition = [tensor("context", "float32", config.words, config.text_width), tensor("mask", "int64", config.words),
                 tensor("pooled", "float32", config.text_width)]
    channels, side = config.latent_channels, config.latent_size

    def decoder(side):
        return {"file": "decoder.pt", "inputs": [tensor("latents", "float32", channels, side, side)],
                "outputs": [tensor("image", "float32", 3, 16 * side, 16 * side)]}

    files = ("text_encoder.pt", "denoiser.pt", "decoder.pt", "tokenizer.json")
    numbers = sum(p.numel() for file in files[:3] for p in torch.jit.load(out / file).parameters())
    spec = {
        "format": 1, "kind": "text-to-image", "name": name, "version": version, "title": title, "licence": "MIT",
        "files": {file: fingerprint(out / file) for file in files},
        "modules": {
            "text_encoder": {"file": "text_encoder.pt", "inputs": [tensor("ids", "int64", config.words)],
                             "outputs": condition},
            "denoiser": {"file": "denoiser.pt",
                         "inputs": [tensor("latents", "float32", *config.latent_shape), tensor("sigma", "float32"),
                                    *condition],
                         "outputs": [tensor("velocity", "float32", *config.latent_shape)]},
            "decoder.screen": decoder(side),
            "decoder.preview": decoder(side // 2)},
        "tokenizer": {"file": "tokenizer.json", "max_tokens": config.words, "pad_id": words.PAD},
        "image": {"width": config.size, "height": config.size},
        "latents": {"shape": list(config.latent_shape)},
        "sampler": {"method": "flow-matching-euler", "steps": config.steps, "shift": 1.0,
                    "guidance": {"scale": config.guidance, "unconditional": "", "rescale": "none"}},
        "prompt": {"template_version": 1, "prefix": "", "suffix": ""},
        "words": [word for kind in words.KINDS for word in words.IDS[kind]],
        "memory": {"fp32": 4 * numbers},
        "golden": "golden/golden.json"}
    text = json.dumps(spec, indent=2, ensure_ascii=False)
    text = re.sub(r'\[\s+([^\[\]{}]*?)\s+\]', lambda m: "[" + re.sub(r'\s+', " ", m[1]) + "]", text)
    text = re.sub(r'\{\s+("name"[^{}]*?)\s+\}', lambda m: "{" + re.sub(r'\s+', " ", m[1]) + "}", text)
    (out / "pack.json").write_text(text + "\n", encoding="utf-8")


def golden_noise(shape: tuple[int, ...]) -> torch.Tensor:
    """[3, ch, h, w]; drawn as one and then two, so that the first picture has its noise in both batches."""
    generator = torch.Generator().manual_seed(GOLDEN_SEED)
    return torch.cat([torch.randn(n, *shape, generator=generator) for n in (1, len(GOLDEN_TEXTS) - 1)])


def draw_golden(pack: Pack) -> dict[str, np.ndarray]:
    """What the program's tests hold each stage against: one drawing with all stages, three with the last one."""
    noise = golden_noise(tuple(pack.spec["latents"]["shape"]))
    one, three = pack.draw(list(GOLDEN_TEXTS[:1]), noise[:1]), pack.draw(list(GOLDEN_TEXTS), noise)
    last = f"latents_{pack.spec['sampler']['steps']}"
    arrays = {"one_" + name: value for name, value in one.items()}
    arrays |= {"three_" + name: three[name] for name in ("noise", last)}
    return {name: value.numpy() for name, value in arrays.items()}


def write_golden(out: Path) -> None:
    pack = Pack(out)
    (out / "golden").mkdir(exist_ok=True)
    np.savez(out / "golden" / "golden.npz", **draw_golden(pack))
    golden = {"arrays": "golden.npz", "torch": torch.__version__.split("+")[0], "threads": torch.get_num_threads(),
              "one": {"texts": GOLDEN_TEXTS[:1]}, "three": {"texts": GOLDEN_TEXTS}, "sigmas": pack.sigmas(),
              "tolerance": TOLERANCE}
    (out / "golden" / "golden.json").write_text(json.dumps(golden, indent=2), encoding="utf-8")


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--autoencoder", type=Path, default=WORK / "autoencoder.pt")
    parser.add_argument("--painter", type=Path, default=WORK / "painter.pt")
    parser.add_argument("--out", type=Path, required=True, help="folder of the pack")
    parser.add_argument("--name", default="dress-up")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--title", default="Dress up")
    args = parser.parse_args(argv)
    prepare(threads=1)                              # the golden numbers belong to one thread
    autoencoder, coded = load_average(Autoencoder, args.autoencoder)
    painter, config = load_average(Painter, args.painter)
    if coded.latent_shape != config.latent_shape:
        parser.error(f"the autoencoder's latents are {coded.latent_shape}, the painter's {config.latent_shape}")
    args.out.mkdir(parents=True, exist_ok=True)
    write_modules(painter, autoencoder, args.out)
    write_tokenizer(args.out)
    write_spec(config, args.name, args.version, args.title, args.out)
    write_golden(args.out)
    print(f"{args.out}: {sum(f.stat().st_size for f in args.out.rglob('*') if f.is_file()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
