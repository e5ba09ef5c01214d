package org.cuteanimals.words;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * All words a child may combine. Immutable and safe for use by many threads.
 *
 * @see VocabularyFile
 */
public final class Vocabulary {
  private final Map<Kind, Map<String, Choice>> choices;
  private final Sentence.Templates templates;

  Vocabulary(List<Choice> choices, Sentence.Templates templates) {
    this.templates = templates;
    Map<Kind, Map<String, Choice>> byKind = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new LinkedHashMap<>());
    }
    for (Choice choice : choices) {
      if (byKind.get(choice.kind()).put(choice.id(), choice) != null) {
        throw new VocabularyException("The word \"%s\" stands twice.".formatted(choice));
      }
    }
    byKind.forEach(
        (kind, words) -> {
          if (words.isEmpty()) {
            throw new VocabularyException("There is no word of the kind " + kind.id() + ".");
          }
        });
    this.choices = byKind;
  }

  /** The choices of a kind, in the order of the file. */
  public List<Choice> choices(Kind kind) {
    return List.copyOf(choices.get(kind).values());
  }

  /**
   * The choice with this id.
   *
   * @throws UnknownChoiceException with the ids there are
   */
  public Choice choice(Kind kind, String id) {
    return find(kind, id)
        .orElseThrow(
            () -> new UnknownChoiceException(kind, id, List.copyOf(choices.get(kind).keySet())));
  }

  public Optional<Choice> find(Kind kind, String id) {
    return Optional.ofNullable(choices.get(kind).get(id));
  }

  /**
   * The prompt of these ids.
   *
   * @param ids one id of each kind
   * @throws UnknownChoiceException if one of them is missing or unknown
   */
  public Prompt prompt(Map<Kind, String> ids) {
    Map<Kind, Choice> chosen = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      chosen.put(kind, choice(kind, ids.getOrDefault(kind, "")));
    }
    return Prompt.of(chosen);
  }

  /** The prompt of these choices, if there is one of each kind. */
  public Optional<Prompt> complete(Map<Kind, Choice> chosen) {
    return chosen.size() == Kind.values().length
        ? Optional.of(Prompt.of(chosen))
        : Optional.empty();
  }

  /** Any prompt, each word as likely as the next. */
  public Prompt surprise(RandomGenerator random) {
    Map<Kind, Choice> chosen = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Choice> all = choices(kind);
      chosen.put(kind, all.get(random.nextInt(all.size())));
    }
    return Prompt.of(chosen);
  }

  /** The sentence that these choices make so far. */
  public Sentence sentence(Language language, Map<Kind, Choice> chosen) {
    return Sentence.of(templates, language, chosen);
  }

  /** What the drawing model is told of a prompt: lower-case English, whatever the child reads. */
  public String modelText(Prompt prompt) {
    return Sentence.model(templates, prompt);
  }

  /**
   * This vocabulary without the words that a pack cannot draw.
   *
   * @throws VocabularyException if no word of some kind is left
   */
  public Vocabulary only(Predicate<String> ids) {
    return new Vocabulary(
        choices.values().stream()
            .flatMap(words -> words.values().stream())
            .filter(choice -> ids.test(choice.id()))
            .toList(),
        templates);
  }

  /** How many prompts there are. */
  public long size() {
    long size = 1;
    for (Map<String, Choice> words : choices.values()) {
      size *= words.size();
    }
    return size;
  }
}
