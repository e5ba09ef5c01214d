import numpy as np
import pytest
import torch

from picture_check.model import Classifier, Pointwise, Same
from picture_check.weights import fold, same


def tensorflow_same(picture: np.ndarray, kernel: np.ndarray, stride: int) -> np.ndarray:
    """TensorFlow's definition of a 3x3 convolution with padding "same"; picture [in, h, w], kernel [out, in, 3, 3]."""
    _, height, width = picture.shape
    rows, columns = -(-height // stride), -(-width // stride)
    missing = [max((count - 1) * stride + 3 - side, 0) for count, side in ((rows, height), (columns, width))]
    padded = np.pad(picture, [(0, 0), *((few // 2, few - few // 2) for few in missing)])
    result = np.zeros((len(kernel), rows, columns))
    for row in range(rows):
        for column in range(columns):
            window = padded[:, row * stride : row * stride + 3, column * stride : column * stride + 3]
            result[:, row, column] = (kernel * window).sum((1, 2, 3))
    return result


@pytest.mark.parametrize("stride", [1, 2])
def test_a_convolution_pads_as_tensorflow_does(stride):
    rng = np.random.default_rng(stride)
    picture, kernel = rng.normal(size=(2, 6, 8)), rng.normal(size=(4, 2, 3, 3))
    layer = Same(2, 4, stride).double()
    layer.load_state_dict({"weight": same(torch.from_numpy(kernel), stride), "bias": torch.zeros(4)})

    found = layer(torch.from_numpy(picture)[None])[0].detach().numpy()

    np.testing.assert_allclose(found, tensorflow_same(picture, kernel, stride), atol=1e-12)


def test_a_pointwise_layer_is_a_convolution_with_a_1x1_kernel():
    layer, x = Pointwise(3, 5), torch.rand(2, 3, 4, 6)

    expected = torch.nn.functional.conv2d(x, layer.weight[:, :, None, None], layer.bias)

    torch.testing.assert_close(layer(x), expected)


def test_a_folded_batch_norm_gives_what_the_norm_gave():
    norm = torch.nn.BatchNorm2d(4, eps=1e-3).eval()
    for values in (norm.weight, norm.bias, norm.running_mean, norm.running_var):
        torch.nn.init.uniform_(values, 0.5, 2)
    kernel, x = torch.rand(4, 3, 3, 3), torch.rand(1, 3, 8, 8)
    parts = ("gamma", norm.weight), ("beta", norm.bias), ("moving_mean", norm.running_mean)
    parts = {name: values.detach().numpy() for name, values in (*parts, ("moving_variance", norm.running_var))}

    weight, bias = fold(kernel.numpy(), parts)

    expected = norm(torch.nn.functional.conv2d(x, kernel))
    torch.testing.assert_close(torch.nn.functional.conv2d(x, weight, bias), expected, atol=1e-5, rtol=1e-5)


def test_a_picture_gets_the_same_answer_alone_and_in_a_batch():
    model, pictures = Classifier().eval(), torch.rand(3, 3, 256, 200)

    torch.testing.assert_close(model(pictures)[1:2], model(pictures[1:2]), atol=1e-5, rtol=0)
