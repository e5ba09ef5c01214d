package org.cuteanimals.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence in one language, complete or not, as the parts it is shown in: plain text between
 * words, and one slot for each kind.
 */
public record Sentence(List<Part> parts) {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  public Sentence {
    parts = List.copyOf(parts);
  }

  public sealed interface Part {
    /** Words that nobody chooses, such as "in the". */
    record Text(String text) implements Part {}

    /** The place of a choice; without one yet, the page shows the kind's own name. */
    record Slot(Kind kind, Optional<Choice> choice) implements Part {}
  }

  /** The sentence as text, for alternative texts and the voice; empty slots take these names. */
  public String text(Language language, Function<Kind, String> names) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Text(String words) -> text.append(words);
        case Part.Slot(Kind kind, Optional<Choice> choice) ->
            text.append(
                choice.map(chosen -> chosen.name(language)).orElseGet(() -> names.apply(kind)));
      }
    }
    return text.toString();
  }

  static Sentence of(Templates templates, Language language, Map<Kind, Choice> choices) {
    List<Part> parts = new ArrayList<>();
    fill(
        templates.sentence(language),
        parts,
        (name, into) -> {
          Kind kind = kind(name);
          String phrase =
              Optional.ofNullable(choices.get(kind))
                  .map(choice -> choice.word(language).phrase())
                  .orElseGet(() -> templates.unchosen(language, kind));
          fill(phrase, into, (hole, inner) -> inner.add(slot(hole, kind, choices)));
        });
    return new Sentence(parts);
  }

  private static Part slot(String hole, Kind owner, Map<Kind, Choice> choices) {
    Kind kind = hole.equals("word") ? owner : kind(hole);
    return new Part.Slot(kind, Optional.ofNullable(choices.get(kind)));
  }

  /** What the drawing model is told of a complete prompt. */
  static String model(Templates templates, Prompt prompt) {
    String outer =
        HOLE.matcher(templates.model())
            .replaceAll(
                hole -> Matcher.quoteReplacement(prompt.get(kind(hole.group(1))).modelPhrase()));
    return HOLE.matcher(outer)
        .replaceAll(
            hole -> Matcher.quoteReplacement(prompt.get(kind(hole.group(1))).modelPhrase()));
  }

  private static Kind kind(String name) {
    return Kind.of(name)
        .orElseThrow(() -> new IllegalArgumentException("no kind of word: {" + name + "}"));
  }

  private static void fill(String template, List<Part> parts, Filler filler) {
    Matcher hole = HOLE.matcher(template);
    int at = 0;
    while (hole.find()) {
      addText(template.substring(at, hole.start()), parts);
      filler.fill(hole.group(1), parts);
      at = hole.end();
    }
    addText(template.substring(at), parts);
  }

  private static void addText(String text, List<Part> parts) {
    if (text.isEmpty()) {
      return;
    }
    if (!parts.isEmpty() && parts.getLast() instanceof Part.Text(String before)) {
      parts.set(parts.size() - 1, new Part.Text(before + text));
    } else {
      parts.add(new Part.Text(text));
    }
  }

  @FunctionalInterface
  private interface Filler {
    void fill(String hole, List<Part> into);
  }

  /** The patterns of {@code vocabulary.yaml}. */
  record Templates(
      String model,
      Map<Language, String> sentences,
      Map<Language, Map<Kind, String>> unchosenPhrases) {

    String sentence(Language language) {
      return sentences.get(language);
    }

    String unchosen(Language language, Kind kind) {
      return unchosenPhrases.get(language).get(kind);
    }
  }
}
