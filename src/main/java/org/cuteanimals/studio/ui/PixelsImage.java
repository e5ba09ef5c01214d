package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.cuteanimals.engine.Pixels;

/**
 * A picture that goes only to the page it stands on: its address is random, belongs to the session
 * and says nothing, and nothing on the way may keep a copy.
 */
final class PixelsImage extends Image {
  private static final int NOT_FOUND = 404;

  PixelsImage(String alt) {
    setAlt(alt);
  }

  /** Shows a picture, fetched when the browser asks for it. */
  void show(Supplier<Optional<Pixels>> picture) {
    setSrc(event -> send(event, picture.get()));
  }

  private static void send(DownloadEvent event, Optional<Pixels> picture) throws IOException {
    event.getResponse().setHeader("Cache-Control", "no-store");
    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
    if (picture.isEmpty()) {
      event.getResponse().setStatus(NOT_FOUND);
      return;
    }
    byte[] png = picture.get().toPng();
    event.setContentType("image/png");
    event.setContentLength(png.length);
    event.getOutputStream().write(png);
  }
}
