package org.cuteanimals.words;

import java.util.EnumMap;
import java.util.Map;

/**
 * A complete sentence: one choice of each kind. It cannot hold a word outside the vocabulary, since
 * only a {@link Vocabulary} makes choices.
 */
public record Prompt(Choice animal, Choice clothing, Choice colour, Choice action, Choice place) {

  public Prompt {
    require(animal, Kind.ANIMAL);
    require(clothing, Kind.CLOTHING);
    require(colour, Kind.COLOUR);
    require(action, Kind.ACTION);
    require(place, Kind.PLACE);
  }

  private static void require(Choice choice, Kind kind) {
    if (choice.kind() != kind) {
      throw new IllegalArgumentException(choice + " is no " + kind.id());
    }
  }

  /** The prompt made of these choices, which must hold one of each kind. */
  static Prompt of(Map<Kind, Choice> choices) {
    return new Prompt(
        choices.get(Kind.ANIMAL),
        choices.get(Kind.CLOTHING),
        choices.get(Kind.COLOUR),
        choices.get(Kind.ACTION),
        choices.get(Kind.PLACE));
  }

  public Choice get(Kind kind) {
    return switch (kind) {
      case ANIMAL -> animal;
      case CLOTHING -> clothing;
      case COLOUR -> colour;
      case ACTION -> action;
      case PLACE -> place;
    };
  }

  /** The choices by kind, a copy that may be changed. */
  public Map<Kind, Choice> choices() {
    Map<Kind, Choice> choices = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      choices.put(kind, get(kind));
    }
    return choices;
  }
}
