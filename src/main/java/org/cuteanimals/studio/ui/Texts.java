package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Language;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.Sentence;
import org.cuteanimals.words.Vocabulary;

/** What a page says, in the language it has while it is built. */
record Texts(UI ui, Language language, Vocabulary vocabulary) {

  static Texts of(UI ui, Vocabulary vocabulary) {
    return new Texts(ui, Language.of(ui.getLocale()).orElse(Language.ENGLISH), vocabulary);
  }

  String get(String key, Object... values) {
    return ui.getTranslation(key, values);
  }

  String kind(Kind kind) {
    return get("kind." + kind.id());
  }

  Sentence sentence(Map<Kind, Choice> choices) {
    return vocabulary.sentence(language, choices);
  }

  /** The sentence as it is spoken, and as it stands for the picture. */
  String spoken(Map<Kind, Choice> choices) {
    return sentence(choices).text(language, this::kind) + get("sentence.end");
  }

  String spoken(Prompt prompt) {
    return spoken(prompt.choices());
  }
}
