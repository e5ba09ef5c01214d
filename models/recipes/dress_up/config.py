"""Every number of the recipe, in one place."""
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Config:
    """The defaults are the first training's, so that its weights fit; `tiny()` is the same recipe in seconds."""

    # pictures
    size: int = 256                                 # pixels a side, a multiple of 16
    pictures: int = 16_000
    unseen: int = 256                               # the last pictures, never trained on
    mirror: bool = True                             # every second picture is turned left to right
    # autoencoder: one latent for 16 x 16 pixels
    latent_channels: int = 16
    widths: tuple[int, ...] = (64, 128, 256)
    decoder_blocks: int = 2
    crop: int = 128                                 # pixels a side of a training crop
    crops: int = 16                                 # a step
    latent_noise: float = .25                       # the decoder learns to forgive the denoiser this much
    autoencoder_muon: float = .01
    autoencoder_adam: float = 2e-3
    autoencoder_average: float = .99
    # text encoder
    words: int = 16                                 # tokens a sentence, <start> included
    text_width: int = 256
    text_layers: int = 2
    text_heads: int = 4
    # denoiser
    width: int = 320
    depth: int = 8
    head: int = 64                                  # channels of one attention head
    patch: int = 2                                  # latents a side of one token
    batch: int = 64
    without_text: float = .1                        # share of sentences emptied, for guidance
    denoiser_muon: float = .015
    denoiser_adam: float = 1.5e-3
    denoiser_average: float = .998
    # sampling
    steps: int = 8
    guidance: float = 2.
    # judge
    judge_size: int = 96                            # pixels a side, a multiple of 16
    judge_widths: tuple[int, ...] = (24, 48, 96, 128)
    judge_batch: int = 64
    judge_adam: float = 2e-3

    @property
    def latent_size(self) -> int:
        return self.size // 16

    @property
    def latent_shape(self) -> tuple[int, int, int]:
        return self.latent_channels, self.latent_size, self.latent_size

    @classmethod
    def tiny(cls) -> "Config":
        return cls(size=64, pictures=40, unseen=8, latent_channels=4, widths=(8, 12, 16), decoder_blocks=1, crop=32,
                   crops=4, text_width=32, text_layers=1, text_heads=2, width=32, depth=2, head=16, batch=8, steps=2,
                   judge_size=32, judge_widths=(4, 8, 8, 8), judge_batch=8)

    def to_dict(self) -> dict:
        return asdict(self)

    @classmethod
    def from_dict(cls, saved: dict) -> "Config":
        """Lists become tuples again; numbers this version no longer knows are an error."""
        unknown = saved.keys() - {field.name for field in fields(cls)}
        if unknown:
            raise ValueError(f"unknown settings in the checkpoint: {sorted(unknown)}")
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in saved.items()})
