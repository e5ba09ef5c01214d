package org.cuteanimals.engine;

import java.nio.file.Path;

/** A pack is refused. The message names the file and says why, in a sentence for a technician. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackException(Path file, String why) {
    super("The file %s is refused: %s".formatted(file, why));
  }

  PackException(Path file, String why, Throwable cause) {
    super("The file %s is refused: %s".formatted(file, why), cause);
  }
}
