package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cuteanimals.shell.Confetti;
import org.cuteanimals.shell.Emoji;
import org.cuteanimals.shell.Frame;
import org.cuteanimals.shell.KidButton;
import org.cuteanimals.shell.KidPage;
import org.cuteanimals.shell.KidPage.Backdrop;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.words.Prompt;

/** The picture, its sentence, and what one can do next. */
final class ResultPanel implements Panel {
  private final Texts texts;
  private final Prompt prompt;
  private final PrivateImage picture;
  private final H1 heading = new H1();
  private final Runnable change;
  private final Runnable again;

  ResultPanel(
      Texts texts,
      Prompt prompt,
      Supplier<Optional<byte[]>> pixels,
      Runnable change,
      Runnable again) {
    this.texts = texts;
    this.prompt = prompt;
    this.change = change;
    this.again = again;
    picture = new PrivateImage(texts.spoken(prompt));
    picture.show(pixels);
    heading.addClassName("tada");
    heading.add(new Emoji("party-popper"), new Span(texts.get("result.tada")));
  }

  @Override
  public String title() {
    return texts.get("result.title");
  }

  @Override
  public Backdrop backdrop() {
    return Backdrop.MEADOW;
  }

  @Override
  public List<Component> top() {
    return List.of(KidPage.room());
  }

  @Override
  public List<Component> stage() {
    Span line = new SentenceLine(texts, prompt);
    line.addClassName("grow");
    Div sentence =
        new Div(line, new SpeakButton(texts.get("builder.hear.sentence"), texts.spoken(prompt)));
    sentence.addClassNames("panel", "panel--sentence", "sentence");
    Div side =
        new Div(
            heading,
            sentence,
            new KidButton("artist-palette", texts.get("result.change"), change).go(),
            new KidButton("paintbrush", texts.get("result.again"), again));
    side.addClassName("result__side");
    Div result = new Div(new Confetti(), new Frame(picture).taped(), side);
    result.addClassName("result");
    result.getElement().setAttribute("role", "status");
    return List.of(result);
  }

  @Override
  public Component heading() {
    return heading;
  }
}
