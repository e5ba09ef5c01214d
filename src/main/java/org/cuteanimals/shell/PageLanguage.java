package org.cuteanimals.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The language a page is in: the one chosen with {@link LanguageButton}, kept in a cookie, else the
 * first of the browser's languages that there is, else English.
 */
@Component
class PageLanguage implements VaadinServiceInitListener {
  private static final String COOKIE = "language";
  private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addIndexHtmlRequestListener(
        page ->
            page.getDocument()
                .child(0)
                .attr("lang", of(page.getVaadinRequest()).toLanguageTag())
                .attr("dir", "ltr"));
    init.getSource()
        .addUIInitListener(
            started -> {
              VaadinRequest request = VaadinRequest.getCurrent();
              UI ui = started.getUI();
              ui.setLocale(request == null ? Locale.ENGLISH : of(request));
              ui.getPage().addJsModule("/js/speech.js");
            });
  }

  /** Changes the language of this page and of every later one in this browser. */
  static void choose(UI ui, Locale locale) {
    Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    VaadinResponse.getCurrent().addCookie(cookie);
    ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
    ui.setLocale(locale);
  }

  static Locale of(VaadinRequest request) {
    return chosen(request.getCookies())
        .or(() -> asked(request.getLocales().asIterator()))
        .orElse(Locale.ENGLISH);
  }

  private static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
    return Stream.ofNullable(cookies)
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(cookie -> spoken(cookie.getValue()).stream())
        .findFirst();
  }

  private static Optional<Locale> asked(java.util.Iterator<Locale> locales) {
    List<Locale> asked = new java.util.ArrayList<>();
    locales.forEachRemaining(asked::add);
    return asked.stream().flatMap(locale -> spoken(locale.getLanguage()).stream()).findFirst();
  }

  private static Optional<Locale> spoken(String language) {
    return Messages.LOCALES.stream()
        .filter(locale -> locale.getLanguage().equals(language))
        .findFirst();
  }
}
