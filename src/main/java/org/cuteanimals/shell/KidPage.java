package org.cuteanimals.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * A page of a child: sky and hills, a row of tools at the top, and a stage for one question. A page
 * extends it and fills both again whenever its language changes.
 */
public abstract class KidPage extends Div implements LocaleChangeObserver {
  static final String VOICE_ID = "voice";

  private final Anchor skip = new Anchor("#stage", "");
  private final Header top = new Header();
  private final Main stage = new Main();
  private final Span voice = new Span();
  private final Notice notice = new Notice();

  protected KidPage() {
    addClassName("kid");
    skip.addClassName("skip");
    skip.setRouterIgnore(true);
    top.addClassName("top");
    stage.addClassName("stage");
    stage.setId("stage");
    stage.getElement().setAttribute("tabindex", "-1");
    voice.setId(VOICE_ID);
    voice.addClassName("sr");
    add(skip, top, stage, new Footer(voice, notice));
  }

  /** Fills the page in the language it has now. */
  protected abstract void fill();

  @Override
  public final void localeChange(LocaleChangeEvent event) {
    skip.setText(getTranslation("page.skip"));
    voice.getElement().setAttribute("data-no-voice", getTranslation("voice.none"));
    fill();
  }

  /** The row of tools, which every page opens with its mark and closes with the language. */
  protected void top(Component... components) {
    top.removeAll();
    top.add(new Logo(getTranslation("app.name")));
    top.add(components);
    top.add(new LanguageButton());
  }

  protected void stage(Backdrop backdrop, Component... components) {
    for (Backdrop each : Backdrop.values()) {
      setClassName(each.className, each == backdrop);
    }
    notice.hush();
    stage.removeAll();
    stage.add(components);
  }

  /**
   * Says something friendly at the lower edge of the page, until the next stage or some seconds.
   */
  protected void say(String text) {
    notice.say(text);
  }

  /** Room between the tools at the start and those at the end of a row. */
  public static Span room() {
    Span room = new Span();
    room.addClassName("grow");
    return room;
  }

  /** What is behind the stage. */
  public enum Backdrop {
    HILLS("kid--hills"),
    MEADOW("kid--meadow");

    private final String className;

    Backdrop(String className) {
      this.className = className;
    }
  }
}
