package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.cuteanimals.shell.Tool;
import org.cuteanimals.shell.UiIcon;
import org.cuteanimals.words.Kind;

/** Leafs through the words of one kind. Not there when they fit one page. */
final class Pager extends Div {
  private final Texts texts;
  private final IntConsumer turn;

  Pager(Texts texts, IntConsumer turn) {
    this.texts = texts;
    this.turn = turn;
    addClassName("pager");
  }

  void show(Kind kind, int page, int pages) {
    setVisible(pages > 1);
    removeAll();
    Tool before = tool(UiIcon.BEFORE, "before." + kind.id(), page - 1);
    before.setEnabled(page > 0);
    Tool after = tool(UiIcon.AFTER, "more." + kind.id(), page + 1);
    after.setEnabled(page < pages - 1);
    add(before, dots(page, pages), after);
  }

  private Tool tool(UiIcon icon, String key, int to) {
    return new Tool(icon.create(), texts.get(key), () -> turn.accept(to));
  }

  private Span dots(int page, int pages) {
    Span dots = new Span();
    dots.addClassName("dots");
    dots.getElement()
        .setAttribute("role", "img")
        .setAttribute("aria-label", texts.get("builder.page", page + 1, pages));
    for (int i = 0; i < pages; i++) {
      Span dot = new Span();
      dot.setClassName("on", i == page);
      dots.add(dot);
    }
    return dots;
  }
}
