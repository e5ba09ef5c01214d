package org.cuteanimals.albums;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The bytes of a picture, in a table of their own. */
@Entity
@Table(name = "picture_content")
class PictureContent {
  @Id private UUID picture;
  private byte[] png;
  private byte[] latents;

  @SuppressWarnings("NullAway")
  protected PictureContent() {}

  PictureContent(PictureId picture, byte[] png, float[] latents) {
    this.picture = picture.value();
    this.png = png;
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * latents.length);
    bytes.asFloatBuffer().put(latents);
    this.latents = bytes.array();
  }

  byte[] png() {
    return png;
  }

  float[] latents() {
    float[] floats = new float[latents.length / Float.BYTES];
    ByteBuffer.wrap(latents).asFloatBuffer().get(floats);
    return floats;
  }
}
