package org.cuteanimals.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cuteanimals.operations.CommandLine.CommandException;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.UnknownChoiceException;
import org.cuteanimals.words.Vocabulary;

/**
 * A table of prompts: tab-separated, a header row of the kinds' ids in any order, and if wanted the
 * columns {@code seed} and {@code out}. Empty lines are passed over.
 */
record PromptTable(List<Row> rows) {
  private static final String SEED = "seed";
  private static final String OUT = "out";

  /**
   * One picture to draw.
   *
   * @param out name of the file, without folders
   */
  record Row(Prompt prompt, long seed, String out) {}

  /**
   * Reads a table.
   *
   * @throws CommandException naming the line and what there is instead
   */
  static PromptTable read(List<String> lines, Vocabulary vocabulary) {
    if (lines.isEmpty()) {
      throw refuse(1, "the header row is missing");
    }
    // Spreadsheets put a byte order mark before the first cell.
    List<String> header = cells(lines.getFirst().replace("\uFEFF", ""));
    requireHeader(header);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(i + 1, header, cells(lines.get(i)), vocabulary, rows.size() + 1));
      }
    }
    return new PromptTable(rows);
  }

  private static void requireHeader(List<String> header) {
    for (Kind kind : Kind.values()) {
      if (!header.contains(kind.id())) {
        throw refuse(1, "the header row has no column \"%s\"".formatted(kind.id()));
      }
    }
    for (String name : header) {
      if (Kind.of(name).isEmpty() && !name.equals(SEED) && !name.equals(OUT)) {
        throw refuse(1, "the column \"%s\" is not known".formatted(name));
      }
      if (header.indexOf(name) != header.lastIndexOf(name)) {
        throw refuse(1, "the column \"%s\" stands twice".formatted(name));
      }
    }
  }

  private static Row row(
      int line, List<String> header, List<String> cells, Vocabulary vocabulary, int number) {
    if (cells.size() != header.size()) {
      throw refuse(
          line, "it has %d cells where the header has %d".formatted(cells.size(), header.size()));
    }
    Map<Kind, String> ids = new EnumMap<>(Kind.class);
    long seed = number;
    String out = "%04d.png".formatted(number);
    for (int i = 0; i < cells.size(); i++) {
      String name = header.get(i);
      String cell = cells.get(i);
      switch (name) {
        case SEED -> seed = cell.isEmpty() ? seed : seed(line, cell);
        case OUT -> out = cell.isEmpty() ? out : fileName(line, cell);
        default -> ids.put(Kind.of(name).orElseThrow(), cell);
      }
    }
    try {
      return new Row(vocabulary.prompt(ids), seed, out);
    } catch (UnknownChoiceException unknown) {
      throw refuse(line, unknown.getMessage());
    }
  }

  private static long seed(int line, String cell) {
    try {
      return Long.parseLong(cell);
    } catch (NumberFormatException wrong) {
      throw refuse(line, "the seed \"%s\" is not a whole number".formatted(cell));
    }
  }

  /** A name without folders, so that no table writes outside the folder it was given. */
  private static String fileName(int line, String cell) {
    boolean plain =
        !cell.contains("/")
            && !cell.contains("\\")
            && cell.chars().noneMatch(Character::isISOControl)
            && cell.endsWith(".png")
            && Path.of(cell).getFileName().toString().equals(cell);
    if (!plain) {
      throw refuse(line, "\"%s\" is not the name of a .png file".formatted(cell));
    }
    return cell;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  private static CommandException refuse(int line, String why) {
    return new CommandException(
        CommandLine.NOT_UNDERSTOOD, "Line %d of the table: %s".formatted(line, why));
  }
}
