package org.cuteanimals.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The five kinds of word a sentence is made of, in the order in which a child is asked for them.
 */
public enum Kind {
  ANIMAL,
  CLOTHING,
  COLOUR,
  ACTION,
  PLACE;

  /** The name used in files, options and message keys: lower case, in no language. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this {@link #id()}. */
  public static Optional<Kind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
