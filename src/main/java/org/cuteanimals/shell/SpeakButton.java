package org.cuteanimals.shell;

import com.vaadin.flow.component.HasElement;

/**
 * Reads something aloud with a voice of the device itself. {@code js/speech.js} does the speaking;
 * where there is no such voice it crosses the speaker out and says why.
 */
public final class SpeakButton extends Tool {

  /**
   * @param name what the button is for, such as "Hear the question"
   * @param text what is read aloud
   */
  public SpeakButton(String name, String text) {
    super(UiIcon.SPEAKER.create(), name);
    addClassName("tool--say");
    getElement().setAttribute("aria-describedby", KidPage.VOICE_ID);
    say(text);
  }

  public void say(String text) {
    saysWhenTapped(this, text);
  }

  /** Lets any other control say its word when it is tapped; silent where there is no voice. */
  public static void saysWhenTapped(HasElement control, String text) {
    control.getElement().setAttribute("data-say", text);
  }
}
