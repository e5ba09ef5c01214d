package org.cuteanimals.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One word of the vocabulary. Only a {@link Vocabulary} makes choices, so one that exists is one
 * that a child may use.
 */
public final class Choice {
  private final Kind kind;
  private final String id;
  private final Look look;
  private final Map<Language, Word> words;
  private final List<String> modelPhrases;

  Choice(Kind kind, String id, Look look, Map<Language, Word> words, List<String> modelPhrases) {
    this.kind = kind;
    this.id = id;
    this.look = look;
    this.words = Map.copyOf(words);
    this.modelPhrases = List.copyOf(modelPhrases);
  }

  public Kind kind() {
    return kind;
  }

  /** Stable and in no language; the only form in which a choice is stored or sent. */
  public String id() {
    return id;
  }

  public Look look() {
    return look;
  }

  /** What a button and a chip say. */
  public String name(Language language) {
    return word(language).name();
  }

  Word word(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  /** How the model is told of it; may hold {@code {colour}}. */
  String modelPhrase() {
    return modelPhrases.getFirst();
  }

  @Override
  public String toString() {
    return kind.id() + "=" + id;
  }

  /** How a choice is shown: as an icon of {@code frontend/icons} or as a blob of paint. */
  public sealed interface Look {
    record Icon(String name) implements Look {}

    /** A colour as {@code #rrggbb}. */
    record Swatch(String rgb) implements Look {}
  }

  /**
   * A choice in one language.
   *
   * @param phrase how it stands in the sentence, with {@code {word}} and {@code {colour}}
   * @param also other words for the same thing, read when a child types
   */
  record Word(String name, String phrase, List<String> also) {}
}
