"""A pack draws what its checkpoints draw, and the committed pack keeps its promise."""
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from dress_up import checkpoint, export, words
from dress_up.autoencoder import Autoencoder
from dress_up.config import Config
from dress_up.pack import Pack
from pack_files import fingerprint
from dress_up.painter import Painter, sample

COMMITTED = Path(__file__).parents[3] / "packs" / "dress-up"
TEXTS = ["a rabbit in a pink dress dancing in a meadow", "a koala wearing blue glasses jumping at night", ""]


@pytest.fixture(scope="module")
def networks():
    """Untrained, but with something in the layers that start at zero."""
    torch.manual_seed(1)
    painter, autoencoder = Painter(Config.tiny()), Autoencoder(Config.tiny())
    for net in (painter, autoencoder):
        for p in net.parameters():
            nn.init.normal_(p, std=.1) if p.ndim > 1 else nn.init.uniform_(p, .5, 1)
        for m in net.modules():
            if isinstance(m, (nn.Linear, nn.Conv2d, nn.Embedding)):
                m.weight.data = m.weight.data.half().float()                # as the file rounds them
    return painter.eval(), autoencoder.eval()


@pytest.fixture(scope="module")
def folder(networks, tmp_path_factory):
    work = tmp_path_factory.mktemp("export")
    for name, net in zip(("painter", "autoencoder"), networks):
        checkpoint.save(work / f"{name}.pt", Config.tiny(), net)
    export.main(["--autoencoder", str(work / "autoencoder.pt"), "--painter", str(work / "painter.pt"),
                 "--out", str(work / "pack"), "--name", "tiny"])
    return work / "pack"


@pytest.mark.parametrize("batch", (1, 3))
def test_each_module_is_equal_to_the_network_it_came_from(networks, folder, batch):
    (painter, autoencoder), pack = networks, Pack(folder)
    ids = torch.tensor([words.tokens(text) for text in TEXTS[:batch]])
    z, sigma = torch.randn(batch, 4, 4, 4), torch.rand(batch) + .1
    with torch.no_grad():
        context, real, pooled = painter.text(ids)
        outputs = pack.modules["text_encoder"](ids)
        assert [o.dtype for o in outputs] == [torch.float32, torch.int64, torch.float32]
        for mine, theirs in zip(outputs, (context, real.long(), pooled)):
            torch.testing.assert_close(mine, theirs, atol=1e-5, rtol=1e-4)
        velocity = (z - painter(z, 1 - sigma, ids)) / sigma[:, None, None, None]
        torch.testing.assert_close(pack.modules["denoiser"](z, sigma, *outputs), velocity, atol=1e-4, rtol=1e-4)
        for size, name in ((4, "decoder.screen"), (2, "decoder.preview")):
            part = z[:, :, :size, :size].contiguous()
            image = ((autoencoder.decode(part) + 1) / 2).clamp(0, 1)
            torch.testing.assert_close(pack.modules[name](part), image, atol=1e-5, rtol=1e-4)


def test_a_drawing_is_the_same_from_pack_and_network(networks, folder):
    config, noise = Config.tiny(), torch.randn(2, 4, 4, 4)
    drawn = Pack(folder).draw(TEXTS[:2], noise)
    ids = torch.tensor([words.tokens(text) for text in TEXTS[:2]])
    torch.testing.assert_close(drawn["latents_2"], sample(networks[0], noise, ids, config.steps, config.guidance),
                               atol=1e-4, rtol=1e-3)


def test_the_pack_names_its_files_shapes_and_words(folder):
    spec = json.loads((folder / "pack.json").read_text())
    assert {name: fingerprint(folder / name) for name in spec["files"]} == spec["files"]
    assert {module["file"] for module in spec["modules"].values()} < spec["files"].keys()
    for name, module in Pack(folder).modules.items():
        said = spec["modules"][name]
        given = [torch.ones([2, *t["shape"][1:]], dtype=getattr(torch, t["dtype"])) for t in said["inputs"]]
        with torch.no_grad():
            result = module(*given)
        result = result if isinstance(result, tuple) else (result,)
        assert [[2, *t["shape"][1:]] for t in said["outputs"]] == [list(r.shape) for r in result]
        assert [t["dtype"] for t in said["outputs"]] == [str(r.dtype).removeprefix("torch.") for r in result]
    assert spec["words"] == [word for kind in words.KINDS for word in words.IDS[kind]]
    assert spec["memory"]["fp32"] > 0


def test_a_changed_file_is_refused(folder):
    original = (folder / "tokenizer.json").read_bytes()
    try:
        (folder / "tokenizer.json").write_bytes(original + b" ")
        with pytest.raises(ValueError, match="tokenizer.json"):
            Pack(folder)
    finally:
        (folder / "tokenizer.json").write_bytes(original)


def test_the_golden_numbers_can_be_computed_again(folder):
    stored, again = np.load(folder / "golden" / "golden.npz"), export.draw_golden(Pack(folder))
    assert stored.files == list(again)
    for name in stored.files:
        np.testing.assert_array_equal(stored[name], again[name], err_msg=name)


def test_the_committed_pack_still_draws_its_golden_pictures():
    golden = json.loads((COMMITTED / "golden" / "golden.json").read_text())
    stored, pack = np.load(COMMITTED / "golden" / golden["arrays"]), Pack(COMMITTED)
    again = export.draw_golden(pack)
    assert set(stored.files) == set(again)
    assert golden["sigmas"] == pack.sigmas()
    for name in stored.files:
        kind = "pixels" if "image" in name else "latents" if "latents" in name else "embedding"
        np.testing.assert_allclose(again[name], stored[name], atol=golden["tolerance"][kind], rtol=0, err_msg=name)


def test_the_committed_packs_tokenizer_is_this_vocabulary():
    pack = Pack(COMMITTED)
    for code in words.draw_codes(50, held=False):
        assert pack.tokens(words.sentence(code)) == words.tokens(words.sentence(code))
    assert pack.tokens("A Rabbit in a pink zebra") == words.tokens("A Rabbit in a pink zebra")
