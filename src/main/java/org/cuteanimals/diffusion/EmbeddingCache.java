package org.cuteanimals.diffusion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Embeddings by what they depend on: the text encoder's file, the template's version and the text.
 * Memory over disk. Safe for use by many threads; the same text is embedded once however many ask.
 */
final class EmbeddingCache {
  private final Cache<String, Embedding> memory;
  private final EmbeddingFiles disk;
  private final boolean enabled;
  private final AtomicLong fromDisk = new AtomicLong();
  private final AtomicLong embedded = new AtomicLong();

  EmbeddingCache(DiffusionSettings.Cache settings) {
    this.enabled = settings.enabled();
    this.disk = new EmbeddingFiles(settings.folder(), settings.disk().toBytes());
    this.memory =
        Caffeine.newBuilder()
            .maximumWeight(settings.memory().toBytes())
            .weigher((String key, Embedding value) -> Math.toIntExact(value.bytes()))
            .recordStats()
            .build();
  }

  /** The embedding of this key, made by {@code embed} where it is not known. */
  Embedding get(String key, Supplier<Embedding> embed) {
    if (!enabled) {
      return make(embed);
    }
    return memory.get(
        key,
        wanted ->
            disk.read(wanted)
                .map(
                    known -> {
                      fromDisk.incrementAndGet();
                      return known;
                    })
                .orElseGet(
                    () -> {
                      Embedding made = make(embed);
                      disk.write(wanted, made);
                      return made;
                    }));
  }

  private Embedding make(Supplier<Embedding> embed) {
    embedded.incrementAndGet();
    return embed.get();
  }

  EmbeddingStatistics statistics() {
    long bytes = memory.policy().eviction().orElseThrow().weightedSize().orElse(0);
    return new EmbeddingStatistics(
        memory.stats().hitCount(), fromDisk.get(), embedded.get(), memory.estimatedSize(), bytes);
  }

  static String key(String encoderDigest, int templateVersion, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (encoderDigest + '\n' + templateVersion + '\n' + text)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
