package org.cuteanimals.safety;

import org.cuteanimals.engine.Engine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureCheckSettings.class)
class SafetyConfiguration {

  /**
   * Loaded at the start: a server whose checker is missing says so at once instead of keeping back
   * every picture.
   */
  @Bean
  PictureClassifier pictureClassifier(Engine engine, PictureCheckSettings settings) {
    return new PackClassifier(engine, settings.pack());
  }

  @Bean
  PictureCheck pictureCheck(PictureClassifier classifier, PictureCheckSettings settings) {
    return new PictureCheck(classifier, settings);
  }
}
