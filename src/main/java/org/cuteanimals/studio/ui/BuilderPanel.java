package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cuteanimals.shell.KidButton;
import org.cuteanimals.shell.KidPage.Backdrop;
import org.cuteanimals.shell.Notice;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Prompt;
import org.jspecify.annotations.Nullable;

/** One question after the other, the sentence above, and the button that makes the picture. */
final class BuilderPanel implements Panel {
  private final Texts texts;
  private final Draft draft;
  private final Wishing wishing;

  private final Rail rail;
  private final SentenceStrip strip;
  private final H1 question = new H1();
  private final SpeakButton hearQuestion;
  private final ChoicesPanel choices;
  private final Pager pager;
  private final KidButton make;
  private final Span hint = new Span();
  private final Notice notice = new Notice();
  private int page;

  /** What the page does for this panel. */
  interface Wishing {
    void prepare(Prompt prompt);

    void make(Prompt prompt);

    void focus(Component heading);
  }

  BuilderPanel(Texts texts, Draft draft, Wishing wishing) {
    this.texts = texts;
    this.draft = draft;
    this.wishing = wishing;
    rail = new Rail(texts, this::ask);
    strip = new SentenceStrip(texts, this::ask);
    question.addClassName("ask");
    hearQuestion = new SpeakButton(texts.get("builder.hear.question"), "");
    choices = new ChoicesPanel(texts, this::choose);
    pager = new Pager(texts, this::turn);
    make = new KidButton("magic-wand", texts.get("builder.make"), this::make).go();
    hint.setId("hint");
    hint.addClassName("sr");
    showQuestion();
    showSentence(null);
  }

  @Override
  public String title() {
    return texts.get("builder.title");
  }

  @Override
  public Backdrop backdrop() {
    return Backdrop.HILLS;
  }

  @Override
  public List<Component> top() {
    return List.of(rail);
  }

  @Override
  public List<Component> stage() {
    Div row = new Div(question, hearQuestion, notice);
    row.addClassName("askrow");
    KidButton surprise = new KidButton("game-die", texts.get("builder.surprise"), this::surprise);
    surprise.addClassName("btn--dice");
    surprise.setAriaLabel(texts.get("builder.surprise"));
    Div bar = new Div(surprise, pager, make, hint);
    bar.addClassName("bar");
    return List.of(strip, row, choices, bar);
  }

  @Override
  public Component heading() {
    return question;
  }

  /** Says something friendly beside the question. */
  void say(String text) {
    notice.say(text);
  }

  private void ask(Kind kind) {
    notice.hush();
    draft.ask(kind);
    showQuestion();
    wishing.focus(question);
  }

  private void choose(Choice choice) {
    notice.hush();
    Kind before = draft.asked();
    draft.choose(choice);
    showSentence(choice.kind());
    if (draft.asked() == before) {
      choices.show(before, draft.choices(), page);
      rail.show(draft);
    } else {
      showQuestion();
      wishing.focus(question);
    }
    prepare();
  }

  private void surprise() {
    notice.hush();
    draft.take(texts.vocabulary().surprise(RandomGenerator.getDefault()));
    showQuestion();
    showSentence(null);
    prepare();
  }

  private void make() {
    draft
        .missing()
        .ifPresentOrElse(
            kind -> {
              ask(kind);
              say(texts.get("first." + kind.id()));
            },
            () -> texts.vocabulary().complete(draft.choices()).ifPresent(wishing::make));
  }

  private void turn(int to) {
    page = to;
    showPage();
  }

  private void prepare() {
    texts.vocabulary().complete(draft.choices()).ifPresent(wishing::prepare);
  }

  /** Shows the question asked now, opened where its chosen word is. */
  private void showQuestion() {
    String text = texts.get("ask." + draft.asked().id());
    question.setText(text);
    hearQuestion.say(text);
    rail.show(draft);
    Choice chosen = draft.choices().get(draft.asked());
    page = chosen == null ? 0 : all().indexOf(chosen) / ChoicesPanel.A_PAGE;
    showPage();
  }

  private void showPage() {
    choices.show(draft.asked(), draft.choices(), page);
    pager.show(draft.asked(), page, Math.ceilDiv(all().size(), ChoicesPanel.A_PAGE));
  }

  private List<Choice> all() {
    return texts.vocabulary().choices(draft.asked());
  }

  private void showSentence(@Nullable Kind fresh) {
    strip.show(draft.choices(), fresh);
    int missing = draft.countMissing();
    make.setClassName("ready", missing == 0);
    hint.setVisible(missing > 0);
    if (missing > 0) {
      hint.setText(texts.get("builder.missing", missing));
      make.getElement()
          .setAttribute("aria-disabled", "true")
          .setAttribute("aria-describedby", "hint");
    } else {
      make.getElement().removeAttribute("aria-disabled");
      make.getElement().removeAttribute("aria-describedby");
    }
  }
}
