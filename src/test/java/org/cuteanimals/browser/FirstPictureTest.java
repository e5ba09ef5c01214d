package org.cuteanimals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.cuteanimals.CuteAnimals;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.engine.Lease;
import org.cuteanimals.engine.Pixels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the first tap to the picture, in a real browser against the whole server. */
@SpringBootTest(
    classes = CuteAnimals.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
      "cute-animals.home=target/browser-data"
    })
class FirstPictureTest {
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private Engine engine;
  @Autowired private JdbcTemplate jdbc;

  private final List<BrowserContext> devices = new ArrayList<>();

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @AfterEach
  void leave() {
    devices.forEach(BrowserContext::close);
  }

  private BrowserContext device(String locale, int width, int height) {
    BrowserContext device = chromium.child(locale, width, height);
    devices.add(device);
    return device;
  }

  private String address() {
    return "http://localhost:" + port + "/";
  }

  private BuilderPage child(String locale) {
    return new BuilderPage(device(locale, 1024, 768), address());
  }

  private static void requireAccessible(Page page) {
    List<Rule> serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .toList();
    assertThat(serious).as("what axe-core finds on " + page.title()).isEmpty();
  }

  @Test
  void twoChildrenMakePicturesAtTheSameTimeInTwoLanguages() {
    BuilderPage mia = child("en-GB");
    BuilderPage xiao = child("zh-CN");
    mia.chooseFirstOfEach();
    xiao.chooseFirstOfEach();
    mia.make();
    xiao.make();
    mia.awaitPicture();
    xiao.awaitPicture();
    assertThat(mia.sentence()).isEqualTo("A rabbit in a red dress dancing in the meadow.");
    assertThat(xiao.sentence()).isEqualTo("一只穿红色裙子的兔子在草地上跳舞。");
    assertThat(mia.page().locator("html").getAttribute("lang")).startsWith("en");
    assertThat(xiao.page().locator("html").getAttribute("lang")).startsWith("zh");
    assertThat(mia.page().locator(".result .frame img").getAttribute("alt"))
        .isEqualTo("A rabbit in a red dress dancing in the meadow.");
    requireOwnOriginOnly(mia);
    requireOwnOriginOnly(xiao);
  }

  private void requireOwnOriginOnly(BuilderPage child) {
    assertThat(child.requests())
        .isNotEmpty()
        .allSatisfy(
            url ->
                assertThat(url)
                    .matches(
                        address ->
                            address.startsWith(address())
                                || address.startsWith("data:")
                                || address.startsWith("blob:"),
                        "comes from this server"));
  }

  @Test
  void thePictureIsServedToItsChildAloneAndKeptByNobody() {
    BuilderPage mia = child("en-GB");
    mia.surprise();
    mia.make();
    mia.awaitPicture();
    String picture = mia.pictureAddress();
    APIResponse hers = mia.page().request().get(picture);
    assertThat(hers.status()).isEqualTo(200);
    assertThat(hers.headers()).containsEntry("cache-control", "no-store");
    assertThat(hers.headers()).containsEntry("content-type", "image/png");
    assertThat(Pixels.read(hers.body()).width()).isEqualTo(256);
    assertThat(picture).doesNotContain("rabbit").doesNotContain("dress");

    BuilderPage leo = child("en-GB");
    APIResponse his = leo.page().request().get(picture);
    assertThat(his.headers().getOrDefault("content-type", "")).doesNotContain("image");
    APIResponse nobodys = device("en-GB", 800, 600).request().get(picture);
    assertThat(nobodys.headers().getOrDefault("content-type", "")).doesNotContain("image");
  }

  @Test
  void aRefreshWhileDrawingComesBackToTheSamePicture() {
    BuilderPage mia = child("en-GB");
    mia.surprise();
    try (Lease held = engine.lease()) {
      mia.make();
      mia.awaitDrawing();
      mia.refresh();
      mia.awaitDrawing();
    }
    mia.awaitPicture();
    mia.refresh();
    mia.awaitPicture();
    assertThat(jdbc.queryForObject("select count(*) from wish where state = 'DRAWING'", Long.class))
        .isZero();
  }

  @Test
  void whoWaitsSeesTheirPlaceAndMayStop() {
    long before = cancelled();
    List<BuilderPage> first =
        List.of(child("en-GB"), child("en-GB"), child("en-GB"), child("en-GB"));
    BuilderPage last = child("en-GB");
    try (Lease held = engine.lease()) {
      for (BuilderPage child : first) {
        child.surprise();
        child.make();
        child.page().locator(".paws, .queue").first().waitFor();
      }
      last.surprise();
      last.make();
      last.page().locator(".queue").waitFor();
      assertThat(last.page().locator("h1").innerText()).contains("friend");
      last.screenshot("waiting");
      requireAccessible(last.page());
      last.page().getByText("Stop").click();
      last.awaitBuilder();
    }
    first.forEach(BuilderPage::awaitPicture);
    assertThat(cancelled()).isEqualTo(before + 1);
  }

  private long cancelled() {
    return jdbc.queryForObject("select count(*) from wish where state = 'CANCELLED'", Long.class);
  }

  @Test
  void stoppingWhileDrawingComesBackToTheWords() {
    BuilderPage mia = child("en-GB");
    mia.surprise();
    try (Lease held = engine.lease()) {
      mia.make();
      mia.awaitDrawing();
      mia.screenshot("drawing");
      requireAccessible(mia.page());
      mia.page().getByText("Stop").click();
      mia.awaitBuilder();
    }
    assertThat(mia.page().locator(".chip--empty").count()).isZero();
    mia.page()
        .waitForCondition(
            () ->
                jdbc.queryForObject(
                        "select count(*) from wish where active_pupil is not null", Long.class)
                    == 0);
    mia.make();
    mia.awaitPicture();
  }

  @Test
  void againDrawsTheSameWordsAnewAndChangeOneThingKeepsThem() {
    BuilderPage mia = child("en-GB");
    mia.surprise();
    mia.make();
    mia.awaitPicture();
    String sentence = mia.sentence();
    byte[] first = mia.page().request().get(mia.pictureAddress()).body();
    String address = mia.pictureAddress();
    mia.page().getByText("Draw it again").click();
    mia.page()
        .waitForFunction(
            "before => { const img = document.querySelector('.result .frame img');"
                + " return img && img.src !== before && img.naturalWidth > 0; }",
            address);
    assertThat(mia.sentence()).isEqualTo(sentence);
    assertThat(mia.page().request().get(mia.pictureAddress()).body()).isNotEqualTo(first);
    mia.page().getByText("Change one thing").click();
    mia.awaitBuilder();
    assertThat(mia.page().locator(".chip--empty").count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 1024, 768, tablet",
    "en-GB, 1280, 800, laptop",
    "en-GB, 390, 844, phone",
    "zh-CN, 1024, 768, tablet-zh",
    "zh-CN, 390, 844, phone-zh"
  })
  void everyScreenIsAccessibleAndFits(String locale, int width, int height, String name) {
    BuilderPage child = new BuilderPage(device(locale, width, height), address());
    child.requireNoSidewaysScroll();
    requireAccessible(child.page());
    child.screenshot("start-" + name);
    child.chooseFirstOfEach();
    child.page().locator(".rail__step").first().click();
    child.page().locator(".pic__choose[aria-pressed=true]").waitFor();
    child.page().waitForTimeout(400);
    child.screenshot("builder-" + name);
    child.requireNoSidewaysScroll();
    requireAccessible(child.page());
    child.make();
    child.awaitPicture();
    child.page().waitForTimeout(1800);
    child.screenshot("result-" + name);
    child.requireNoSidewaysScroll();
    requireAccessible(child.page());
  }

  @Test
  void everythingWorksByKeyboardAlone() {
    BuilderPage mia = child("en-GB");
    Page page = mia.page();
    for (int kind = 0; kind < 5; kind++) {
      page.locator(".pic__choose").first().focus();
      page.keyboard().press("Enter");
      page.waitForFunction(
          "chosen => document.querySelectorAll('.chip:not(.chip--empty)').length >= chosen",
          kind + 1);
    }
    page.locator(".btn--go").focus();
    page.keyboard().press("Enter");
    mia.awaitPicture();
  }

  @Test
  void anIncompleteSentenceLeadsToWhatIsMissing() {
    BuilderPage mia = child("en-GB");
    mia.choose(0);
    mia.make();
    mia.page().locator(".rail__step[aria-current=step].k-clothes").waitFor();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from wish where seen = false and active_pupil is not null",
                Long.class))
        .isZero();
  }

  @Test
  void theCookieOfAPupilIsHiddenFromScriptsAndOtherSites() {
    BuilderPage mia = child("en-GB");
    Cookie pupil =
        mia.page().context().cookies().stream()
            .filter(cookie -> cookie.name.equals("pupil"))
            .findFirst()
            .orElseThrow();
    assertThat(pupil.httpOnly).isTrue();
    assertThat(pupil.sameSite).hasToString("STRICT");
  }

  @Test
  void anAddressThatIsNoneIsAnsweredKindly() {
    Page page = device("en-GB", 1024, 768).newPage();
    page.navigate(address() + "no-such-page");
    page.getByText("Nothing lives here").waitFor();
    requireAccessible(page);
  }
}
