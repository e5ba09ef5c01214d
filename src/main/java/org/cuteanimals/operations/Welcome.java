package org.cuteanimals.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where to find it. */
@Component
class Welcome {
  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  @EventListener
  void tell(WebServerInitializedEvent ready) {
    log.info("Cute Animals is open: http://localhost:{}", ready.getWebServer().getPort());
    log.info("It answers this machine only. Stop it with Ctrl-C.");
  }
}
