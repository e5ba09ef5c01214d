package org.cuteanimals.studio;

import java.util.UUID;

/** Names a wish. */
public record WishId(UUID value) {
  static WishId random() {
    return new WishId(UUID.randomUUID());
  }
}
