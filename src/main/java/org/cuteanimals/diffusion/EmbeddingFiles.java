package org.cuteanimals.diffusion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.cuteanimals.engine.Tensor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeddings on disk, a file each, named by their key: a digest, so a file name tells no words. A
 * damaged file is dropped; a disk that cannot be written only costs time.
 */
final class EmbeddingFiles {
  private static final Logger log = LoggerFactory.getLogger(EmbeddingFiles.class);
  private static final int MAGIC = 0x43414531;
  private static final String SUFFIX = ".embedding";

  /** After this many new files the folder's size is looked at again. */
  private static final int TRIM_EVERY = 256;

  private final Path folder;
  private final long limit;
  private int written;

  EmbeddingFiles(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  Optional<Embedding> read(String key) {
    Path file = file(key);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      log.warn("A stored embedding cannot be read and is made anew: {}", unreadable.toString());
      return Optional.empty();
    }
    try {
      return Optional.of(decode(bytes));
    } catch (IOException | IllegalArgumentException damaged) {
      log.warn("A stored embedding is damaged and is made anew");
      delete(file);
      return Optional.empty();
    }
  }

  synchronized void write(String key, Embedding embedding) {
    try {
      Files.createDirectories(folder);
      if (written++ % TRIM_EVERY == 0) {
        trim();
      }
      Path draft = Files.createTempFile(folder, "draft", ".tmp");
      Files.write(draft, encode(embedding));
      Files.move(
          draft, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      log.warn("An embedding cannot be stored: {}", full.toString());
    }
  }

  private void trim() throws IOException {
    record Stored(Path path, long size, long time) {}
    List<Stored> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        files.add(new Stored(path, Files.size(path), Files.getLastModifiedTime(path).toMillis()));
      }
    }
    long total = files.stream().mapToLong(Stored::size).sum();
    files.sort(Comparator.comparingLong(Stored::time));
    for (Stored oldest : files) {
      if (total <= limit) {
        return;
      }
      delete(oldest.path());
      total -= oldest.size();
    }
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      log.warn("A stored embedding cannot be removed: {}", kept.toString());
    }
  }

  static byte[] encode(Embedding embedding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(embedding.rows().size());
      for (Tensor row : embedding.rows()) {
        out.writeBoolean(row instanceof Tensor.Floats);
        out.writeInt(row.shape().length);
        for (long dimension : row.shape()) {
          out.writeLong(dimension);
        }
        switch (row) {
          case Tensor.Floats floats -> {
            for (float value : floats.values()) {
              out.writeFloat(value);
            }
          }
          case Tensor.Longs longs -> {
            for (long value : longs.values()) {
              out.writeLong(value);
            }
          }
        }
      }
      out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Embedding decode(byte[] bytes) throws IOException {
    int body = bytes.length - Long.BYTES;
    if (body < 0) {
      throw new IOException("too short");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        DataInputStream tail =
            new DataInputStream(new ByteArrayInputStream(bytes, body, Long.BYTES))) {
      if (tail.readLong() != checksum(bytes, body) || in.readInt() != MAGIC) {
        throw new IOException("damaged");
      }
      int count = in.readInt();
      List<Tensor> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        rows.add(readRow(in));
      }
      return new Embedding(rows);
    }
  }

  private static Tensor readRow(DataInputStream in) throws IOException {
    boolean floats = in.readBoolean();
    long[] shape = new long[in.readInt()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = in.readLong();
    }
    int size = Tensor.size(shape);
    if (floats) {
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = in.readFloat();
      }
      return Tensor.floats(values, shape);
    }
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readLong();
    }
    return Tensor.longs(values, shape);
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
