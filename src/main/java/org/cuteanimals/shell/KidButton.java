package org.cuteanimals.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A button with a picture and a word, large enough for a small finger. */
public final class KidButton extends NativeButton {
  private final Span label = new Span();

  public KidButton(Component icon, String text, Runnable action) {
    addClassName("btn");
    label.setText(text);
    add(icon, label);
    addClickListener(click -> action.run());
  }

  public KidButton(String emoji, String text, Runnable action) {
    this(new Emoji(emoji), text, action);
  }

  /** Marks the one thing to do next; a page has at most one. */
  public KidButton go() {
    addClassName("btn--go");
    return this;
  }
}
