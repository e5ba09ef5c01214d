package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cuteanimals.shell.UiIcon;
import org.cuteanimals.words.Kind;

/** The five steps, each a button; a tick where a word is chosen. */
final class Rail extends Nav {
  private final Map<Kind, NativeButton> steps = new EnumMap<>(Kind.class);
  private final Map<Kind, Span> ticks = new EnumMap<>(Kind.class);

  Rail(Texts texts, Consumer<Kind> ask) {
    addClassName("rail");
    setAriaLabel(texts.get("builder.steps"));
    for (Kind kind : Kind.values()) {
      NativeButton step = new NativeButton();
      step.addClassNames("rail__step", Looks.className(kind));
      Span done = new Span(texts.get("builder.done"));
      done.addClassName("sr");
      Span tick = new Span(UiIcon.CHECK.create(), done);
      tick.addClassName("tick");
      step.add(Looks.icon(kind), new Span(texts.kind(kind)), tick);
      step.addClickListener(click -> ask.accept(kind));
      steps.put(kind, step);
      ticks.put(kind, tick);
      add(step);
    }
  }

  void show(Draft draft) {
    steps.forEach(
        (kind, step) -> {
          if (kind == draft.asked()) {
            step.getElement().setAttribute("aria-current", "step");
          } else {
            step.getElement().removeAttribute("aria-current");
          }
          ticks.get(kind).setVisible(draft.choices().containsKey(kind));
        });
  }
}
