package org.cuteanimals.words;

import java.util.EnumMap;
import java.util.Map;

/**
 * The ids of a prompt as they are stored. Unlike a {@link Prompt} they may name words that the
 * vocabulary no longer has.
 */
public record ChosenWords(
    String animal, String clothing, String colour, String action, String place) {

  public static ChosenWords of(Prompt prompt) {
    return new ChosenWords(
        prompt.animal().id(),
        prompt.clothing().id(),
        prompt.colour().id(),
        prompt.action().id(),
        prompt.place().id());
  }

  public Map<Kind, String> ids() {
    Map<Kind, String> ids = new EnumMap<>(Kind.class);
    ids.put(Kind.ANIMAL, animal);
    ids.put(Kind.CLOTHING, clothing);
    ids.put(Kind.COLOUR, colour);
    ids.put(Kind.ACTION, action);
    ids.put(Kind.PLACE, place);
    return ids;
  }
}
