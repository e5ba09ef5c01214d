package org.cuteanimals.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorsTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void aNewBrowserGetsACookieThatNoScriptReadsAndNoOtherSiteSends() {
    new Visitors().pupil(request, response);

    Cookie cookie = Objects.requireNonNull(response.getCookie(Visitors.COOKIE));
    assertThat(cookie.getValue()).matches("[0-9a-f]{32}");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getMaxAge()).as("goes with the browser's session").isEqualTo(-1);
    assertThat(cookie.getSecure()).isFalse();
  }

  @Test
  void theCookieIsSecureOnASecureLine() {
    request.setSecure(true);

    new Visitors().pupil(request, response);

    assertThat(Objects.requireNonNull(response.getCookie(Visitors.COOKIE)).getSecure()).isTrue();
  }

  @Test
  void aBrowserIsKnownAgainByAnotherServer() {
    PupilId pupil = new Visitors().pupil(request, response);
    MockHttpServletRequest later = new MockHttpServletRequest();
    later.setCookies(response.getCookie(Visitors.COOKIE));
    MockHttpServletResponse laterResponse = new MockHttpServletResponse();

    assertThat(new Visitors().pupil(later, laterResponse)).isEqualTo(pupil);
    assertThat(laterResponse.getCookies()).isEmpty();
  }

  @Test
  void twoBrowsersAreTwoPupils() {
    Visitors visitors = new Visitors();

    assertThat(visitors.pupil(request, response)).isNotEqualTo(visitors.pupil(request, response));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0123456789abcdef0123456789abcde",
        "0123456789ABCDEF0123456789ABCDEF",
        "0123456789abcdef0123456789abcdef0",
        "01234567-89ab-cdef-0123-456789abcdef"
      })
  void aMalformedCookieIsReplaced(String value) {
    request.setCookies(new Cookie(Visitors.COOKIE, value));

    new Visitors().pupil(request, response);

    assertThat(response.getCookie(Visitors.COOKIE)).isNotNull();
  }
}
