package org.cuteanimals.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A friendly line that comes up, is read aloud by a screen reader, and goes by itself. */
final class Notice extends Div {

  Notice() {
    addClassName("notice");
    getElement().setAttribute("role", "status");
  }

  void say(String text) {
    Span line = new Span(text);
    line.addClassName("notice__line");
    removeAll();
    add(line);
  }
}
