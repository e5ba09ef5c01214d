package org.cuteanimals.classroom;

import java.util.UUID;

/** Names a pupil without saying anything about the child. */
public record PupilId(UUID value) {
  public static PupilId random() {
    return new PupilId(UUID.randomUUID());
  }
}
