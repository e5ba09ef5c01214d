package org.cuteanimals.operations;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cuteanimals.diffusion.PaintListener;
import org.cuteanimals.diffusion.PaintRequest;
import org.cuteanimals.diffusion.Painting;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.operations.CommandLine.CommandException;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.UnknownChoiceException;
import org.cuteanimals.words.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = {
      "Draws one picture, or all of a table.",
      "",
      "  ./start draw --animal rabbit --clothing dress --colour pink --action dance"
          + " --place meadow --seed 7 --out rabbit.png",
      "  ./start draw --from prompts.tsv --out-dir pictures",
      ""
    })
final class DrawCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--animal", paramLabel = "ID", description = "The animal.")
  private @Nullable String animal;

  @Option(names = "--clothing", paramLabel = "ID", description = "What it wears.")
  private @Nullable String clothing;

  @Option(names = "--colour", paramLabel = "ID", description = "The colour of what it wears.")
  private @Nullable String colour;

  @Option(names = "--action", paramLabel = "ID", description = "What it does.")
  private @Nullable String action;

  @Option(names = "--place", paramLabel = "ID", description = "Where it is.")
  private @Nullable String place;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "The same seed gives the same picture (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE", description = "The PNG file to write.")
  private @Nullable Path out;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A tab-separated table with a header row: animal, clothing, colour, action, place,"
              + " and if wanted seed and out.")
  private @Nullable Path from;

  @Option(names = "--out-dir", paramLabel = "DIR", description = "The folder for its pictures.")
  private @Nullable Path outDir;

  @Override
  public Integer call() {
    boolean table = from != null;
    if (table != (outDir != null) || table == (out != null)) {
      throw new CommandException(
          CommandLine.NOT_UNDERSTOOD,
          "Give the five choices with --out, or --from with --out-dir. ./start draw --help");
    }
    try (DrawingTools tools = DrawingTools.open()) {
      if (table) {
        drawTable(tools, from, outDir);
      } else {
        drawOne(tools, out);
      }
    }
    return 0;
  }

  private void drawOne(DrawingTools tools, Path file) {
    Map<Kind, String> ids = new EnumMap<>(Kind.class);
    put(ids, Kind.ANIMAL, animal);
    put(ids, Kind.CLOTHING, clothing);
    put(ids, Kind.COLOUR, colour);
    put(ids, Kind.ACTION, action);
    put(ids, Kind.PLACE, place);
    Vocabulary vocabulary = tools.vocabulary();
    String text;
    try {
      text = vocabulary.modelText(vocabulary.prompt(ids));
    } catch (UnknownChoiceException unknown) {
      throw new CommandException(CommandLine.NOT_UNDERSTOOD, unknown.getMessage());
    }
    write(file, draw(tools, new PaintRequest(text, seed)));
  }

  private static void put(Map<Kind, String> ids, Kind kind, @Nullable String id) {
    if (id != null) {
      ids.put(kind, id);
    }
  }

  private void drawTable(DrawingTools tools, Path source, Path folder) {
    Vocabulary vocabulary = tools.vocabulary();
    PromptTable prompts = PromptTable.read(lines(source), vocabulary);
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new CommandException(CommandLine.FAILED, "Cannot make the folder " + folder + ".");
    }
    for (PromptTable.Row row : prompts.rows()) {
      PaintRequest request = new PaintRequest(vocabulary.modelText(row.prompt()), row.seed());
      write(folder.resolve(row.out()), draw(tools, request));
    }
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (MalformedInputException notText) {
      throw new CommandException(
          CommandLine.NOT_UNDERSTOOD, "The file " + source + " is not text in UTF-8.");
    } catch (IOException missing) {
      throw new CommandException(
          CommandLine.NOT_UNDERSTOOD, "The file " + source + " cannot be read.");
    }
  }

  private static Pixels draw(DrawingTools tools, PaintRequest request) {
    Optional<Painting> painting =
        tools.painter().paint(List.of(request), PaintListener.NONE).paintings().getFirst();
    Pixels pixels = painting.orElseThrow().pixels();
    if (!tools.check().look(pixels).mayBeShown()) {
      throw new CommandException(
          CommandLine.FAILED, "The picture check kept this picture back. Try another seed.");
    }
    return pixels;
  }

  private void write(Path file, Pixels pixels) {
    try {
      Files.write(file, pixels.toPng());
    } catch (IOException impossible) {
      throw new CommandException(CommandLine.FAILED, "Cannot write the file " + file + ".");
    }
    spec.commandLine().getOut().println(file);
  }
}
