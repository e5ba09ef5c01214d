package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Consumer;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Sentence.Part;
import org.jspecify.annotations.Nullable;

/** The sentence so far: a chip for every kind of word, which leads to its question. */
final class SentenceStrip extends Section {
  private final Texts texts;
  private final Consumer<Kind> ask;
  private final Div line = new Div();
  private final SpeakButton speak;

  SentenceStrip(Texts texts, Consumer<Kind> ask) {
    this.texts = texts;
    this.ask = ask;
    speak = new SpeakButton(texts.get("builder.hear.sentence"), "");
    addClassName("strip");
    line.addClassName("strip__line");
    setAriaLabel(texts.get("builder.sentence"));
    line.getElement().setAttribute("aria-live", "polite").setAttribute("aria-atomic", "true");
    add(line, speak);
  }

  /**
   * @param fresh the kind whose word has just come, whose chip pops
   */
  void show(Map<Kind, Choice> choices, @Nullable Kind fresh) {
    line.removeAll();
    for (Part part : texts.sentence(choices).parts()) {
      switch (part) {
        case Part.Text(String words) when words.isBlank() -> {}
        case Part.Text(String words) -> line.add(new Span(words.strip()));
        case Part.Slot slot -> line.add(chip(slot, choices, slot.kind() == fresh));
      }
    }
    speak.say(texts.spoken(choices));
  }

  private Component chip(Part.Slot slot, Map<Kind, Choice> choices, boolean fresh) {
    String kind = texts.kind(slot.kind());
    NativeButton chip = new NativeButton();
    chip.addClassNames("chip", Looks.className(slot.kind()));
    chip.setClassName("chip--new", fresh);
    chip.addClickListener(click -> ask.accept(slot.kind()));
    slot.choice()
        .ifPresentOrElse(
            choice -> {
              String name = choice.name(texts.language());
              chip.add(Looks.icon(choice, choices), new Span(name));
              chip.setAriaLabel(texts.get("builder.chosen", kind, name));
            },
            () -> {
              chip.addClassName("chip--empty");
              chip.add(Looks.icon(slot.kind()), new Span(kind));
              chip.setAriaLabel(texts.get("builder.empty", kind));
            });
    return chip;
  }
}
