package org.cuteanimals.operations;

import org.cuteanimals.diffusion.Painter;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.safety.PictureCheck;
import org.cuteanimals.words.Vocabulary;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * What a command needs to draw: words, engine, painter and picture check, without pages and without
 * a database, which a running server may hold.
 */
final class DrawingTools implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private DrawingTools(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the modules that draw. What a command prints is its result alone, so that it can be read
   * by the next one; warnings are still told.
   */
  static DrawingTools open() {
    return new DrawingTools(
        new SpringApplicationBuilder(Modules.class)
            .web(WebApplicationType.NONE)
            .run("--logging.level.org.cuteanimals=warn"));
  }

  Engine engine() {
    return context.getBean(Engine.class);
  }

  Painter painter() {
    return context.getBean(Painter.class);
  }

  PictureCheck check() {
    return context.getBean(PictureCheck.class);
  }

  /** The words that the pack can draw. */
  Vocabulary vocabulary() {
    return context.getBean(Vocabulary.class).only(painter().pack()::draws);
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({
    "org.cuteanimals.words",
    "org.cuteanimals.engine",
    "org.cuteanimals.diffusion",
    "org.cuteanimals.safety"
  })
  static class Modules {}
}
