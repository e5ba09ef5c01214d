"""Every command runs on the tiny configuration, stops, and goes on at the step it stopped at."""
import csv

import pytest
import torch

from dress_up import checkpoint, evaluate, render, sample, train_autoencoder, train_denoiser, train_judge
from dress_up.config import Config

TINY = ["--tiny", "--threads", "1", "--minutes", "1"]
TRAININGS = [(train_autoencoder, "autoencoder"), (train_denoiser, "painter"), (train_judge, "judge")]


@pytest.fixture(scope="module")
def work(sprites_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("work")
    (folder / "sprites").symlink_to(sprites_folder)
    render.main(["--work", str(folder), "--tiny", "--workers", "1", "--minutes", "0"])
    assert int((folder / "rendered.txt").read_text()) == 1
    render.main(["--work", str(folder), "--tiny", "--workers", "1", "--resume"])
    assert int((folder / "rendered.txt").read_text()) == Config.tiny().pictures
    for command, _ in TRAININGS:
        command.main(["--work", str(folder), *TINY, "--steps", "2"])
    return folder


@pytest.mark.parametrize(("command", "name"), TRAININGS)
def test_a_training_goes_on_at_the_step_it_stopped_at(work, command, name):
    before = checkpoint.load(work / f"{name}.pt")
    command.main(["--work", str(work), "--threads", "1", "--minutes", "1", "--steps", "1", "--resume"])
    after = checkpoint.load(work / f"{name}.pt")
    assert (before["step"], after["step"]) == (2, 3)
    assert after["seconds"] > before["seconds"]
    assert after["total"] == before["total"] == 60
    assert Config.from_dict(after["config"]) == Config.tiny()
    assert any(not torch.equal(after["net"][k], v) for k, v in before["net"].items())
    with (work / f"{name}.csv").open() as file:
        assert [int(line["step"]) for line in csv.DictReader(file)] == [2, 3]


def test_a_training_ends_at_its_minutes(work):
    step = checkpoint.load(work / "judge.pt")["step"]
    train_judge.main(["--work", str(work), "--threads", "1", "--minutes", "0", "--resume"])
    assert checkpoint.load(work / "judge.pt")["step"] == step


def test_sheets_lie_beside_the_checkpoints(work):
    assert (work / "sheets" / "autoencoder-000002.png").exists()
    assert (work / "sheets" / "painter-000002.png").exists()


def test_a_sheet_is_drawn_and_a_painter_judged(work, capsys):
    sample.main(["--work", str(work), "--count", "4", "--threads", "1", "--out", str(work / "sheet.png")])
    assert (work / "sheet.png").exists()
    evaluate.main(["--work", str(work), "--count", "4", "--threads", "1"])
    lines = capsys.readouterr().out.splitlines()
    assert sum("held out" in line for line in lines) == len(evaluate.SETTINGS)
