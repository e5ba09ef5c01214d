package org.cuteanimals.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuteanimals.words.Language;
import org.junit.jupiter.api.Test;

class MessagesTest {
  /** A key in the code: whole, or the beginning of one that goes on with a name. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.(?:[a-z]+(?:\\.[a-z]+)*)?)\"");

  private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

  @Test
  void theProductSpeaksTheLanguagesOfItsWords() {
    assertThat(Messages.LOCALES)
        .containsExactlyElementsOf(Arrays.stream(Language.values()).map(Language::locale).toList());
  }

  @Test
  void everyLanguageHasTheSameKeysWithTheSameValues() throws IOException {
    Properties english = bundle("");
    Properties chinese = bundle("_zh");

    assertThat(new TreeSet<>(chinese.stringPropertyNames()))
        .containsExactlyElementsOf(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(values(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
      assertThat(chinese.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
      assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
    }
  }

  @Test
  void noKeyIsUnusedAndNoneIsMissing() throws IOException {
    Set<String> keys = bundle("").stringPropertyNames();
    Set<String> families =
        keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
    Set<String> used = usedKeys(families);

    assertThat(used)
        .allSatisfy(
            key ->
                assertThat(keys)
                    .anyMatch(each -> each.equals(key) || each.startsWith(prefix(key))));
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(used)
                    .anyMatch(
                        each -> each.equals(key) || each.endsWith(".") && key.startsWith(each)));
  }

  @Test
  void numbersChooseTheirForm() {
    Messages messages = new Messages();

    assertThat(messages.getTranslation("waiting.before", Locale.ENGLISH, 0))
        .isEqualTo("You are next!");
    assertThat(messages.getTranslation("waiting.before", Locale.ENGLISH, 1))
        .isEqualTo("1 friend is before you");
    assertThat(messages.getTranslation("waiting.before", Locale.SIMPLIFIED_CHINESE, 3))
        .isEqualTo("你前面有 3 个小朋友");
  }

  @Test
  void anUnknownCountryStillReadsItsLanguage() {
    assertThat(new Messages().getTranslation("app.name", Locale.forLanguageTag("zh-SG")))
        .isEqualTo("可爱动物");
    assertThat(new Messages().getTranslation("app.name", Locale.FRENCH)).isEqualTo("Cute Animals");
  }

  private static String prefix(String key) {
    return key.endsWith(".") ? key : "\0";
  }

  private static Set<String> usedKeys(Set<String> families) throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher key = KEY.matcher(Files.readString(file));
        while (key.find()) {
          if (families.contains(key.group(1).replaceAll("\\..*", ""))) {
            used.add(key.group(1));
          }
        }
      }
    }
    // An error page is told the family of its keys.
    used.addAll(Set.of("lost.title", "lost.text", "sleepy.title", "sleepy.text"));
    return used;
  }

  private static Set<String> values(String pattern) {
    return VALUE
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties bundle(String suffix) throws IOException {
    Properties bundle = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("/messages" + suffix + ".properties")),
            StandardCharsets.UTF_8)) {
      bundle.load(file);
    }
    return bundle;
  }
}
