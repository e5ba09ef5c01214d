package org.cuteanimals.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cuteanimals.classroom.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What of a wish is worth nothing after a restart: the step it is at, its preview, who watches, and
 * that it shall stop.
 */
@Component
class LiveWishes {
  private static final Logger log = LoggerFactory.getLogger(LiveWishes.class);

  private final Map<WishId, WishStatus> drawing = new ConcurrentHashMap<>();
  private final Set<WishId> cancelled = ConcurrentHashMap.newKeySet();
  private final Map<PupilId, List<Consumer<WishStatus>>> watchers = new ConcurrentHashMap<>();

  Runnable watch(PupilId pupil, Consumer<WishStatus> listener) {
    watchers.compute(
        pupil,
        (key, known) -> {
          List<Consumer<WishStatus>> listeners =
              known == null ? new CopyOnWriteArrayList<>() : known;
          listeners.add(listener);
          return listeners;
        });
    return () ->
        watchers.computeIfPresent(
            pupil,
            (key, listeners) -> {
              listeners.remove(listener);
              return listeners.isEmpty() ? null : listeners;
            });
  }

  Set<PupilId> watched() {
    return Set.copyOf(watchers.keySet());
  }

  boolean isWatched(PupilId pupil) {
    return watchers.containsKey(pupil);
  }

  /** Remembers how far a drawing is, and tells. */
  void update(PupilId pupil, WishStatus status) {
    drawing.put(status.id(), status);
    tell(pupil, status);
  }

  /** Tells the watchers of a pupil; one that fails does not keep the others from hearing. */
  void tell(PupilId pupil, WishStatus status) {
    for (Consumer<WishStatus> listener : watchers.getOrDefault(pupil, List.of())) {
      try {
        listener.accept(status);
      } catch (RuntimeException failed) {
        log.warn("A page could not be told of its wish", failed);
      }
    }
  }

  Optional<WishStatus> status(WishId wish) {
    return Optional.ofNullable(drawing.get(wish));
  }

  void cancel(WishId wish) {
    cancelled.add(wish);
  }

  boolean isCancelled(WishId wish) {
    return cancelled.contains(wish);
  }

  void forget(WishId wish) {
    drawing.remove(wish);
    cancelled.remove(wish);
  }
}
