package org.cuteanimals.studio.ui;

import org.cuteanimals.classroom.Visitors;
import org.cuteanimals.shell.AppShell;
import org.cuteanimals.studio.ScriptedStudio;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The child's pages with a scripted studio, without a database and without a model. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ComponentScan(basePackageClasses = {AppShell.class, BuilderView.class})
@Import(Visitors.class)
class Trial {
  @Bean
  ScriptedStudio studio() {
    return new ScriptedStudio();
  }
}
