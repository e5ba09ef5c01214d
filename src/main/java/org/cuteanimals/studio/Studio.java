package org.cuteanimals.studio;

import java.util.Optional;
import java.util.function.Consumer;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.Vocabulary;

/**
 * Takes wishes and makes pictures of them. Every call names the pupil, and no pupil reaches another
 * one's wish. Safe for use by many threads.
 */
public interface Studio {

  /** The words that the loaded pack can draw. */
  Vocabulary vocabulary();

  /** Reads the words of a complete sentence ahead of the wish. Returns at once. */
  void prepare(Prompt prompt);

  /**
   * Stores a wish.
   *
   * @throws WishRefusedException with the reason, if this pupil may not wish now
   */
  WishId wish(PupilId pupil, Prompt prompt);

  /** This pupil's newest wish, unless {@link #leave left}; it survives a refresh and a restart. */
  Optional<WishStatus> current(PupilId pupil);

  /** Stops a wish between two steps. Does nothing if it is over. */
  void cancel(PupilId pupil, WishId wish);

  /** The child has seen how the wish ended and goes on; {@link #current} forgets it. */
  void leave(PupilId pupil, WishId wish);

  /** The PNG file of a picture; empty if there is none or it is not for this pupil's eyes. */
  Optional<byte[]> picture(PupilId pupil, PictureId picture);

  /**
   * Tells of every change to this pupil's wishes, on a thread of the studio; a listener returns
   * quickly.
   *
   * @return ends the telling; must be called when the page is gone
   */
  Runnable watch(PupilId pupil, Consumer<WishStatus> listener);
}
