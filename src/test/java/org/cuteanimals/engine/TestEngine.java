package org.cuteanimals.engine;

import java.nio.file.Path;

/** The committed packs on the processor, loaded once for all tests. */
public final class TestEngine {
  private static final Engine ENGINE =
      new Engine(new EngineSettings(Path.of("models/packs"), "cpu", 2, false));

  private TestEngine() {}

  public static Engine get() {
    return ENGINE;
  }
}
