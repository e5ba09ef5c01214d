"""One work folder of sprites for all tests; without npm's registry the tests that draw are skipped."""
import subprocess
from pathlib import Path

import pytest
import torch

from dress_up.renderer import Renderer
from dress_up.sprites import Sprites, make_sprites

SPRITES = Path(__file__).parents[2] / "work" / "sprites"


@pytest.fixture(scope="session", autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def sprites_folder() -> Path:
    """Kept between runs: the package is large and never changes."""
    try:
        make_sprites(SPRITES)
    except (OSError, subprocess.SubprocessError) as unreachable:
        pytest.skip(f"npm cannot fetch the icons: {unreachable}")
    return SPRITES


@pytest.fixture(scope="session")
def renderer(sprites_folder) -> Renderer:
    return Renderer(Sprites(sprites_folder))
