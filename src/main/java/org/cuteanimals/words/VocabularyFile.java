package org.cuteanimals.words;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cuteanimals.words.Choice.Look;
import org.cuteanimals.words.Choice.Word;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code models/vocabulary.yaml}; its format is described in the file itself. */
public final class VocabularyFile {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern RGB = Pattern.compile("#[0-9a-f]{6}");

  private VocabularyFile() {}

  /**
   * Reads a vocabulary.
   *
   * @throws VocabularyException with a sentence that names the word and what is wrong with it
   */
  public static Vocabulary read(InputStream yaml) {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(yaml);
    } catch (JacksonException broken) {
      throw new VocabularyException(
          "vocabulary.yaml cannot be read: " + broken.getOriginalMessage(), broken);
    }
    if (root.path("version").asInt(0) != 1) {
      throw new VocabularyException("vocabulary.yaml is not of version 1.");
    }
    List<Choice> choices = root.path("words").valueStream().map(VocabularyFile::choice).toList();
    return new Vocabulary(choices, templates(root));
  }

  private static Choice choice(JsonNode node) {
    String id = text(node, "id", "A word");
    String where = "The word \"" + id + "\"";
    if (!ID.matcher(id).matches()) {
      throw new VocabularyException(
          where + " needs an id of lower-case letters, digits and dashes.");
    }
    Kind kind =
        Kind.of(text(node, "kind", where))
            .orElseThrow(() -> new VocabularyException(where + " is of no known kind."));
    Map<Language, Word> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      JsonNode word = node.path(language.tag());
      String whose = where + " in the language " + language.tag();
      words.put(
          language,
          new Word(
              text(word, "name", whose),
              optional(word, "phrase").orElse("{word}"),
              strings(word.path("also"))));
    }
    List<String> model = strings(node.path("model"));
    if (model.isEmpty()) {
      throw new VocabularyException(where + " has nothing under \"model\".");
    }
    return new Choice(kind, id, look(node, kind, where), words, model);
  }

  private static Look look(JsonNode node, Kind kind, String where) {
    if (kind != Kind.COLOUR) {
      return new Look.Icon(text(node, "icon", where));
    }
    String rgb = text(node, "swatch", where);
    if (!RGB.matcher(rgb).matches()) {
      throw new VocabularyException(where + " needs a swatch like \"#d22f3c\".");
    }
    return new Look.Swatch(rgb);
  }

  private static Sentence.Templates templates(JsonNode root) {
    Map<Language, String> sentences = new EnumMap<>(Language.class);
    Map<Language, Map<Kind, String>> unchosen = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sentences.put(language, text(root.path("sentence"), language.tag(), "\"sentence\""));
      JsonNode phrases = root.path("unchosen").path(language.tag());
      Map<Kind, String> byKind = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        byKind.put(kind, text(phrases, kind.id(), "\"unchosen\" in " + language.tag()));
      }
      unchosen.put(language, byKind);
    }
    return new Sentence.Templates(text(root, "model", "vocabulary.yaml"), sentences, unchosen);
  }

  private static String text(JsonNode node, String field, String where) {
    return optional(node, field)
        .orElseThrow(() -> new VocabularyException("%s has no \"%s\".".formatted(where, field)));
  }

  private static Optional<String> optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString())
        : Optional.empty();
  }

  private static List<String> strings(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }
}
