package org.cuteanimals.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whatever breaks behind a page that is open: logged for the school, a kind line for the child. */
@Component
class KindErrors implements VaadinServiceInitListener {
  private static final Logger log = LoggerFactory.getLogger(KindErrors.class);

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().setSystemMessagesProvider(info -> reloadQuietly());
    init.getSource()
        .addSessionInitListener(started -> started.getSession().setErrorHandler(this::onError));
    init.getSource().addUIInitListener(started -> speakKindlyOnReconnect(started.getUI()));
  }

  private void onError(ErrorEvent event) {
    log.error("An action of a page failed", event.getThrowable());
    UI ui = UI.getCurrent();
    if (ui != null) {
      tell(ui);
    }
  }

  private static void tell(UI ui) {
    if (ui.getCurrentView() instanceof KidPage page) {
      page.say(ui.getTranslation("sleepy.line"));
    }
  }

  /** A session that is over starts anew by itself; the child's wish is kept elsewhere. */
  private static CustomizedSystemMessages reloadQuietly() {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    messages.setInternalErrorNotificationEnabled(false);
    return messages;
  }

  private static void speakKindlyOnReconnect(UI ui) {
    ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
    dialog.setDialogText(ui.getTranslation("reconnect.trying"));
    dialog.setDialogTextGaveUp(ui.getTranslation("reconnect.gone"));
  }
}
