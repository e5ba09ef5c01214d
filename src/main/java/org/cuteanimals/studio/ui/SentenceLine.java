package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.Sentence.Part;

/** A complete sentence to read, its five words underlined in their kinds' colours. */
final class SentenceLine extends Span {

  SentenceLine(Texts texts, Prompt prompt) {
    for (Part part : texts.sentence(prompt.choices()).parts()) {
      switch (part) {
        case Part.Text(String words) -> getElement().appendChild(Element.createText(words));
        case Part.Slot slot -> getElement().appendChild(word(texts, prompt, slot));
      }
    }
    getElement().appendChild(Element.createText(texts.get("sentence.end")));
  }

  private static Element word(Texts texts, Prompt prompt, Part.Slot slot) {
    Element word = new Element("b");
    word.setText(prompt.get(slot.kind()).name(texts.language()));
    word.getClassList().add(Looks.className(slot.kind()));
    return word;
  }
}
