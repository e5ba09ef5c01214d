package org.cuteanimals.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A page with nothing on it but what is so, what happens next and the button for it. */
public final class StateCard extends Section {
  private final Div art = new Div();
  private final H1 heading;

  /**
   * @param tint the colour behind the drawing, as CSS writes it
   * @param large the drawing
   * @param small what is beside it
   */
  public StateCard(String tint, String large, String small, String title, String text) {
    addClassNames("state", "state--alone");
    art.addClassName("state__art");
    art.getStyle().set("--bg", tint);
    Emoji beside = new Emoji(small);
    beside.addClassName("small");
    art.add(new Emoji(large), beside);
    heading = new H1(title);
    add(art, heading, new Paragraph(text));
    getElement().setAttribute("role", "status");
  }

  public H1 heading() {
    return heading;
  }

  public StateCard with(Component... more) {
    add(more);
    return this;
  }
}
