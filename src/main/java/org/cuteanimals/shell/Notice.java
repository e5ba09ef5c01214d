package org.cuteanimals.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A friendly line that comes up, is told by a screen reader, and goes by itself. */
public final class Notice extends Div {

  public Notice() {
    addClassName("notice");
    getElement().setAttribute("role", "status");
  }

  public void hush() {
    removeAll();
  }

  public void say(String text) {
    Span line = new Span(text);
    line.addClassName("notice__line");
    removeAll();
    add(line);
  }
}
