package org.cuteanimals.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** The page that every view is shown in. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("css/tokens.css")
@StyleSheet("css/app.css")
@StyleSheet("css/icons.css")
@StyleSheet("css/vaadin.css")
public class AppShell implements AppShellConfigurator {
  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "icons/paw-prints.svg", "any");
    settings.addMetaTag("theme-color", "#cdeaff");
    settings.addMetaTag("robots", "noindex");
  }
}
