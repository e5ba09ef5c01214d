package org.cuteanimals.studio;

/** A wish was not taken. */
public final class WishRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  WishRefusedException(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }

  public enum Why {
    /** This pupil has a wish under way; one at a time. */
    ONE_AT_A_TIME,
    /** The queue of the school is full for the moment. */
    QUEUE_FULL
  }
}
