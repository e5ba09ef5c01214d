package org.cuteanimals.engine;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * A picture as red, green and blue bytes, row by row from the top left. Immutable as long as nobody
 * writes into {@link #rgb()}.
 */
public record Pixels(int width, int height, byte[] rgb) {
  public Pixels {
    if (width < 1 || height < 1 || rgb.length != 3 * width * height) {
      throw new IllegalArgumentException(
          "%d bytes are no picture of %d x %d".formatted(rgb.length, width, height));
    }
  }

  /**
   * One row of a decoder's output.
   *
   * @param images {@code [batch, 3, height, width]}, values 0 to 1; others are clamped
   * @throws ArithmeticException if a value is not a number
   */
  public static Pixels of(Tensor.Floats images, int row) {
    int height = (int) images.shape()[2];
    int width = (int) images.shape()[3];
    int plane = width * height;
    float[] values = images.values();
    byte[] rgb = new byte[3 * plane];
    for (int channel = 0; channel < 3; channel++) {
      int from = (row * 3 + channel) * plane;
      for (int i = 0; i < plane; i++) {
        float value = values[from + i];
        if (Float.isNaN(value)) {
          throw new ArithmeticException("a pixel is not a number");
        }
        rgb[3 * i + channel] = (byte) Math.round(255 * Math.clamp(value, 0f, 1f));
      }
    }
    return new Pixels(width, height, rgb);
  }

  /** {@code [1, 3, height, width]}, values 0 to 1, as a classifier takes it. */
  public Tensor.Floats toTensor() {
    int plane = width * height;
    float[] values = new float[3 * plane];
    for (int channel = 0; channel < 3; channel++) {
      for (int i = 0; i < plane; i++) {
        values[channel * plane + i] = (rgb[3 * i + channel] & 0xff) / 255f;
      }
    }
    return Tensor.floats(values, 1, 3, height, width);
  }

  /** A PNG file that holds the picture and nothing else: no date, no program, no words. */
  public byte[] toPng() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < rgb.length; i += 3) {
      bgr[i] = rgb[i + 2];
      bgr[i + 1] = rgb[i + 1];
      bgr[i + 2] = rgb[i];
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream(rgb.length / 2);
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /**
   * Reads a PNG or JPEG.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Pixels read(byte[] file) {
    BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException broken) {
      throw new IllegalArgumentException("not a picture", broken);
    }
    if (image == null) {
      throw new IllegalArgumentException("not a picture");
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] rgb = new byte[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      rgb[3 * i] = (byte) (argb[i] >> 16);
      rgb[3 * i + 1] = (byte) (argb[i] >> 8);
      rgb[3 * i + 2] = (byte) argb[i];
    }
    return new Pixels(width, height, rgb);
  }

  /** The largest difference of any byte, 0 to 255. Both pictures must have the same size. */
  public int distance(Pixels other) {
    if (width != other.width || height != other.height) {
      throw new IllegalArgumentException("pictures of different sizes");
    }
    int distance = 0;
    for (int i = 0; i < rgb.length; i++) {
      distance = Math.max(distance, Math.abs((rgb[i] & 0xff) - (other.rgb[i] & 0xff)));
    }
    return distance;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Pixels other
        && width == other.width
        && height == other.height
        && Arrays.equals(rgb, other.rgb);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rgb);
  }

  @Override
  public String toString() {
    return width + " x " + height + " pixels";
  }
}
