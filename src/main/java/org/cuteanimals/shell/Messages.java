package org.cuteanimals.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/** What the pages say, from the bundles {@code messages*.properties}, one for each language. */
@Component
class Messages implements I18NProvider {
  static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  /** Without it a missing bundle would be taken from the language of the server's own system. */
  private static final Control ENGLISH_ELSE = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  @Override
  public List<Locale> getProvidedLocales() {
    return LOCALES;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    String pattern = ResourceBundle.getBundle("messages", locale, ENGLISH_ELSE).getString(key);
    return new MessageFormat(pattern, locale).format(values);
  }
}
