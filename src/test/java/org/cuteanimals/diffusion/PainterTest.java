package org.cuteanimals.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.engine.Golden;
import org.cuteanimals.engine.LoadedPack;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.engine.Tensor;
import org.cuteanimals.engine.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The whole pipeline on the committed pack, held against what Python drew with it. */
class PainterTest {
  private static final Engine ENGINE = TestEngine.get();
  private static final LoadedPack PACK = ENGINE.pack("dress-up");
  private static final Golden GOLDEN = Golden.read(PACK.pack());
  private static final float EMBEDDING = 1e-4f;
  private static final float LATENTS = 1e-4f;

  /** One level of 255. */
  private static final float PIXELS = 1 / 255f;

  @TempDir private static Path folder;
  private static final String RABBIT = "a rabbit in a pink dress dancing in a meadow";
  private static final String FOX = "a fox wearing blue glasses playing the guitar at night";

  private static DiffusionSettings settings() {
    return new DiffusionSettings(
        "dress-up",
        2,
        new DiffusionSettings.Cache(
            true, DataSize.ofMegabytes(8), folder, DataSize.ofMegabytes(8)));
  }

  private final Painter painter = new Painter(ENGINE, settings());

  private Pixels paint(String text, long seed) {
    return paint(PaintListener.NONE, new PaintRequest(text, seed)).getFirst().orElseThrow();
  }

  private List<Optional<Pixels>> paint(PaintListener listener, PaintRequest... requests) {
    return painter.paint(List.of(requests), listener).paintings().stream()
        .map(painting -> painting.map(Painting::pixels))
        .toList();
  }

  @Test
  void tokensAndEmbeddingsAreThoseOfPython() {
    String text = GOLDEN.texts("one").getFirst();
    float[] ids = new float[PACK.tokens(text).ids().values().length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = PACK.tokens(text).ids().values()[i];
    }
    assertThat(ids).isEqualTo(GOLDEN.array("one_ids"));
    requireEmbedding(text, "one_");
    requireEmbedding("", "one_unconditional_");
  }

  private void requireEmbedding(String text, String prefix) {
    List<Tensor> rows = painter.embed(text).rows();
    assertThat(Golden.distance(floats(rows.get(0)), GOLDEN.array(prefix + "context")))
        .isLessThan(EMBEDDING);
    assertThat(floats(rows.get(1))).isEqualTo(GOLDEN.array(prefix + "mask"));
    assertThat(Golden.distance(floats(rows.get(2)), GOLDEN.array(prefix + "pooled")))
        .isLessThan(EMBEDDING);
  }

  private static float[] floats(Tensor tensor) {
    return switch (tensor) {
      case Tensor.Floats(float[] values, long[] shape) -> values;
      case Tensor.Longs(long[] values, long[] shape) -> {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
          floats[i] = values[i];
        }
        yield floats;
      }
    };
  }

  @Test
  void latentsAfterEachStepAndPixelsAreThoseOfPython() {
    Painter golden = new Painter(ENGINE, settings(), (seed, count) -> GOLDEN.array("one_noise"));
    List<float[]> steps = new ArrayList<>();
    Painting painting =
        golden
            .paint(
                List.of(new PaintRequest(GOLDEN.texts("one").getFirst(), 0)),
                new PaintListener() {
                  @Override
                  public void latents(int request, int step, float[] latents) {
                    steps.add(latents.clone());
                  }
                })
            .paintings()
            .getFirst()
            .orElseThrow();
    assertThat(steps).hasSize(8);
    for (int step = 1; step <= steps.size(); step++) {
      assertThat(Golden.distance(steps.get(step - 1), GOLDEN.array("one_latents_" + step)))
          .as("latents after step %d", step)
          .isLessThan(LATENTS);
    }
    assertThat(Golden.distance(painting.pixels().toTensor().values(), GOLDEN.array("one_image")))
        .isLessThanOrEqualTo(PIXELS);
  }

  @Test
  void aBatchOfThreeIsThatOfPython() {
    float[] noise = GOLDEN.array("three_noise");
    float[] expected = GOLDEN.array("three_latents_8");
    int size = noise.length / 3;
    Painter golden =
        new Painter(
            ENGINE,
            settings(),
            (seed, count) -> Arrays.copyOfRange(noise, (int) seed * size, (int) (seed + 1) * size));
    List<String> texts = GOLDEN.texts("three");
    List<PaintRequest> requests = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      requests.add(new PaintRequest(texts.get(i), i));
    }
    List<Optional<Painting>> paintings = golden.paint(requests, PaintListener.NONE).paintings();
    for (int i = 0; i < 3; i++) {
      assertThat(
              Golden.distance(
                  paintings.get(i).orElseThrow().latents(),
                  Arrays.copyOfRange(expected, i * size, (i + 1) * size)))
          .isLessThan(LATENTS);
    }
  }

  @Test
  void theSameSeedGivesTheSamePixelsAndAnotherSeedOthers() {
    Pixels first = paint(RABBIT, 7);
    assertThat(paint(RABBIT, 7)).isEqualTo(first);
    assertThat(paint(RABBIT, 8).distance(first)).isGreaterThan(50);
    assertThat(paint(FOX, 7).distance(first)).isGreaterThan(50);
  }

  @Test
  void aBatchDrawsWhatEachWouldBeAlone() {
    List<Optional<Pixels>> together =
        paint(
            PaintListener.NONE,
            new PaintRequest(RABBIT, 7),
            new PaintRequest(FOX, 9),
            new PaintRequest(RABBIT, 3));
    assertThat(together.get(0).orElseThrow().distance(paint(RABBIT, 7))).isLessThanOrEqualTo(2);
    assertThat(together.get(1).orElseThrow().distance(paint(FOX, 9))).isLessThanOrEqualTo(2);
    assertThat(together.get(2).orElseThrow().distance(paint(RABBIT, 3))).isLessThanOrEqualTo(2);
  }

  @Test
  void everyStepIsToldAndTwoPreviewsAreShown() {
    List<Integer> steps = new ArrayList<>();
    List<Pixels> previews = new ArrayList<>();
    Pixels picture =
        paint(
                new PaintListener() {
                  @Override
                  public void step(int request, int step, int of) {
                    assertThat(of).isEqualTo(8);
                    steps.add(step);
                  }

                  @Override
                  public boolean wantsPreview(int request) {
                    return true;
                  }

                  @Override
                  public void preview(int request, Pixels preview) {
                    previews.add(preview);
                  }
                },
                new PaintRequest(RABBIT, 7))
            .getFirst()
            .orElseThrow();
    assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(previews).hasSize(2);
    assertThat(difference(previews.get(1), picture)).isLessThan(20);
    assertThat(difference(previews.get(1), paint(FOX, 9))).isGreaterThan(30);
  }

  /** Mean difference of a small preview and a picture, in levels of 255. */
  private static double difference(Pixels preview, Pixels picture) {
    int factor = picture.width() / preview.width();
    double sum = 0;
    for (int y = 0; y < preview.height(); y++) {
      for (int x = 0; x < preview.width(); x++) {
        for (int channel = 0; channel < 3; channel++) {
          int small = preview.rgb()[3 * (y * preview.width() + x) + channel] & 0xff;
          int large =
              picture.rgb()[3 * (y * factor * picture.width() + x * factor) + channel] & 0xff;
          sum += Math.abs(small - large);
        }
      }
    }
    return sum / preview.rgb().length;
  }

  @Test
  void aCancelledPictureLeavesTheBatchAndTheOthersAreDrawn() {
    AtomicInteger steps = new AtomicInteger();
    List<Optional<Pixels>> pixels =
        paint(
            new PaintListener() {
              @Override
              public boolean cancelled(int request) {
                return request == 0 && steps.get() >= 3;
              }

              @Override
              public void step(int request, int step, int of) {
                if (request == 0) {
                  steps.incrementAndGet();
                }
              }
            },
            new PaintRequest(RABBIT, 7),
            new PaintRequest(FOX, 9));
    assertThat(steps).hasValue(3);
    assertThat(pixels.get(0)).isEmpty();
    assertThat(pixels.get(1).orElseThrow().distance(paint(FOX, 9))).isLessThanOrEqualTo(2);
  }

  @Test
  void aBatchThatNobodyWantsIsNotDrawn() {
    PaintListener nobody =
        new PaintListener() {
          @Override
          public boolean cancelled(int request) {
            return true;
          }

          @Override
          public void step(int request, int step, int of) {
            throw new AssertionError("drawn all the same");
          }
        };
    assertThat(paint(nobody, new PaintRequest(RABBIT, 7))).containsExactly(Optional.empty());
  }

  @Test
  void oneBatchIsPaintedAtATimeWhoeverAsks() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    PaintListener alone =
        new PaintListener() {
          @Override
          public void step(int request, int step, int of) {
            if (step == 1) {
              assertThat(inside.incrementAndGet()).isEqualTo(1);
            }
            if (step == of) {
              inside.decrementAndGet();
            }
          }
        };
    List<Future<List<Optional<Pixels>>>> painted = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        painted.add(many.submit(() -> paint(alone, new PaintRequest(RABBIT, 7))));
      }
    }
    Pixels expected = paint(RABBIT, 7);
    for (Future<List<Optional<Pixels>>> one : painted) {
      assertThat(one.get().getFirst()).contains(expected);
    }
  }
}
