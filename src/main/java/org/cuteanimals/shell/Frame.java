package org.cuteanimals.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A white picture frame. */
public final class Frame extends Div {
  private final Div picture = new Div();

  public Frame(Component... content) {
    addClassName("frame");
    picture.addClassName("frame__pic");
    picture.add(content);
    add(picture);
  }

  public void show(Component content) {
    picture.removeAll();
    picture.add(content);
  }

  /** Tapes it to the page, as a picture that is finished. */
  public Frame taped() {
    addClassName("frame--tape");
    return this;
  }

  /**
   * Shows that the picture is still coming.
   *
   * @param done how much of it is there, 0 to 1; the picture gets clearer with it
   */
  public void forming(double done) {
    picture.addClassName("forming");
    picture.getStyle().set("--done", Double.toString(done));
  }
}
