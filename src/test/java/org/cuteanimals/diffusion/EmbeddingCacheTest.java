package org.cuteanimals.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cuteanimals.engine.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EmbeddingCacheTest {
  private static final String KEY = EmbeddingCache.key("digest", 1, "a rabbit");

  @TempDir private Path folder;
  private final AtomicInteger made = new AtomicInteger();

  private EmbeddingCache cache(boolean enabled, DataSize disk) {
    return new EmbeddingCache(
        new DiffusionSettings.Cache(enabled, DataSize.ofMegabytes(1), folder, disk));
  }

  private EmbeddingCache cache() {
    return cache(true, DataSize.ofMegabytes(1));
  }

  private Embedding make() {
    made.incrementAndGet();
    return new Embedding(
        List.of(
            Tensor.floats(new float[] {1, 2, Float.MIN_VALUE}, 1, 3),
            Tensor.longs(new long[] {1, Long.MAX_VALUE}, 1, 2)));
  }

  private Path stored() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".embedding")).findFirst().orElseThrow();
    }
  }

  @Test
  void aTextIsEmbeddedOnce() {
    EmbeddingCache cache = cache();
    assertThat(cache.get(KEY, this::make)).isSameAs(cache.get(KEY, this::make));
    assertThat(made).hasValue(1);
    assertThat(cache.statistics().fromMemory()).isEqualTo(1);
    assertThat(cache.statistics().embedded()).isEqualTo(1);
    assertThat(cache.statistics().hitRate()).isEqualTo(.5);
    assertThat(cache.statistics().bytes()).isEqualTo(3 * 4 + 2 * 8);
  }

  @Test
  void itOutlivesARestart() {
    Embedding first = cache().get(KEY, this::make);
    EmbeddingCache restarted = cache();
    Embedding again = restarted.get(KEY, this::make);
    assertThat(made).hasValue(1);
    assertThat(restarted.statistics().fromDisk()).isEqualTo(1);
    assertThat(EmbeddingFiles.encode(again)).isEqualTo(EmbeddingFiles.encode(first));
  }

  @Test
  void aDamagedFileIsDroppedAndMadeAnew() throws IOException {
    cache().get(KEY, this::make);
    byte[] bytes = Files.readAllBytes(stored());
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      assertThatThrownBy(() -> EmbeddingFiles.decode(damaged)).isInstanceOf(IOException.class);
    }
    Files.write(stored(), new byte[] {1, 2, 3});
    cache().get(KEY, this::make);
    assertThat(made).hasValue(2);
    assertThat(Files.readAllBytes(stored())).isEqualTo(bytes);
  }

  @Test
  void itCanBeSwitchedOff() throws IOException {
    EmbeddingCache off = cache(false, DataSize.ofMegabytes(1));
    off.get(KEY, this::make);
    off.get(KEY, this::make);
    assertThat(made).hasValue(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theKeyChangesWithAllThatTheEmbeddingDependsOn() {
    assertThat(
            List.of(
                KEY,
                EmbeddingCache.key("other", 1, "a rabbit"),
                EmbeddingCache.key("digest", 2, "a rabbit"),
                EmbeddingCache.key("digest", 1, "a bear")))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOldestLeaveAFullDisk() throws IOException {
    EmbeddingCache small = cache(true, DataSize.ofBytes(10_000));
    for (int i = 0; i < 1_000; i++) {
      small.get(EmbeddingCache.key("digest", 1, "text " + i), this::make);
    }
    cache(true, DataSize.ofBytes(10_000)).get(KEY, this::make);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(10_500);
    }
  }

  @Test
  void aDiskThatCannotBeWrittenOnlyCostsTime() throws IOException {
    Path file = Files.createFile(folder.resolve("no-folder"));
    EmbeddingCache cache =
        new EmbeddingCache(
            new DiffusionSettings.Cache(
                true, DataSize.ofMegabytes(1), file, DataSize.ofMegabytes(1)));
    assertThat(cache.get(KEY, this::make)).isNotNull();
  }
}
