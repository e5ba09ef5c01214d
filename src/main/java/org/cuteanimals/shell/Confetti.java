package org.cuteanimals.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Falls once and stays lying; seen only. The places are in {@code css/app.css}. */
public final class Confetti extends Div {
  private static final int PIECES = 16;

  public Confetti() {
    addClassName("party");
    getElement().setAttribute("aria-hidden", "true");
    for (int piece = 0; piece < PIECES; piece++) {
      add(new Span());
    }
  }
}
