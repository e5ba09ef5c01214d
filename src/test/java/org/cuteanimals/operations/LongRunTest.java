package org.cuteanimals.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.cuteanimals.diffusion.DiffusionSettings;
import org.cuteanimals.diffusion.PaintListener;
import org.cuteanimals.diffusion.PaintRequest;
import org.cuteanimals.diffusion.Painter;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.engine.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A long lesson in short: native memory does not grow with the number of pictures. */
class LongRunTest {
  /**
   * The allocator keeps some of what it was given back; a leak of one step a picture is 16 times
   * this.
   */
  private static final long SLACK = 64_000_000;

  @TempDir private Path folder;

  /** What the process holds beyond the Java heap, in bytes. */
  private static long nativeBytes() {
    System.gc();
    return ProcessMemory.resident().orElseThrow()
        - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
  }

  @Test
  void twoHundredPicturesLeaveNothingBehind(TestReporter report) {
    Engine engine = TestEngine.get();
    Painter painter =
        new Painter(
            engine,
            new DiffusionSettings(
                "dress-up",
                2,
                new DiffusionSettings.Cache(
                    false, DataSize.ofMegabytes(1), folder, DataSize.ofMegabytes(1))));
    PaintListener watching =
        new PaintListener() {
          @Override
          public boolean wantsPreview(int request) {
            return true;
          }

          @Override
          public void preview(int request, Pixels preview) {}
        };
    for (int i = 0; i < 40; i++) {
      paint(painter, i, watching);
    }
    int arrays = engine.usage().arrays();
    long before = nativeBytes();
    for (int i = 0; i < 200; i++) {
      paint(painter, i, watching);
    }
    long after = nativeBytes();
    report.publishEntry("native arrays before and after", arrays + ", " + engine.usage().arrays());
    report.publishEntry(
        "resident memory beyond the heap, MB, before and after",
        before / 1_000_000 + ", " + after / 1_000_000);
    assertThat(engine.usage().arrays()).isEqualTo(arrays);
    assertThat(after - before).isLessThan(SLACK);
  }

  private static void paint(Painter painter, int seed, PaintListener listener) {
    painter.paint(
        List.of(new PaintRequest("a fox wearing a red scarf jumping in the snow", seed)), listener);
  }
}
