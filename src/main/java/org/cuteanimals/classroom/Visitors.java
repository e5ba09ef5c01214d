package org.cuteanimals.classroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Knows a browser again while it stays open, by 128 random bits in a cookie that no script can read
 * and no other site can send. The cookie goes with the browser's session, so the next child at a
 * shared device starts anew.
 */
@Service
public class Visitors {
  static final String COOKIE = "pupil";
  private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");

  private final SecureRandom random = new SecureRandom();

  /**
   * The pupil at this browser; a new one, with its cookie, if the browser shows no sound cookie.
   */
  public PupilId pupil(HttpServletRequest request, HttpServletResponse response) {
    return known(request).orElseGet(() -> welcome(request, response));
  }

  private static Optional<PupilId> known(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> VALUE.matcher(value).matches())
        .map(Visitors::read)
        .findFirst();
  }

  private PupilId welcome(HttpServletRequest request, HttpServletResponse response) {
    PupilId pupil = new PupilId(new UUID(random.nextLong(), random.nextLong()));
    Cookie cookie = new Cookie(COOKIE, write(pupil));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    return pupil;
  }

  private static String write(PupilId pupil) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(pupil.value().getMostSignificantBits())
        + hex.toHexDigits(pupil.value().getLeastSignificantBits());
  }

  private static PupilId read(String value) {
    return new PupilId(
        new UUID(
            HexFormat.fromHexDigitsToLong(value, 0, 16),
            HexFormat.fromHexDigitsToLong(value, 16, 32)));
  }
}
