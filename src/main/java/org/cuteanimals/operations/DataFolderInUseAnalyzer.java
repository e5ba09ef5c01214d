package org.cuteanimals.operations;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two servers over one embedded database: said in two sentences instead of a stack trace. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
  /** H2's code for a database file that another process holds. */
  private static final int DATABASE_ALREADY_OPEN = 90020;

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
    return cause.getErrorCode() == DATABASE_ALREADY_OPEN
        ? new FailureAnalysis(
            "Another Cute Animals server holds the database in this data folder.",
            "Stop that server, or give this one a folder of its own with CUTE_ANIMALS_HOME.",
            failure)
        : null;
  }
}
