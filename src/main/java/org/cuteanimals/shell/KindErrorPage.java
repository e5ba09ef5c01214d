package org.cuteanimals.shell;

import com.vaadin.flow.router.HasDynamicTitle;

/** What a child sees instead of an error: a sloth, and the way back. Never what went wrong. */
abstract class KindErrorPage extends KidPage implements HasDynamicTitle {
  private final String key;

  KindErrorPage(String key) {
    this.key = key;
  }

  @Override
  public String getPageTitle() {
    return getTranslation(key + ".title");
  }

  @Override
  protected void fill() {
    String title = getTranslation(key + ".title");
    String text = getTranslation(key + ".text");
    top(room(), new SpeakButton(getTranslation("page.hear"), title + ". " + text));
    stage(
        Backdrop.HILLS,
        new StateCard("#e4f4ff", "sloth", "zzz", title, text)
            .with(new KidButton("paintbrush", getTranslation("page.home"), this::home).go()));
  }

  /** Loads the start page anew: whatever broke here is left behind. */
  private void home() {
    getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
  }
}
