package org.cuteanimals.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;

/** Turns the page to the next language; says that language's name in that language. */
final class LanguageButton extends NativeButton implements LocaleChangeObserver {
  private final Span name = new Span();
  private Locale next = Locale.ENGLISH;

  LanguageButton() {
    addClassName("globe");
    add(new Emoji("globe-showing-europe-africa"), name);
    addClickListener(click -> PageLanguage.choose(click.getSource().getUI().orElseThrow(), next));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    next = after(event.getLocale());
    name.setText(next.getDisplayLanguage(next));
    getElement().setAttribute("lang", next.toLanguageTag());
  }

  private static Locale after(Locale locale) {
    int at = Messages.LOCALES.indexOf(locale);
    return Messages.LOCALES.get((at + 1) % Messages.LOCALES.size());
  }
}
