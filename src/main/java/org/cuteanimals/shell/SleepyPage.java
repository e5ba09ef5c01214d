package org.cuteanimals.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class SleepyPage extends KindErrorPage implements HasErrorParameter<Exception> {
  private static final Logger log = LoggerFactory.getLogger(SleepyPage.class);

  SleepyPage() {
    super("sleepy");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    log.error("A page could not be shown", error.getCaughtException());
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
