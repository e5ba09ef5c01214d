package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A picture that goes only to the page it stands on: its address is random, belongs to the session
 * and says nothing, and nothing on the way may keep a copy.
 */
final class PrivateImage extends Image {
  private static final int NOT_FOUND = 404;

  PrivateImage(String alt) {
    setAlt(alt);
  }

  /** Shows a PNG file, fetched when the browser asks for it. */
  void show(Supplier<Optional<byte[]>> picture) {
    setSrc(event -> send(event, picture.get()));
  }

  private static void send(DownloadEvent event, Optional<byte[]> picture) throws IOException {
    event.getResponse().setHeader("Cache-Control", "no-store");
    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
    if (picture.isEmpty()) {
      event.getResponse().setStatus(NOT_FOUND);
      return;
    }
    byte[] png = picture.get();
    event.setContentType("image/png");
    event.setContentLength(png.length);
    event.getOutputStream().write(png);
  }
}
