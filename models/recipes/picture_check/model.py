"""The MobileNetV2 of nsfwjs 4.4, layer by layer, with each batch norm folded into the convolution before it."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

CLASSES = ("drawing", "hentai", "neutral", "porn", "sexy")
SIZE = 224

# (channels out, expansion of the channels in, stride), one row for each inverted residual block
BLOCKS = (
    (16, 1, 1),
    (24, 6, 2), (24, 6, 1),
    (32, 6, 2), (32, 6, 1), (32, 6, 1),
    (64, 6, 2), (64, 6, 1), (64, 6, 1), (64, 6, 1),
    (96, 6, 1), (96, 6, 1), (96, 6, 1),
    (160, 6, 2), (160, 6, 1), (160, 6, 1),
    (320, 6, 1),
)


class Same(nn.Conv2d):
    """A 3x3 convolution that pads as TensorFlow does.

    With stride 2 TensorFlow lets an even side grow at its right or bottom only. PyTorch pads both ends alike, so
    there the kernel is 4x4 with a first row and column of zeros, which is faster than a padded copy of the input.
    """

    def __init__(self, channels_in: int, channels_out: int, stride: int, groups: int = 1):
        super().__init__(channels_in, channels_out, 3 if stride == 1 else 4, stride, padding=1, groups=groups)


class Pointwise(nn.Linear):
    """A 1x1 convolution as one matrix product over the pixels, which lie together in the channels-last layout."""

    def forward(self, x: Tensor) -> Tensor:  # [batch, channels_in, h, w]
        return F.linear(x.permute(0, 2, 3, 1), self.weight, self.bias).permute(0, 3, 1, 2)


class Block(nn.Module):
    """Widen, look at the neighbourhood of each channel, narrow; add the input where the shapes allow it."""

    def __init__(self, channels_in: int, channels_out: int, expansion: int, stride: int):
        super().__init__()
        wide = channels_in * expansion
        self.adds = stride == 1 and channels_in == channels_out
        self.expand = (
            nn.Identity() if expansion == 1 else nn.Sequential(Pointwise(channels_in, wide), nn.ReLU6(inplace=True))
        )
        self.depthwise = Same(wide, wide, stride, groups=wide)
        self.project = Pointwise(wide, channels_out)

    def forward(self, x: Tensor) -> Tensor:  # [batch, channels_in, h, w]
        y = F.relu6(self.depthwise(self.expand(x)), inplace=True)  # [batch, wide, h / stride, w / stride]
        y = self.project(y)  # [batch, channels_out, h / stride, w / stride]
        return x + y if self.adds else y


class Classifier(nn.Module):
    """Pictures of any size, values 0 to 1, to the probabilities of `CLASSES`."""

    def __init__(self):
        super().__init__()
        self.size = SIZE
        self.first = Same(3, 32, 2)
        blocks, channels = [], 32
        for channels_out, expansion, stride in BLOCKS:
            blocks.append(Block(channels, channels_out, expansion, stride))
            channels = channels_out
        self.blocks = nn.Sequential(*blocks)
        self.last = Pointwise(channels, 1280)
        self.dense_1 = nn.Linear(1280, 256)
        self.dense_2 = nn.Linear(256, 128)
        self.dense_3 = nn.Linear(128, len(CLASSES))

    def forward(self, image: Tensor) -> Tensor:  # [batch, 3, height, width]
        if image.shape[2] != self.size or image.shape[3] != self.size:
            image = F.interpolate(image, [self.size, self.size], mode="bilinear", align_corners=True)
        x = image.contiguous(memory_format=torch.channels_last)  # [batch, 3, 224, 224]
        x = F.relu6(self.first(x), inplace=True)  # [batch, 32, 112, 112]
        x = self.blocks(x)  # [batch, 320, 7, 7]
        x = F.relu6(self.last(x), inplace=True).mean([2, 3])  # [batch, 1280]
        x = F.relu(self.dense_1(x))
        x = F.relu(self.dense_2(x))
        return self.dense_3(x).softmax(1)  # [batch, 5]
