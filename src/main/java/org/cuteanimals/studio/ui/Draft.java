package org.cuteanimals.studio.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Prompt;

/** The words chosen so far and the question asked now; a refresh of the page keeps both. */
@SpringComponent
@VaadinSessionScope
class Draft {
  private final Map<Kind, Choice> choices = new EnumMap<>(Kind.class);
  private Kind asked = Kind.ANIMAL;

  Map<Kind, Choice> choices() {
    return Map.copyOf(choices);
  }

  Kind asked() {
    return asked;
  }

  void ask(Kind kind) {
    asked = kind;
  }

  /** Takes a choice and goes on to the next kind that is missing, if there is one. */
  void choose(Choice choice) {
    choices.put(choice.kind(), choice);
    missing().ifPresent(this::ask);
  }

  void take(Prompt prompt) {
    choices.putAll(prompt.choices());
  }

  /** The first kind without a choice, looking on from the question asked now. */
  Optional<Kind> missing() {
    Kind[] kinds = Kind.values();
    return IntStream.range(0, kinds.length)
        .mapToObj(offset -> kinds[(asked.ordinal() + offset) % kinds.length])
        .filter(kind -> !choices.containsKey(kind))
        .findFirst();
  }

  int countMissing() {
    return Kind.values().length - choices.size();
  }
}
