package org.cuteanimals.words;

/** {@code vocabulary.yaml} is missing something or says something twice; the message says what. */
public final class VocabularyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VocabularyException(String message) {
    super(message);
  }

  VocabularyException(String message, Throwable cause) {
    super(message, cause);
  }
}
