package org.cuteanimals.safety;

/** What the picture check says of a picture. Only {@link Shown} lets it leave the server. */
public sealed interface Verdict {
  /** Whether the picture may be shown. */
  default boolean mayBeShown() {
    return this instanceof Shown;
  }

  /** Nothing was found. */
  record Shown() implements Verdict {}

  /**
   * The picture looks like something that is not for children.
   *
   * @param rule the name of the threshold it passed
   * @param score what was measured, 0 to 1
   */
  record Stopped(String rule, double score) implements Verdict {}

  /**
   * The picture could not be looked at, so nobody may.
   *
   * @param why in words for the log; never holds names or words of a child
   */
  record NotChecked(String why) implements Verdict {}
}
