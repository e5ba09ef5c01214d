import hashlib
import json
import zipfile

import numpy as np
import pytest
import torch

from picture_check.convert import PACK

DESCRIPTION = json.loads((PACK / "pack.json").read_text())


@pytest.fixture(scope="module")
def classifier():
    return torch.jit.load(PACK / DESCRIPTION["modules"]["classifier"]["file"])


def test_each_file_is_the_one_that_the_pack_names():
    for name, promised in DESCRIPTION["files"].items():
        content = (PACK / name).read_bytes()
        assert promised == {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def test_the_module_answers_as_the_original_did(classifier):
    golden = json.loads((PACK / DESCRIPTION["golden"]).read_text())
    arrays = np.load(PACK / "golden" / "golden.npz")
    with torch.inference_mode():
        answers = [classifier(torch.from_numpy(arrays[name][None]).float() / 255) for name in golden["images"]]

    np.testing.assert_allclose(torch.cat(answers), arrays["probabilities"], atol=golden["tolerance"], rtol=0)


def test_the_module_takes_any_batch_and_any_size(classifier):
    for batch, height, width in ((1, 224, 224), (2, 256, 256), (3, 512, 300)):
        probabilities = classifier(torch.rand(batch, 3, height, width))
        assert probabilities.shape == (batch, len(DESCRIPTION["classes"]))
        torch.testing.assert_close(probabilities.sum(1), torch.ones(batch))


def test_a_picture_that_is_not_numbers_never_gets_a_probability(classifier):
    assert classifier(torch.full((1, 3, 224, 224), torch.nan)).isnan().all()


def test_the_module_carries_no_debug_record():
    with zipfile.ZipFile(PACK / "classifier.pt") as module:
        assert not [name for name in module.namelist() if name.endswith(".debug_pkl")]
