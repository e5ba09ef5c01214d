"""Writes the pack models/packs/picture-check, after holding the conversion against nsfwjs itself.

    python -m picture_check.convert FOLDER      FOLDER: pictures such as the product draws
"""

import argparse
import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import torch

from pack_files import archive, fingerprint

from . import pictures
from .model import CLASSES, SIZE, Classifier
from .weights import Conversion, read

RECIPE = Path(__file__).parent
WORK = RECIPE / "work"
PACK = RECIPE.parents[1] / "packs" / "picture-check"
VERSION = "4.4.0-1"
MEMORY = 53_000_000  # measured: growth of the process after loading the module and looking at ten pictures
TOLERANCE = 1e-4
GOLDEN = ("plain-ff0000", "gradient-1", "noise-4", "skin-2", "blobs-1", "scene-0", "lines-3")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    drawn = pictures.found(parser.parse_args().folder)
    everything = {**drawn, **pictures.made()}

    WORK.mkdir(exist_ok=True)
    node("extract.mjs")
    module = classifier()
    original = ask_original(everything)
    largest = np.abs(ask(module, everything) - original).max()
    if largest > TOLERANCE:
        raise SystemExit(f"The conversion differs from the original by {largest:.1e}.")

    answers = dict(zip(everything, original))
    shutil.rmtree(PACK, ignore_errors=True)
    (PACK / "golden").mkdir(parents=True)
    (PACK / "classifier.pt").write_bytes(archive(module))
    write_golden({name: everything[name] for name in GOLDEN}, np.stack([answers[name] for name in GOLDEN]))
    write_card(len(everything), largest, np.stack([answers[name] for name in drawn if not name.endswith("middle")]))
    write_description()
    print(f"{len(everything)} pictures, largest difference {largest:.1e}")


def node(script: str):
    subprocess.run(["node", RECIPE / "original" / script, WORK], check=True)


def classifier() -> torch.jit.ScriptModule:
    module = Classifier().eval().requires_grad_(False)
    module.load_state_dict(Conversion(read(WORK)).run())
    return torch.jit.script(module)


def ask_original(asked: dict[str, np.ndarray]) -> np.ndarray:
    pictures.write(WORK, asked)
    node("compare.mjs")
    answers = json.loads((WORK / "original.json").read_text())
    return np.array([answer["probabilities"] for answer in answers], np.float32)  # [pictures, 5]


@torch.inference_mode()
def ask(module: torch.jit.ScriptModule, asked: dict[str, np.ndarray]) -> np.ndarray:
    return np.concatenate([module(tensor(picture)).numpy() for picture in asked.values()])  # [pictures, 5]


def tensor(picture: np.ndarray) -> torch.Tensor:
    """Bytes [height, width, 3] as what the module takes: [1, 3, height, width], values 0 to 1."""
    return torch.from_numpy(picture.transpose(2, 0, 1)[None].astype(np.float32) / 255)


def write_golden(chosen: dict[str, np.ndarray], probabilities: np.ndarray):
    planes = {f"image.{name}": picture.transpose(2, 0, 1) for name, picture in chosen.items()}  # bytes [3, h, w]
    np.savez_compressed(PACK / "golden" / "golden.npz", probabilities=probabilities, **planes)
    golden = {"tolerance": TOLERANCE, "images": list(planes), "arrays": [*planes, "probabilities"]}
    (PACK / "golden" / "golden.json").write_text(json.dumps(golden, indent=2) + "\n")


def write_card(count: int, largest: float, drawn: np.ndarray):
    ranges = "\n".join(
        f"| {name} | {least:.4f} | {most:.4f} |" for name, least, most in zip(CLASSES, drawn.min(0), drawn.max(0))
    )
    card = (RECIPE / "MODEL_CARD.template.md").read_text()
    figures = {"version": VERSION, "count": count, "largest": f"{largest:.1e}", "drawn": len(drawn), "ranges": ranges}
    (PACK / "MODEL_CARD.md").write_text(card.format(**figures))


def write_description():
    description = {
        "format": 1,
        "kind": "picture-check",
        "name": "picture-check",
        "version": VERSION,
        "title": "Picture check",
        "licence": "MIT",
        "files": {name: fingerprint(PACK / name) for name in ("classifier.pt", "golden/golden.json", "golden/golden.npz")},
        "modules": {
            "classifier": {
                "file": "classifier.pt",
                "inputs": [{"name": "image", "dtype": "float32", "shape": ["batch", 3, "height", "width"]}],
                "outputs": [{"name": "probabilities", "dtype": "float32", "shape": ["batch", len(CLASSES)]}],
            }
        },
        "image": {"width": SIZE, "height": SIZE},
        "classes": list(CLASSES),
        "memory": {"fp32": MEMORY},
        "golden": "golden/golden.json",
    }
    (PACK / "pack.json").write_text(json.dumps(description, indent=2) + "\n")


if __name__ == "__main__":
    main()
