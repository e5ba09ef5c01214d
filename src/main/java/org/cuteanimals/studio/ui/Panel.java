package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.cuteanimals.shell.KidPage.Backdrop;

/** What the builder's page shows at one time. */
interface Panel {
  /** The name of the browser's tab. */
  String title();

  Backdrop backdrop();

  /** The row of tools at the top, between the mark and the language button. */
  List<Component> top();

  List<Component> stage();

  /** The heading that takes the focus, so that a screen reader tells what is new. */
  Component heading();
}
