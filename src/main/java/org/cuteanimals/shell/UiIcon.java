package org.cuteanimals.shell;

import com.vaadin.flow.component.html.Span;

/** The line icons of the controls, drawn by {@code css/icons.css} in the colour of the text. */
public enum UiIcon {
  SPEAKER("speaker", false),
  BEFORE("caret-left", true),
  AFTER("caret-right", true),
  BACK("arrow-left", true),
  STOP("x", false),
  CHECK("check", false),
  DONE("check-circle", false),
  PAW("paw", false);

  private final String file;
  private final boolean directed;

  UiIcon(String file, boolean directed) {
    this.file = file;
    this.directed = directed;
  }

  public Span create() {
    Span icon = new Span();
    icon.addClassNames("i", "i--" + file);
    if (directed) {
      icon.addClassName("i--dir");
    }
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
