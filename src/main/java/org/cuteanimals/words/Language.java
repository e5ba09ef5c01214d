package org.cuteanimals.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which a child reads, with the tag that files and pages use for it. */
public enum Language {
  ENGLISH("en", Locale.ENGLISH),
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The key of this language in {@code vocabulary.yaml}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /** The language of a locale, whatever its country; empty where the product does not speak it. */
  public static Optional<Language> of(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
        .findFirst();
  }
}
