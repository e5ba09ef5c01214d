package org.cuteanimals.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Progress as paw prints that fill one by one. */
public final class Paws extends Div {
  private static final int MOST = 10;

  private final Div row = new Div();

  public Paws(String name) {
    addClassNames("panel", "panel--paws");
    row.addClassName("paws");
    add(row);
    getElement()
        .setAttribute("role", "progressbar")
        .setAttribute("aria-label", name)
        .setAttribute("aria-valuemin", "0");
  }

  /**
   * @param step steps done, 0 to {@code steps}
   * @param text the same in words
   */
  public void show(int step, int steps, String text) {
    getElement()
        .setAttribute("aria-valuemax", Integer.toString(steps))
        .setAttribute("aria-valuenow", Integer.toString(step))
        .setAttribute("aria-valuetext", text);
    paint(step, steps);
  }

  /** All paws, whatever the number of steps was. */
  public void fill(String text) {
    show(MOST, MOST, text);
  }

  private void paint(int step, int steps) {
    int paws = Math.clamp(steps, 1, MOST);
    while (row.getComponentCount() > paws) {
      row.remove(row.getComponentAt(paws));
    }
    while (row.getComponentCount() < paws) {
      row.add(UiIcon.PAW.create());
    }
    int filled = steps == 0 ? 0 : paws * step / steps;
    for (int paw = 0; paw < paws; paw++) {
      ((Span) row.getComponentAt(paw)).setClassName("on", paw < filled);
    }
  }
}
