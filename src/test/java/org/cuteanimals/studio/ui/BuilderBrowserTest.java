package org.cuteanimals.studio.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cuteanimals.PagesOnly;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.studio.ScriptedStudio;
import org.cuteanimals.studio.WishRefusedException;
import org.cuteanimals.studio.WishStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The child's page in a real browser, with a studio that does what the test says. */
@SpringBootTest(
    classes = PagesOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"vaadin.productionMode=true", "server.error.whitelabel.enabled=false"})
class BuilderBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int PHONE = 390;
  private static final int TIMEOUT = 10_000;
  private static Playwright playwright;
  private static Browser browser;

  @Autowired ScriptedStudio studio;
  @LocalServerPort int port;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void openBrowser() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void closeBrowser() {
    playwright.close();
  }

  @BeforeEach
  void openPage() {
    studio.reset();
    open("en-GB", 1024, 768);
  }

  @AfterEach
  void closePage() {
    context.close();
  }

  private void open(String locale, int width, int height) {
    if (context != null) {
      context.close();
    }
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(TIMEOUT);
    page = context.newPage();
    page.navigate("http://127.0.0.1:" + port + "/");
    assertThat(page.locator(".pic__choose").first()).isVisible();
  }

  private void choose(String... words) {
    for (String word : words) {
      page.locator(".pic__choose:visible", new Page.LocatorOptions().setHasText(exactly(word)))
          .click();
    }
  }

  private static Pattern exactly(String word) {
    return Pattern.compile("^" + word + "$");
  }

  private Locator make() {
    return page.locator(".bar .btn--go");
  }

  private Locator heading() {
    return page.locator("h1");
  }

  private void wish() {
    choose("rabbit", "dress", "pink", "dancing", "meadow");
    make().click();
    assertThat(page.locator(".queue")).isVisible();
  }

  private void draw(int step, Optional<Pixels> preview) {
    studio.next(wish -> new WishStatus.Drawing(wish.id(), wish.prompt(), step, 8, preview));
  }

  private void finish() {
    studio.hang(paper());
    studio.next(wish -> new WishStatus.Ready(wish.id(), wish.prompt(), PictureId.random()));
  }

  private static Pixels paper() {
    return new Pixels(64, 64, new byte[3 * 64 * 64]);
  }

  @Test
  void fiveTapsMakeASentenceThatIsReadAhead() {
    choose("rabbit", "dress", "pink", "dancing", "meadow");

    assertThat(page.locator(".chip--empty")).hasCount(0);
    assertThat(page.locator(".strip .tool--say"))
        .hasAttribute("data-say", "A rabbit in a pink dress dancing in the meadow.");
    assertThat(page.locator(".strip .k-clothes img")).hasAttribute("src", "icons/dress-pink.svg");
    assertThat(make()).not().hasAttribute("aria-disabled", "true");
    await().untilAsserted(() -> assertThat(studio.prepared).isNotEmpty());
  }

  @Test
  void anUnfinishedSentenceLeadsKindlyToWhatIsMissing() {
    choose("rabbit");
    page.locator(".rail .k-place").click();
    choose("beach");
    make().click(new Locator.ClickOptions().setForce(true));

    assertThat(heading()).hasText("What does it wear?");
    assertThat(page.locator(".notice__line")).hasText("First choose some clothes.");
    assertThat(studio.prepared).isEmpty();
  }

  @Test
  void surpriseFillsTheWholeSentence() {
    page.locator(".btn--dice").click();

    assertThat(page.locator(".chip--empty")).hasCount(0);
    assertThat(make()).hasClass(Pattern.compile("ready"));
  }

  @Test
  void theWayOfAPictureIsShownUntilItIsThere() {
    wish();
    assertThat(heading()).hasText("2 friends are before you");
    studio.next(
        wish -> new WishStatus.Waiting(wish.id(), wish.prompt(), 0, Duration.ofSeconds(18)));
    assertThat(heading()).hasText("You are next!");

    draw(4, Optional.of(paper()));
    assertThat(heading()).hasText("Drawing your rabbit…");
    assertThat(page.locator("[role=progressbar]")).hasAttribute("aria-valuenow", "4");
    assertThat(page.locator(".paws .on")).hasCount(4);
    studio.next(wish -> new WishStatus.Checking(wish.id(), wish.prompt(), Optional.empty()));
    assertThat(page.locator(".vsteps .now")).hasText("Checking");

    Response picture = page.waitForResponse("**/dynamic/**", this::finish);
    assertThat(heading()).hasText("Ta-da!");
    assertThat(picture.headerValue("cache-control")).isEqualTo("no-store");
    assertThat(picture.headerValue("content-type")).startsWith("image/png");
    assertThat(picture.url()).doesNotContain("rabbit", "dress", "pink");
    assertThat(page.locator(".frame img"))
        .hasAttribute("alt", "A rabbit in a pink dress dancing in the meadow.");
  }

  @Test
  void aRefreshComesBackToTheSamePlace() {
    choose("rabbit", "dress");
    page.reload();
    assertThat(heading()).hasText("Which colour?");
    assertThat(page.locator(".chip--empty")).hasCount(3);
    choose("pink", "dancing", "meadow");
    make().click();
    assertThat(page.locator(".queue")).isVisible();
    page.reload();
    assertThat(page.locator(".queue")).isVisible();
    draw(2, Optional.empty());
    page.reload();
    assertThat(page.locator(".paws .on")).hasCount(2);
    finish();
    page.reload();
    assertThat(heading()).hasText("Ta-da!");
  }

  @Test
  void stopGoesBackToTheWordsAtOnce() {
    wish();
    draw(1, Optional.empty());
    page.locator(".drawing .btn").click();

    assertThat(page.locator(".strip")).isVisible();
    assertThat(page.locator(".chip--empty")).hasCount(0);
    assertThat(heading()).hasText("Where is it?");
    draw(2, Optional.empty());
    assertThat(heading()).hasText("Where is it?");
    assertThat(studio.cancelled).hasSize(1);
    studio.next(wish -> new WishStatus.Cancelled(wish.id(), wish.prompt()));
    await().untilAsserted(() -> assertThat(studio.left).hasSize(1));
  }

  @Test
  void changeOneThingKeepsTheWordsAndDrawItAgainWishesOnce() {
    wish();
    finish();
    page.getByText("Draw it again").click();
    assertThat(page.locator(".queue")).isVisible();
    finish();
    page.getByText("Change one thing").click();

    assertThat(page.locator(".strip")).isVisible();
    assertThat(page.locator(".chip--empty")).hasCount(0);
    assertThat(studio.left).hasSize(2);
  }

  @Test
  void aFailureIsThePaintsFault() {
    wish();
    studio.next(
        wish -> new WishStatus.Failed(wish.id(), wish.prompt(), WishStatus.Reason.NOT_DRAWN));
    assertThat(heading()).hasText("The paint ran out");
    page.getByText("Try again").click();
    assertThat(page.locator(".queue")).isVisible();

    studio.next(
        wish -> new WishStatus.Failed(wish.id(), wish.prompt(), WishStatus.Reason.NOT_SHOWN));
    assertThat(heading()).hasText("This picture is hiding");
    assertThat(page.locator(".state .sentence")).containsText("rabbit");
    page.getByText("Draw this one").click();
    assertThat(page.locator(".queue")).isVisible();
  }

  @Test
  void aFullLineIsSaidKindly() {
    studio.refuse(WishRefusedException.Why.QUEUE_FULL);
    choose("rabbit", "dress", "pink", "dancing", "meadow");
    make().click();

    assertThat(page.locator(".notice__line")).hasText("The line is very long. Try again soon.");
  }

  @Test
  void theLanguageFollowsTheBrowserAndTheGlobe() {
    open("zh-CN", 1024, 768);
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(heading()).hasText("选哪个动物？");
    choose("兔子");
    page.locator(".globe").click();

    assertThat(heading()).hasText("What does it wear?");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.reload();
    assertThat(heading()).hasText("What does it wear?");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void everythingWorksByKeyboard() {
    for (int word = 0; word < 5; word++) {
      page.locator(".pic__choose:visible").nth(word).focus();
      page.keyboard().press("Enter");
      page.waitForTimeout(300);
    }
    make().focus();
    page.keyboard().press("Enter");

    assertThat(page.locator(".queue")).isVisible();
    assertThat(heading()).isFocused();
  }

  @Test
  void aDeviceWithoutAVoiceSaysSo() {
    page.locator(".askrow .tool--say").click();

    assertThat(page.locator(".hush")).hasText("This device has no voice for this language.");
    assertThat(page.locator("html")).hasClass(Pattern.compile("no-voice"));
    assertThat(page.locator(".askrow .tool--say"))
        .hasAccessibleDescription("This device has no voice for this language.");
  }

  @Test
  void aClosedPageIsToldNothingAnyMore() {
    await().untilAsserted(() -> assertThat(studio.listeners()).isPositive());
    int before = studio.listeners();
    page.navigate("about:blank");

    await().untilAsserted(() -> assertThat(studio.listeners()).isLessThan(before));
  }

  @Test
  void aLostPageIsKind() {
    page.navigate("http://127.0.0.1:" + port + "/no/such/page");
    assertThat(heading()).hasText("Nothing lives here");
    page.locator(".state .btn--go").click();
    assertThat(heading()).hasText("Which animal?");
  }

  @Test
  void everyStateIsSoundForScreenReadersAndFitsAPhone() {
    for (String locale : List.of("en-GB", "zh-CN")) {
      for (int width : List.of(1024, PHONE)) {
        studio.reset();
        open(locale, width, 800);
        check(width);
        for (int word = 0; word < 5; word++) {
          page.locator(".pic__choose:visible").nth(word).click();
          page.waitForTimeout(200);
        }
        check(width);
        make().click();
        assertThat(page.locator(".queue")).isVisible();
        check(width);
        draw(3, Optional.of(paper()));
        assertThat(page.locator(".paws")).isVisible();
        check(width);
        finish();
        assertThat(page.locator(".result")).isVisible();
        check(width);
        studio.next(
            wish -> new WishStatus.Failed(wish.id(), wish.prompt(), WishStatus.Reason.NOT_SHOWN));
        assertThat(page.locator(".state")).isVisible();
        check(width);
      }
    }
  }

  /** Flow's own sign of a lost connection stands outside all landmarks. */
  private void check(int width) {
    assertThat(
            new AxeBuilder(page).exclude("vaadin-connection-indicator").analyze().getViolations())
        .extracting(Rule::getId, rule -> rule.getNodes().toString())
        .isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(tooSmall()).isEmpty();
  }

  /** Controls that a small finger would miss. */
  private List<?> tooSmall() {
    return (List<?>)
        page.evaluate(
            """
            [...document.querySelectorAll("button")]
              .filter(each => each.checkVisibility())
              .filter(each => each.offsetWidth < 76 || each.offsetHeight < 76)
              .map(each => `${each.className} ${each.offsetWidth} x ${each.offsetHeight}`)
            """);
  }
}
