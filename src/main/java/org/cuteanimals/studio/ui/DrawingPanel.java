package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Optional;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.shell.Frame;
import org.cuteanimals.shell.KidButton;
import org.cuteanimals.shell.KidPage;
import org.cuteanimals.shell.KidPage.Backdrop;
import org.cuteanimals.shell.Paws;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.shell.UiIcon;
import org.cuteanimals.studio.WishStatus.Checking;
import org.cuteanimals.studio.WishStatus.Drawing;
import org.cuteanimals.words.Prompt;
import org.jspecify.annotations.Nullable;

/** The picture as it forms, and the last look at it. */
final class DrawingPanel implements Panel {
  private final Texts texts;
  private final Prompt prompt;
  private final Frame frame = new Frame();
  private final PrivateImage preview;
  private final H1 heading = new H1();
  private final Paws paws;
  private final Div steps = new Div();
  private final SpeakButton hear;
  private final Runnable stop;
  private @Nullable Steps now;

  DrawingPanel(Texts texts, Prompt prompt, Runnable stop) {
    this.texts = texts;
    this.prompt = prompt;
    this.stop = stop;
    preview = new PrivateImage(texts.get("drawing.forming"));
    paws = new Paws(texts.get("step.draw"));
    hear = new SpeakButton(texts.get("drawing.hear"), "");
    heading.addClassName("tada");
    Div hope = new Div(Looks.icon(prompt.animal(), prompt.choices()));
    hope.addClassName("frame__hope");
    frame.show(hope);
  }

  void show(Drawing drawing) {
    tell(Steps.DRAW, texts.get("drawing.now", prompt.animal().name(texts.language())));
    String progress = texts.get("drawing.progress", drawing.step(), drawing.steps());
    paws.show(drawing.step(), drawing.steps(), progress);
    hear.say(heading.getText() + " " + progress);
    show(drawing.preview(), (double) drawing.step() / Math.max(1, drawing.steps()));
  }

  void show(Checking checking) {
    tell(Steps.CHECK, texts.get("drawing.checking"));
    paws.fill(texts.get("step.check"));
    hear.say(heading.getText());
    show(checking.preview(), 1);
  }

  private void tell(Steps step, String text) {
    heading.setText(text);
    if (step != now) {
      now = step;
      steps.removeAll();
      steps.add(Steps.column(texts, step));
    }
  }

  private void show(Optional<Pixels> pixels, double done) {
    frame.forming(done);
    if (pixels.isPresent()) {
      preview.show(() -> pixels.map(Pixels::toPng));
      if (!preview.isAttached()) {
        frame.show(preview);
      }
    }
  }

  @Override
  public String title() {
    return texts.get("drawing.title");
  }

  @Override
  public Backdrop backdrop() {
    return Backdrop.MEADOW;
  }

  @Override
  public List<Component> top() {
    return List.of(KidPage.room(), hear);
  }

  @Override
  public List<Component> stage() {
    Div side =
        new Div(
            heading,
            paws,
            steps,
            new KidButton(UiIcon.STOP.create(), texts.get("waiting.stop"), stop));
    side.addClassName("drawing");
    Div both = new Div(frame, side);
    both.addClassName("wait2");
    return List.of(both);
  }

  @Override
  public Component heading() {
    return heading;
  }
}
