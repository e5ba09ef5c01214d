package org.cuteanimals.diffusion;

import org.cuteanimals.engine.Engine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiffusionSettings.class)
class DiffusionConfiguration {

  @Bean
  Painter painter(Engine engine, DiffusionSettings settings) {
    return new Painter(engine, settings);
  }
}
