package org.cuteanimals.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.Vocabulary;
import org.cuteanimals.words.VocabularyFile;
import org.jspecify.annotations.Nullable;

/** A studio in which a test says what happens next. It knows one pupil at a time. */
public class ScriptedStudio implements Studio {
  private final Vocabulary vocabulary = read();
  private final Map<PupilId, WishStatus> current = new ConcurrentHashMap<>();
  private final Set<Consumer<WishStatus>> listeners = ConcurrentHashMap.newKeySet();
  private volatile Optional<WishRefusedException.Why> refusal = Optional.empty();
  private volatile @Nullable Pixels picture;

  public final Queue<Prompt> prepared = new ConcurrentLinkedQueue<>();
  public final CopyOnWriteArrayList<WishId> cancelled = new CopyOnWriteArrayList<>();
  public final CopyOnWriteArrayList<WishId> left = new CopyOnWriteArrayList<>();

  private static Vocabulary read() {
    try (InputStream yaml = ScriptedStudio.class.getResourceAsStream("/words/vocabulary.yaml")) {
      return VocabularyFile.read(yaml);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Forgets everything that happened. */
  public void reset() {
    current.clear();
    refusal = Optional.empty();
    picture = null;
    prepared.clear();
    cancelled.clear();
    left.clear();
  }

  /** Moves the wish there is on. */
  public void next(Function<WishStatus, WishStatus> change) {
    current.replaceAll((pupil, status) -> change.apply(status));
    current.values().forEach(status -> listeners.forEach(listener -> listener.accept(status)));
  }

  public void refuse(WishRefusedException.Why why) {
    refusal = Optional.of(why);
  }

  public void hang(Pixels newest) {
    picture = newest;
  }

  public int listeners() {
    return listeners.size();
  }

  @Override
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public void prepare(Prompt prompt) {
    prepared.add(prompt);
  }

  @Override
  public WishId wish(PupilId pupil, Prompt prompt) {
    refusal.ifPresent(
        why -> {
          throw new WishRefusedException(why);
        });
    WishId id = WishId.random();
    current.put(pupil, new WishStatus.Waiting(id, prompt, 2, java.time.Duration.ofSeconds(55)));
    return id;
  }

  @Override
  public Optional<WishStatus> current(PupilId pupil) {
    return Optional.ofNullable(current.get(pupil));
  }

  @Override
  public void cancel(PupilId pupil, WishId wish) {
    cancelled.add(wish);
  }

  @Override
  public void leave(PupilId pupil, WishId wish) {
    left.add(wish);
    current.remove(pupil);
  }

  @Override
  public Optional<byte[]> picture(PupilId pupil, PictureId id) {
    return Optional.ofNullable(picture).map(Pixels::toPng);
  }

  @Override
  public Runnable watch(PupilId pupil, Consumer<WishStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
