package org.cuteanimals.albums;

import java.util.UUID;

/** Names a picture. Knowing it gives nobody the right to see the picture. */
public record PictureId(UUID value) {
  public static PictureId random() {
    return new PictureId(UUID.randomUUID());
  }
}
