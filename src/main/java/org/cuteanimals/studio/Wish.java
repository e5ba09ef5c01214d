package org.cuteanimals.studio;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.words.ChosenWords;
import org.cuteanimals.words.Prompt;
import org.jspecify.annotations.Nullable;

/** A wish as it is stored, from the tap to its end. */
@Entity
@Table(name = "wish")
class Wish {
  @Id private UUID id;
  private UUID pupil;

  /** The pupil while this is not over, else null; unique, so one wish at a time. */
  private @Nullable UUID activePupil;

  @Embedded private ChosenWords words;
  private long seed;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private WishStatus.@Nullable Reason reason;

  private @Nullable UUID picture;
  private Instant askedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private boolean seen;
  @Version private int version;

  enum State {
    WAITING,
    DRAWING,
    READY,
    FAILED,
    CANCELLED
  }

  @SuppressWarnings("NullAway")
  protected Wish() {}

  Wish(WishId id, PupilId pupil, Prompt prompt, long seed, Instant now) {
    this.id = id.value();
    this.pupil = pupil.value();
    this.activePupil = pupil.value();
    this.words = ChosenWords.of(prompt);
    this.seed = seed;
    this.state = State.WAITING;
    this.askedAt = now;
  }

  WishId id() {
    return new WishId(id);
  }

  PupilId pupil() {
    return new PupilId(pupil);
  }

  ChosenWords words() {
    return words;
  }

  long seed() {
    return seed;
  }

  State state() {
    return state;
  }

  Instant askedAt() {
    return askedAt;
  }

  Optional<PictureId> picture() {
    return Optional.ofNullable(picture).map(PictureId::new);
  }

  Optional<WishStatus.Reason> reason() {
    return Optional.ofNullable(reason);
  }

  void start(Instant now) {
    require(State.WAITING);
    state = State.DRAWING;
    startedAt = now;
  }

  /** Back into the queue, at its old place: the server that drew it is gone. */
  void putBack() {
    require(State.DRAWING);
    state = State.WAITING;
    startedAt = null;
  }

  void ready(PictureId made, Instant now) {
    require(State.DRAWING);
    picture = made.value();
    end(State.READY, now);
  }

  void fail(WishStatus.Reason why, Instant now) {
    require(State.DRAWING);
    reason = why;
    end(State.FAILED, now);
  }

  void cancel(Instant now) {
    if (isOver()) {
      return;
    }
    end(State.CANCELLED, now);
  }

  void markSeen() {
    if (!isOver()) {
      throw new IllegalStateException("a wish that is " + state + " cannot be left");
    }
    seen = true;
  }

  boolean isOver() {
    return activePupil == null;
  }

  private void end(State last, Instant now) {
    state = last;
    endedAt = now;
    activePupil = null;
  }

  private void require(State expected) {
    if (state != expected) {
      throw new IllegalStateException("a wish is " + state + ", not " + expected);
    }
  }
}
