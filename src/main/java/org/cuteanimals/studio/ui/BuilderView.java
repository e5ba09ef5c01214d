package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.random.RandomGenerator;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.classroom.Visitors;
import org.cuteanimals.shell.KidPage;
import org.cuteanimals.studio.Studio;
import org.cuteanimals.studio.WishId;
import org.cuteanimals.studio.WishRefusedException;
import org.cuteanimals.studio.WishStatus;
import org.cuteanimals.studio.WishStatus.Checking;
import org.cuteanimals.studio.WishStatus.Drawing;
import org.cuteanimals.studio.WishStatus.Failed;
import org.cuteanimals.studio.WishStatus.Ready;
import org.cuteanimals.studio.WishStatus.Waiting;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * A child's page: builder, waiting, drawing, result. Which of them is decided by the studio alone,
 * so that a refresh comes back to the same.
 */
@Route("")
class BuilderView extends KidPage implements HasDynamicTitle, BuilderPanel.Wishing {
  private final Studio studio;
  private final Draft draft;
  private final PupilId pupil;

  private Runnable endOfWatch = () -> {};
  private @Nullable Panel panel;
  private boolean opened;
  private @Nullable WishStatus shown;

  /** Stopped by the child, but perhaps not yet by the studio; what it still tells is not shown. */
  private @Nullable WishId stopped;

  BuilderView(Studio studio, Visitors visitors, Draft draft) {
    this.studio = studio;
    this.draft = draft;
    pupil =
        visitors.pupil(
            VaadinServletRequest.getCurrent().getHttpServletRequest(),
            VaadinServletResponse.getCurrent().getHttpServletResponse());
  }

  @Override
  public String getPageTitle() {
    return panel == null ? getTranslation("builder.title") : panel.title();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    UI ui = attached.getUI();
    endOfWatch = studio.watch(pupil, status -> ui.access(() -> arrive(status)));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    endOfWatch.run();
  }

  @Override
  protected void fill() {
    panel = null;
    restore();
  }

  /** Shows what the studio knows of this pupil. */
  private void restore() {
    studio
        .current(pupil)
        .filter(status -> !status.id().equals(stopped))
        .ifPresentOrElse(this::show, this::build);
  }

  private void arrive(WishStatus status) {
    if (!status.id().equals(stopped)) {
      show(status);
    } else if (status.over()) {
      studio.leave(pupil, status.id());
    }
  }

  private void show(WishStatus status) {
    if (panel != null && status.equals(shown)) {
      return;
    }
    draft.take(status.prompt());
    switch (status) {
      case Waiting waiting -> wait(waiting);
      case Drawing drawing -> drawing(drawing).show(drawing);
      case Checking checking -> drawing(checking).show(checking);
      case Ready ready -> open(result(ready));
      case Failed failed -> open(failed(failed));
      case WishStatus.Cancelled cancelled -> change(cancelled.id());
    }
    shown = status;
  }

  private void wait(Waiting waiting) {
    if (panel instanceof WaitingPanel already && isOfShown(waiting)) {
      already.show(waiting);
    } else {
      open(new WaitingPanel(texts(), waiting, () -> stop(waiting.id())));
    }
  }

  private DrawingPanel drawing(WishStatus status) {
    if (panel instanceof DrawingPanel already && isOfShown(status)) {
      return already;
    }
    DrawingPanel drawing = new DrawingPanel(texts(), status.prompt(), () -> stop(status.id()));
    open(drawing);
    return drawing;
  }

  private boolean isOfShown(WishStatus status) {
    return shown != null && shown.id().equals(status.id());
  }

  private Panel result(Ready ready) {
    return new ResultPanel(
        texts(),
        ready.prompt(),
        () -> studio.picture(pupil, ready.picture()),
        () -> change(ready.id()),
        () -> again(ready.id(), ready.prompt()));
  }

  private Panel failed(Failed failed) {
    Runnable change = () -> change(failed.id());
    return switch (failed.reason()) {
      case NOT_DRAWN ->
          FailedPanel.paintRanOut(texts(), () -> again(failed.id(), failed.prompt()), change);
      case NOT_SHOWN -> {
        Prompt instead = suggestion(failed.prompt());
        yield FailedPanel.hidden(texts(), instead, () -> again(failed.id(), instead), change);
      }
    };
  }

  /** Other words for the same animal. */
  private Prompt suggestion(Prompt prompt) {
    var words = studio.vocabulary().surprise(RandomGenerator.getDefault()).choices();
    words.put(Kind.ANIMAL, prompt.animal());
    return studio.vocabulary().complete(words).orElseThrow();
  }

  private void build() {
    shown = null;
    open(new BuilderPanel(texts(), draft, this));
  }

  private void stop(WishId wish) {
    stopped = wish;
    studio.cancel(pupil, wish);
    build();
  }

  /** Back to the builder, the words as they were. */
  private void change(WishId wish) {
    studio.leave(pupil, wish);
    build();
  }

  private void again(WishId wish, Prompt prompt) {
    studio.leave(pupil, wish);
    draft.take(prompt);
    build();
    make(prompt);
  }

  @Override
  public void prepare(Prompt prompt) {
    studio.prepare(prompt);
  }

  @Override
  public void make(Prompt prompt) {
    try {
      studio.wish(pupil, prompt);
      restore();
    } catch (WishRefusedException refused) {
      restore();
      say(
          getTranslation(
              switch (refused.why()) {
                case ONE_AT_A_TIME -> "notice.one";
                case QUEUE_FULL -> "notice.full";
              }));
    }
  }

  @Override
  protected void say(String text) {
    if (panel instanceof BuilderPanel builder) {
      builder.say(text);
    } else {
      super.say(text);
    }
  }

  private Texts texts() {
    return Texts.of(getUI().orElseThrow(), studio.vocabulary());
  }

  private void open(Panel next) {
    panel = next;
    top(next.top().toArray(Component[]::new));
    stage(next.backdrop(), next.stage().toArray(Component[]::new));
    getUI().ifPresent(ui -> ui.getPage().setTitle(next.title()));
    if (opened) {
      focus(next.heading());
    }
    opened = true;
  }

  @Override
  public void focus(Component heading) {
    heading.getElement().setAttribute("tabindex", "-1");
    heading.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
  }
}
