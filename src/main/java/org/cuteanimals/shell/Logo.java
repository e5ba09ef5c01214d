package org.cuteanimals.shell;

import com.vaadin.flow.component.html.Span;

/** The paw in the sun, and the product's name. */
final class Logo extends Span {

  Logo(String text) {
    addClassName("logo");
    Span mark = new Span(UiIcon.PAW.create());
    mark.addClassName("mark");
    Span name = new Span(text);
    name.addClassName("logo__name");
    add(mark, name);
  }
}
