package org.cuteanimals.words;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

  @Bean
  Vocabulary vocabulary() throws IOException {
    try (InputStream yaml = new ClassPathResource("words/vocabulary.yaml").getInputStream()) {
      return VocabularyFile.read(yaml);
    }
  }
}
