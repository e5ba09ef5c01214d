package org.cuteanimals.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A drawing of {@code frontend/icons}. It stands beside its word, so it has no text of its own. */
@Tag("img")
public final class Emoji extends HtmlContainer {

  /**
   * @param name the file's name without {@code .svg}
   */
  public Emoji(String name) {
    addClassName("em");
    getElement().setAttribute("alt", "").setAttribute("draggable", "false");
    show(name);
  }

  public void show(String name) {
    getElement().setAttribute("src", "icons/" + name + ".svg");
  }
}
