package org.cuteanimals.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {
  private static final Path FILE = Path.of("models/vocabulary.yaml");

  private final Vocabulary vocabulary = read();

  private static Vocabulary read() {
    try (InputStream yaml = Files.newInputStream(FILE)) {
      return VocabularyFile.read(yaml);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private Prompt prompt(
      String animal, String clothing, String colour, String action, String place) {
    return vocabulary.prompt(new ChosenWords(animal, clothing, colour, action, place).ids());
  }

  private String text(Language language, Prompt prompt) {
    return vocabulary.sentence(language, prompt.choices()).text(language, Kind::id);
  }

  @ParameterizedTest
  @CsvSource({
    "rabbit, dress, pink, dance, meadow, A rabbit in a pink dress dancing in the meadow",
    "fox, glasses, blue, guitar, night, A fox wearing blue glasses playing the guitar at night",
    "bear, top-hat, red, kite, beach, A bear wearing a red top hat flying a kite on the beach"
  })
  void aPromptMakesAnEnglishSentence(
      String animal, String clothing, String colour, String action, String place, String sentence) {
    assertThat(text(Language.ENGLISH, prompt(animal, clothing, colour, action, place)))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "rabbit, dress, pink, dance, meadow, 一只穿粉色裙子的兔子在草地上跳舞",
    "fox, glasses, blue, guitar, night, 一只戴蓝色眼镜的狐狸在夜晚弹吉他"
  })
  void aPromptMakesAChineseSentence(
      String animal, String clothing, String colour, String action, String place, String sentence) {
    assertThat(text(Language.CHINESE, prompt(animal, clothing, colour, action, place)))
        .isEqualTo(sentence);
  }

  @Test
  void theModelIsToldLowerCaseEnglishWhateverTheChildReads() {
    assertThat(vocabulary.modelText(prompt("rabbit", "dress", "pink", "dance", "meadow")))
        .isEqualTo("a rabbit in a pink dress dancing in a meadow");
  }

  @Test
  void anUnfinishedSentenceShowsTheKindsThatAreMissing() {
    Map<Kind, Choice> chosen = new EnumMap<>(Kind.class);
    chosen.put(Kind.ANIMAL, vocabulary.choice(Kind.ANIMAL, "fox"));
    assertThat(vocabulary.sentence(Language.ENGLISH, chosen).text(Language.ENGLISH, Kind::id))
        .isEqualTo("A fox in a colour clothing action in the place");
    assertThat(vocabulary.complete(chosen)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyWordHasANameAndALookInEveryLanguage(Kind kind) {
    for (Choice choice : vocabulary.choices(kind)) {
      for (Language language : Language.values()) {
        assertThat(choice.name(language)).isNotBlank();
      }
      if (choice.look() instanceof Choice.Look.Icon(String icon)) {
        assertThat(Path.of("frontend/icons", icon + ".svg")).exists();
      }
    }
  }

  @Test
  void anUnknownWordIsRefusedWithWhatThereIs() {
    assertThatThrownBy(() -> vocabulary.choice(Kind.COLOUR, "beige"))
        .isInstanceOf(UnknownChoiceException.class)
        .hasMessage(
            "There is no colour \"beige\". There is: red, blue, yellow, green, purple, pink.");
  }

  @Test
  void aMissingWordIsRefusedLikeAnUnknownOne() {
    assertThatThrownBy(() -> vocabulary.prompt(Map.of(Kind.ANIMAL, "fox")))
        .isInstanceOf(UnknownChoiceException.class);
  }

  @Test
  void aWordOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> prompt("dress", "rabbit", "pink", "dance", "meadow"))
        .isInstanceOf(UnknownChoiceException.class);
  }

  @Test
  void surprisesReachEveryAnimal() {
    Random random = new Random(1);
    Set<Choice> seen = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      seen.add(vocabulary.surprise(random).animal());
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(vocabulary.choices(Kind.ANIMAL));
  }

  @Test
  void wordsThatThePackCannotDrawAreNotOffered() {
    Vocabulary less =
        vocabulary.only(Set.of("rabbit", "dress", "pink", "dance", "meadow")::contains);
    assertThat(less.size()).isEqualTo(1);
    assertThat(less.find(Kind.ANIMAL, "fox")).isEmpty();
    assertThatThrownBy(() -> vocabulary.only(Set.of("rabbit")::contains))
        .isInstanceOf(VocabularyException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icon: rabbit-face | icon: '' | icon",
        "- id: rabbit | - id: Rabbit | id of lower-case",
        "kind: animal | kind: beast | no known kind",
        "version: 1 | version: 2 | version 1",
        "- id: bear | - id: rabbit | twice"
      })
  void aBrokenFileIsRefusedWithTheReason(String good, String bad, String reason)
      throws IOException {
    String yaml = Files.readString(FILE).replaceFirst(good, bad);
    assertThatThrownBy(
            () ->
                VocabularyFile.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining(reason);
  }
}
