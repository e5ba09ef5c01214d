package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.cuteanimals.shell.Emoji;
import org.cuteanimals.shell.KidButton;
import org.cuteanimals.shell.KidPage;
import org.cuteanimals.shell.KidPage.Backdrop;
import org.cuteanimals.shell.SpeakButton;
import org.cuteanimals.shell.UiIcon;
import org.cuteanimals.studio.WishStatus.Waiting;

/** The line before the easel: how many are first, and about how long that takes. */
final class WaitingPanel implements Panel {
  private static final List<String> FRIENDS = List.of("giraffe", "elephant", "hedgehog", "turtle");
  private static final List<String> TINTS = List.of("#e3d9ff", "#d9f2c4", "#ffd9cf", "#cff3ef");
  private static final int FRIENDS_SHOWN = 2;
  private static final int A_MOMENT = 8;
  private static final int SECONDS_UP_TO = 50;

  private final Texts texts;
  private final Runnable stop;
  private final H1 heading = new H1();
  private final Paragraph estimate = new Paragraph();
  private final OrderedList line = new OrderedList();
  private final SpeakButton hear;
  private final Waiting first;

  WaitingPanel(Texts texts, Waiting waiting, Runnable stop) {
    this.texts = texts;
    this.first = waiting;
    this.stop = stop;
    hear = new SpeakButton(texts.get("waiting.hear"), "");
    heading.addClassName("tada");
    line.addClassName("queue");
    line.getElement().setAttribute("aria-label", texts.get("waiting.line"));
    show(waiting);
  }

  void show(Waiting waiting) {
    heading.setText(texts.get("waiting.before", waiting.before()));
    estimate.setText(inWords(waiting.estimate()));
    hear.say(heading.getText() + ". " + estimate.getText());
    line.removeAll();
    line.add(easel());
    int before = waiting.before();
    if (before <= FRIENDS_SHOWN) {
      for (int place = 1; place <= before; place++) {
        line.add(friend(place));
      }
    } else {
      line.add(friend(1), theOthers(before - 1));
    }
    line.add(you(waiting));
  }

  @Override
  public String title() {
    return texts.get("waiting.title");
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
    Div say = new Div(heading, estimate);
    say.addClassName("say");
    say.getElement().setAttribute("role", "status");
    Div sentence = new Div(new SentenceLine(texts, first.prompt()));
    sentence.addClassName("sentence");
    Div panel = new Div(sentence, Steps.row(texts, Steps.QUEUE));
    panel.addClassNames("panel", "panel--said");
    Div bar = new Div(new KidButton(UiIcon.BACK.create(), texts.get("waiting.stop"), stop));
    bar.addClassName("bar");
    return List.of(say, line, panel, bar);
  }

  @Override
  public Component heading() {
    return heading;
  }

  private String inWords(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds <= A_MOMENT) {
      return texts.get("waiting.moment");
    }
    if (seconds <= SECONDS_UP_TO) {
      return texts.get("waiting.seconds", Math.ceilDiv(seconds, 10) * 10);
    }
    return texts.get("waiting.minutes", Math.max(1, Math.round(seconds / 60.0)));
  }

  private static ListItem easel() {
    Span art = new Span(new Emoji("framed-picture"), new Emoji("artist-palette"));
    art.addClassName("easel__art");
    ListItem easel = new ListItem(art);
    easel.addClassName("easel");
    easel.getElement().setAttribute("aria-hidden", "true");
    return easel;
  }

  private static ListItem friend(int place) {
    int which = (place - 1) % FRIENDS.size();
    return inLine(new Emoji(FRIENDS.get(which)), TINTS.get(which), Integer.toString(place));
  }

  private ListItem theOthers(int count) {
    return inLine(new Emoji("octopus"), "#ffd9e8", texts.get("waiting.more", count));
  }

  private ListItem you(Waiting waiting) {
    ListItem you =
        inLine(
            Looks.icon(waiting.prompt().animal(), waiting.prompt().choices()),
            "#ffe0a3",
            texts.get("waiting.you"));
    you.addClassName("you");
    return you;
  }

  private static ListItem inLine(Component icon, String tint, String name) {
    Span badge = new Span(icon);
    badge.addClassName("badge");
    badge.getStyle().set("--bg", tint);
    Span tag = new Span(name);
    tag.addClassName("tag");
    return new ListItem(badge, tag);
  }
}
