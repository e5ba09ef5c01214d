package org.cuteanimals.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;

/** A round button with an icon only; its name is for those who do not see it. */
public class Tool extends NativeButton {

  public Tool(Component icon, String name) {
    addClassName("tool");
    add(icon);
    setAriaLabel(name);
  }

  public Tool(Component icon, String name, Runnable action) {
    this(icon, name);
    addClickListener(click -> action.run());
  }
}
