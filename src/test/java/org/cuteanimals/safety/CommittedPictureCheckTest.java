package org.cuteanimals.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuteanimals.engine.Golden;
import org.cuteanimals.engine.LoadedPack;
import org.cuteanimals.engine.Pack;
import org.cuteanimals.engine.Tensor;
import org.cuteanimals.engine.TestEngine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committed picture check answers as the original from which it was converted. */
class CommittedPictureCheckTest {
  private static final LoadedPack PACK = TestEngine.get().pack("picture-check");
  private static final Golden GOLDEN = Golden.read(PACK.pack());

  @Test
  void itsAnswersAreThoseOfTheOriginal() {
    List<String> images =
        GOLDEN.description().path("images").valueStream().map(JsonNode::asString).toList();
    float tolerance = (float) GOLDEN.description().path("tolerance").asDouble();
    float[] expected = GOLDEN.array("probabilities");
    int classes = PACK.pack().classes().size();
    assertThat(images).hasSizeGreaterThan(5);
    List<Float> distances = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      float[] answer = ask(GOLDEN.array(images.get(i)), GOLDEN.shape(images.get(i)));
      distances.add(
          Golden.distance(answer, Arrays.copyOfRange(expected, i * classes, (i + 1) * classes)));
    }
    assertThat(distances).allSatisfy(distance -> assertThat(distance).isLessThan(tolerance));
  }

  private static float[] ask(float[] bytes, long[] shape) {
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes[i] / 255;
    }
    Tensor image = Tensor.floats(values, 1, shape[0], shape[1], shape[2]);
    return ((Tensor.Floats) PACK.run(Pack.CLASSIFIER, List.of(image)).getFirst()).values();
  }
}
