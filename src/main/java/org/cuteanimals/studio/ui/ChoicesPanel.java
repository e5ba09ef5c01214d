package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Kind;

/**
 * The words of one kind as pictures to tap. A wide page shows one page of them at a time, a phone
 * all of them; which of them are "later" is marked by a class only.
 */
final class ChoicesPanel extends Div {
  static final int A_PAGE = 8;
  private static final int IN_ROWS_OF_THREE = 6;

  private final Texts texts;
  private final Consumer<Choice> choose;

  ChoicesPanel(Texts texts, Consumer<Choice> choose) {
    this.texts = texts;
    this.choose = choose;
    addClassName("pics");
    getElement().setAttribute("role", "group");
  }

  void show(Kind kind, Map<Kind, Choice> chosen, int page) {
    removeAll();
    List<Choice> choices = texts.vocabulary().choices(kind);
    setClassName("pics--six", choices.size() <= IN_ROWS_OF_THREE);
    getElement().setAttribute("aria-label", texts.get("ask." + kind.id()));
    for (int i = 0; i < choices.size(); i++) {
      Div tile = tile(choices.get(i), chosen);
      tile.setClassName("pic--later", i / A_PAGE != page);
      add(tile);
    }
  }

  private Div tile(Choice choice, Map<Kind, Choice> chosen) {
    String name = choice.name(texts.language());
    NativeButton button = new NativeButton();
    button.addClassName("pic__choose");
    button.add(Looks.icon(choice, chosen), new Span(name));
    button
        .getElement()
        .setAttribute("aria-pressed", Boolean.toString(choice.equals(chosen.get(choice.kind()))));
    button.addClickListener(click -> choose.accept(choice));
    SpeakButton.saysWhenTapped(button, name);

    SpeakButton speak = new SpeakButton(texts.get("builder.hear.word", name), name);
    speak.addClassName("pic__say");
    Div tile = new Div(button, speak);
    tile.addClassNames("pic", Looks.className(choice.kind()));
    return tile;
  }
}
