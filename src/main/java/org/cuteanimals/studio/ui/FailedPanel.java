package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.cuteanimals.shell.KidButton;
import org.cuteanimals.shell.KidPage;
import org.cuteanimals.shell.KidPage.Backdrop;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.shell.StateCard;
import org.cuteanimals.words.Prompt;

/** There is no picture. It was the paint's fault, and there is something to do about it. */
final class FailedPanel implements Panel {
  private final Texts texts;
  private final StateCard card;
  private final String spoken;

  private FailedPanel(Texts texts, StateCard card, String spoken) {
    this.texts = texts;
    this.card = card;
    this.spoken = spoken;
  }

  /** The drawing failed: the same words once more. */
  static FailedPanel paintRanOut(Texts texts, Runnable again, Runnable change) {
    String title = texts.get("paint.title");
    String text = texts.get("paint.text");
    StateCard card =
        new StateCard("#ffdcea", "paintbrush", "droplet", title, text)
            .with(
                new KidButton("paintbrush", texts.get("paint.again"), again).go(),
                change(texts, change));
    return new FailedPanel(texts, card, title + ". " + text);
  }

  /** The picture is not shown: other words for the same animal. */
  static FailedPanel hidden(Texts texts, Prompt instead, Runnable draw, Runnable change) {
    String title = texts.get("hidden.title");
    String text = texts.get("hidden.text");
    Div sentence = new Div(new SentenceLine(texts, instead));
    sentence.addClassName("sentence");
    StateCard card =
        new StateCard("#e9e1ff", "owl", "sparkles", title, text)
            .with(
                sentence,
                new KidButton("magic-wand", texts.get("hidden.draw"), draw).go(),
                change(texts, change));
    return new FailedPanel(texts, card, title + ". " + text + " " + texts.spoken(instead));
  }

  private static KidButton change(Texts texts, Runnable change) {
    return new KidButton("artist-palette", texts.get("result.change"), change);
  }

  @Override
  public String title() {
    return texts.get("result.title");
  }

  @Override
  public Backdrop backdrop() {
    return Backdrop.HILLS;
  }

  @Override
  public List<Component> top() {
    return List.of(KidPage.room(), new SpeakButton(texts.get("page.hear"), spoken));
  }

  @Override
  public List<Component> stage() {
    return List.of(card);
  }

  @Override
  public Component heading() {
    return card.heading();
  }
}
