package org.cuteanimals.albums;

import java.time.Clock;
import java.util.Optional;
import org.cuteanimals.classroom.PupilId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All pictures of the school. Every look at one names who looks. */
@Component
public class Pictures {
  private static final Logger log = LoggerFactory.getLogger(Pictures.class);

  private final PictureRepository pictures;
  private final PictureContentRepository contents;
  private final Clock clock;

  Pictures(PictureRepository pictures, PictureContentRepository contents, Clock clock) {
    this.pictures = pictures;
    this.contents = contents;
    this.clock = clock;
  }

  /** Keeps a picture as a draft of this pupil. */
  @Transactional
  public PictureId store(PupilId pupil, Draft draft) {
    PictureId id = PictureId.random();
    pictures.save(new Picture(id, pupil, draft, clock.instant()));
    contents.save(
        new PictureContent(id, draft.painting().pixels().toPng(), draft.painting().latents()));
    return id;
  }

  /** The PNG file of a picture; empty if there is none or it is not for this pupil's eyes. */
  @Transactional(readOnly = true)
  public Optional<byte[]> png(PupilId viewer, PictureId id) {
    Optional<Picture> picture = pictures.findById(id.value());
    if (picture.isPresent() && !picture.get().belongsTo(viewer)) {
      log.warn("Refused: {} asked for the picture {} of somebody else", viewer.value(), id.value());
      return Optional.empty();
    }
    return picture.flatMap(found -> contents.findById(id.value())).map(PictureContent::png);
  }
}
