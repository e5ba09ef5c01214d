package org.cuteanimals.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuteanimals.words.Kind;

/** What a child does on the builder's page. */
final class BuilderPage {
  private static final double PATIENCE = 30_000;

  private final Page page;
  private final List<String> requests = new ArrayList<>();

  BuilderPage(BrowserContext device, String address) {
    page = device.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onRequest((Request request) -> requests.add(request.url()));
    page.navigate(address);
    page.locator(".pics").waitFor();
  }

  Page page() {
    return page;
  }

  /** The addresses this page has asked for. */
  List<String> requests() {
    return requests;
  }

  /** Taps the first picture of each kind; the page goes on to the next kind by itself. */
  void chooseFirstOfEach() {
    for (Kind kind : Kind.values()) {
      choose(0);
    }
  }

  void choose(int number) {
    Locator before = page.locator(".rail__step[aria-current=step]");
    String step = before.innerText();
    page.locator(".pic__choose").nth(number).click();
    page.waitForFunction(
        "step => !document.querySelector('.rail__step[aria-current=step]')"
            + " || document.querySelector('.rail__step[aria-current=step]').innerText !== step"
            + " || document.querySelector('.pic__choose[aria-pressed=true]')",
        step);
  }

  void surprise() {
    page.locator(".btn--dice").click();
    page.waitForFunction("() => document.querySelectorAll('.chip--empty').length === 0");
  }

  void make() {
    // By force: the button is only said to be disabled while words are missing; tapping it helps.
    page.locator(".btn--go").click(new Locator.ClickOptions().setForce(true));
  }

  void awaitPicture() {
    page.locator(".result .frame img").waitFor();
    page.waitForFunction("() => document.querySelector('.result .frame img').naturalWidth > 0");
  }

  void awaitDrawing() {
    page.locator(".paws").waitFor();
  }

  void awaitBuilder() {
    page.locator(".pics").waitFor();
  }

  String sentence() {
    return page.locator(".result .sentence").first().innerText().replaceAll("\\s+", " ").strip();
  }

  String pictureAddress() {
    return (String) page.evaluate("() => document.querySelector('.result .frame img').src");
  }

  void refresh() {
    page.reload();
    page.waitForLoadState(LoadState.LOAD);
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  void requireNoSidewaysScroll() {
    assertThat(page.locator("body")).isVisible();
    Object overflow =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) overflow).intValue() > 0) {
      throw new AssertionError("the page is wider than the screen by " + overflow + " px");
    }
  }

  void awaitGone(String selector) {
    page.locator(selector)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }
}
