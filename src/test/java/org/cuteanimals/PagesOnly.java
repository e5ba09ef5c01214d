package org.cuteanimals;

import org.cuteanimals.classroom.Visitors;
import org.cuteanimals.studio.ScriptedStudio;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The child's pages with a scripted studio, without a database and without a model. No {@code
 * Configuration}, lest the scan of the application find it.
 */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ComponentScan({"org.cuteanimals.shell", "org.cuteanimals.studio.ui"})
@Import(Visitors.class)
public class PagesOnly {
  @Bean
  ScriptedStudio studio() {
    return new ScriptedStudio();
  }
}
