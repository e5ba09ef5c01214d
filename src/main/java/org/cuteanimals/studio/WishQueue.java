package org.cuteanimals.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cuteanimals.albums.Draft;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.albums.Pictures;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.studio.WishRefusedException.Why;
import org.cuteanimals.words.Prompt;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The wishes as rows, each change in a transaction of its own. */
@Component
class WishQueue {
  private static final List<Wish.State> UNDER_WAY = List.of(Wish.State.WAITING, Wish.State.DRAWING);

  private final WishRepository wishes;
  private final Pictures pictures;
  private final StudioSettings settings;
  private final Clock clock;
  private final RandomGenerator seeds = RandomGenerator.of("L64X128MixRandom");

  WishQueue(WishRepository wishes, Pictures pictures, StudioSettings settings, Clock clock) {
    this.wishes = wishes;
    this.pictures = pictures;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Not transactional itself: a second wish shows as a broken unique index when the row is written.
   */
  WishId add(PupilId pupil, Prompt prompt) {
    if (wishes.existsByActivePupil(pupil.value())) {
      throw new WishRefusedException(Why.ONE_AT_A_TIME);
    }
    if (wishes.countByState(Wish.State.WAITING) >= settings.queue()) {
      throw new WishRefusedException(Why.QUEUE_FULL);
    }
    WishId id = WishId.random();
    try {
      wishes.save(new Wish(id, pupil, prompt, seed(), clock.instant()));
    } catch (DataIntegrityViolationException second) {
      throw new WishRefusedException(Why.ONE_AT_A_TIME);
    }
    return id;
  }

  private synchronized long seed() {
    return seeds.nextLong();
  }

  /** Takes the wishes that have waited longest, at most {@code count}, in the order of asking. */
  @Transactional
  List<Wish> claim(int count) {
    List<Wish> claimed = wishes.claim(count);
    claimed.forEach(wish -> wish.start(clock.instant()));
    return claimed;
  }

  /** Puts back what a server that is gone had begun. */
  @Transactional
  int putBack() {
    List<Wish> begun = wishes.findByState(Wish.State.DRAWING);
    begun.forEach(Wish::putBack);
    return begun.size();
  }

  /**
   * The picture and the end of its wish in one transaction: there is never one without the other.
   */
  @Transactional
  PictureId ready(WishId id, Draft draft) {
    Wish wish = wishes.findById(id.value()).orElseThrow();
    PictureId picture = pictures.store(wish.pupil(), draft);
    wish.ready(picture, clock.instant());
    return picture;
  }

  @Transactional
  void fail(WishId id, WishStatus.Reason reason) {
    wishes.findById(id.value()).orElseThrow().fail(reason, clock.instant());
  }

  @Transactional
  void cancelDrawing(WishId id) {
    wishes.findById(id.value()).ifPresent(wish -> wish.cancel(clock.instant()));
  }

  /** Cancels a wish that waits; says whether the wish is being drawn and must be stopped there. */
  @Transactional
  boolean cancel(PupilId pupil, WishId id) {
    Optional<Wish> wish = wishes.findByIdAndPupil(id.value(), pupil.value());
    if (wish.isPresent() && wish.get().state() == Wish.State.DRAWING) {
      return true;
    }
    wish.ifPresent(waiting -> waiting.cancel(clock.instant()));
    return false;
  }

  @Transactional
  void leave(PupilId pupil, WishId id) {
    wishes
        .findByIdAndPupil(id.value(), pupil.value())
        .filter(Wish::isOver)
        .ifPresent(Wish::markSeen);
  }

  @Transactional(readOnly = true)
  Optional<Wish> current(PupilId pupil) {
    return wishes.findFirstByPupilAndSeenFalseOrderByAskedAtDesc(pupil.value());
  }

  /** How many wishes come before this one. */
  @Transactional(readOnly = true)
  int before(Wish wish) {
    return wishes.countByStateInAndAskedAtBefore(UNDER_WAY, wish.askedAt());
  }
}
