package org.cuteanimals.words;

import java.util.List;

/** A word was asked for that the vocabulary does not have. Carries what there is instead. */
public final class UnknownChoiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Kind kind;
  private final transient List<String> known;

  UnknownChoiceException(Kind kind, String id, List<String> known) {
    super(
        "There is no %s \"%s\". There is: %s.".formatted(kind.id(), id, String.join(", ", known)));
    this.kind = kind;
    this.known = List.copyOf(known);
  }

  public Kind kind() {
    return kind;
  }

  public List<String> known() {
    return known;
  }
}
