package org.cuteanimals.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refused pack at the start into two sentences instead of a stack trace. */
final class PackFailureAnalyzer extends AbstractFailureAnalyzer<PackException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, PackException refused) {
    return new FailureAnalysis(
        refused.getMessage(),
        "Put the pack back as it was published, or name another one in the settings.",
        failure);
  }
}
