package org.cuteanimals.albums;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.words.ChosenWords;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A picture without its bytes. */
@Entity
@Table(name = "picture")
class Picture {
  @Id private UUID id;
  private UUID pupil;
  @Embedded private ChosenWords words;
  private long seed;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String packDigest;

  private int width;
  private int height;
  private Instant madeAt;

  @SuppressWarnings("NullAway")
  protected Picture() {}

  Picture(PictureId id, PupilId pupil, Draft draft, Instant madeAt) {
    this.id = id.value();
    this.pupil = pupil.value();
    this.words = ChosenWords.of(draft.prompt());
    this.seed = draft.seed();
    this.packDigest = draft.packDigest();
    this.width = draft.painting().pixels().width();
    this.height = draft.painting().pixels().height();
    this.madeAt = madeAt;
  }

  PictureId id() {
    return new PictureId(id);
  }

  boolean belongsTo(PupilId someone) {
    return pupil.equals(someone.value());
  }
}
