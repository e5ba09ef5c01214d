package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.cuteanimals.shell.Emoji;
import org.cuteanimals.shell.UiIcon;

/** The way of a picture: line, drawing, checking, ready. */
enum Steps {
  QUEUE("hourglass-not-done"),
  DRAW("crayon"),
  CHECK("magnifying-glass-tilted-left"),
  READY("framed-picture");

  private final String icon;

  Steps(String icon) {
    this.icon = icon;
  }

  /** All steps in a row. */
  static OrderedList row(Texts texts, Steps now) {
    OrderedList row = list(texts, "steps");
    for (Steps step : values()) {
      Span stop = new Span(new Emoji(step.icon));
      stop.addClassName("stop");
      row.add(step.item(now, stop, new Span(texts.get("step." + step.key()))));
    }
    return row;
  }

  /** All steps below each other, those that are over with a tick. */
  static OrderedList column(Texts texts, Steps now) {
    OrderedList column = list(texts, "vsteps");
    for (Steps step : values()) {
      boolean turn = step == QUEUE;
      ListItem item =
          step.item(
              now,
              new Emoji(turn ? "hourglass-done" : step.icon),
              new Span(texts.get(turn ? "step.turn" : "step." + step.key())));
      if (step.compareTo(now) < 0) {
        item.add(UiIcon.DONE.create());
      }
      column.add(item);
    }
    return column;
  }

  private static OrderedList list(Texts texts, String className) {
    OrderedList list = new OrderedList();
    list.addClassName(className);
    list.getElement().setAttribute("aria-label", texts.get("step.all"));
    return list;
  }

  private ListItem item(Steps now, Component... content) {
    ListItem item = new ListItem(content);
    if (this == now) {
      item.addClassName("now");
      item.getElement().setAttribute("aria-current", "step");
    } else if (compareTo(now) < 0) {
      item.addClassName("done");
    }
    return item;
  }

  private String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
