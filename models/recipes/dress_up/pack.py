"""Reads a pack of docs/pack-format.md and draws with it: the exporter's own check of what it wrote."""
import json
from pathlib import Path

import torch
from pack_files import fingerprint
from tokenizers import Tokenizer


class Pack:
    """A text-to-image pack without a text length of its own (`tokens` dimensions are not needed here)."""

    def __init__(self, folder: Path):
        self.spec = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
        for name, expected in self.spec["files"].items():
            if fingerprint(folder / name) != expected:
                raise ValueError(f"{folder / name} is not the file that pack.json names")
        loaded = {module["file"]: torch.jit.load(folder / module["file"]) for module in self.spec["modules"].values()}
        self.modules = {name: loaded[module["file"]] for name, module in self.spec["modules"].items()}
        self._tokenizer = Tokenizer.from_file(str(folder / self.spec["tokenizer"]["file"]))

    def tokens(self, text: str) -> list[int]:
        prompt, tokenizer = self.spec["prompt"], self.spec["tokenizer"]
        ids = self._tokenizer.encode(prompt["prefix"] + text + prompt["suffix"]).ids[:tokenizer["max_tokens"]]
        return ids + [tokenizer["pad_id"]] * (tokenizer["max_tokens"] - len(ids))

    def embed(self, text: str) -> tuple[torch.Tensor, ...]:
        """The text encoder's outputs, each with a first dimension of one."""
        return self.modules["text_encoder"](torch.tensor([self.tokens(text)]))

    def sigmas(self) -> list[float]:
        steps, shift = self.spec["sampler"]["steps"], self.spec["sampler"]["shift"]
        return [shift * s / (1 + (shift - 1) * s) for s in torch.linspace(1, 0, steps + 1).tolist()]

    @torch.no_grad()
    def draw(self, texts: list[str], noise: torch.Tensor) -> dict[str, torch.Tensor]:
        """Every stage of a drawing: texts one by one, all steps in one batch with the unconditional rows behind, images
        one by one. Keys: ids, noise, context, mask, pooled, unconditional_*, latents_1 ..., image."""
        b, guidance = len(texts), self.spec["sampler"]["guidance"]
        embedded = [self.embed(text) for text in texts]
        empty = self.embed(guidance["unconditional"])
        condition = [torch.cat([e[k] for e in embedded] + [empty[k]] * b) for k in range(len(empty))]   # [2b, ...]
        stages = {"ids": torch.tensor([self.tokens(text) for text in texts]), "noise": noise}
        for k, output in enumerate(self.spec["modules"]["text_encoder"]["outputs"]):
            stages[output["name"]] = condition[k][:b]
            stages["unconditional_" + output["name"]] = empty[k]
        latents, sigmas = noise, self.sigmas()
        for step, (now, then) in enumerate(zip(sigmas, sigmas[1:]), start=1):
            rows = torch.cat((latents, latents))                            # [2b, ch, h, w]
            v = self.modules["denoiser"](rows, torch.full((2 * b,), now), *condition)
            v = v[b:] + guidance["scale"] * (v[:b] - v[b:])
            latents = latents + (then - now) * v
            stages[f"latents_{step}"] = latents
        stages["image"] = torch.cat([self.modules["decoder.screen"](z[None]) for z in latents])
        return stages
