package org.cuteanimals.operations;

import org.cuteanimals.engine.PackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The commands behind {@code ./start}. Exit codes: 0 done, 1 it went wrong on the way, 2 the
 * command was not understood.
 */
@Command(
    name = "./start",
    description = {
      "Cute Animals: a class makes pictures of dressed-up animals.",
      "Without a command: serves on http://localhost:8080 until Ctrl-C."
    },
    subcommands = {DrawCommand.class, BenchCommand.class},
    footer = {
      "",
      "CUTE_ANIMALS_HOME     folder of all data (./data)",
      "SPRING_DATASOURCE_URL a PostgreSQL instead of the embedded database"
    })
public final class CommandLine implements Runnable {

  /** Something the user of a command can mend; the message is all they need to see. */
  static final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    CommandException(int exitCode, String message) {
      super(message);
      this.exitCode = exitCode;
    }
  }

  static final int FAILED = 1;
  static final int NOT_UNDERSTOOD = 2;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Lists the commands.")
  private boolean help;

  /** Runs the command that these words name and gives the process's exit code. */
  public static int run(String... args) {
    return commands().execute(args);
  }

  static picocli.CommandLine commands() {
    return new picocli.CommandLine(new CommandLine())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof CommandException mendable) {
                command.getErr().println(mendable.getMessage());
                return mendable.exitCode;
              }
              Throwable cause = failure;
              while (cause.getCause() != null && !(cause instanceof PackException)) {
                cause = cause.getCause();
              }
              if (cause instanceof PackException refused) {
                command.getErr().println(refused.getMessage());
                return FAILED;
              }
              throw failure;
            });
  }

  /** Nothing to do here: without a command the program serves, which its main class does. */
  @Override
  public void run() {}
}
