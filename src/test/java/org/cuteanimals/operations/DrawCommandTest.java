package org.cuteanimals.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuteanimals.engine.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a technician uses it. */
class DrawCommandTest {
  private static final String[] RABBIT = {
    "draw",
    "--animal",
    "rabbit",
    "--clothing",
    "dress",
    "--colour",
    "pink",
    "--action",
    "dance",
    "--place",
    "meadow",
    "--seed",
    "7"
  };

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return CommandLine.commands()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private int draw(String... more) {
    List<String> args = new ArrayList<>(List.of(RABBIT));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /** The names of a PNG file's chunks. */
  private static List<String> chunks(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
    List<String> chunks = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int length = bytes.getInt();
      byte[] name = new byte[4];
      bytes.get(name);
      chunks.add(new String(name, StandardCharsets.US_ASCII));
      bytes.position(bytes.position() + length + 4);
    }
    return chunks;
  }

  @Test
  void onePictureIsDrawnWithoutADatabaseAndWithoutMetadata() throws IOException {
    Path file = folder.resolve("rabbit.png");
    assertThat(draw("--out", file.toString())).isZero();
    byte[] png = Files.readAllBytes(file);
    assertThat(Pixels.read(png).width()).isEqualTo(256);
    assertThat(chunks(png)).containsOnly("IHDR", "IDAT", "IEND");
    assertThat(out.toString()).contains("rabbit.png");
  }

  @Test
  void aTableOfPromptsIsDrawnEachWithItsName() throws IOException {
    Path table = folder.resolve("prompts.tsv");
    Files.writeString(
        table,
        "animal\tclothing\tcolour\taction\tplace\tseed\tout\n"
            + "rabbit\tdress\tpink\tdance\tmeadow\t7\thop.png\n"
            + "fox\tscarf\tred\tjump\tsnow\t\t\n");
    Path pictures = folder.resolve("pictures");
    assertThat(run("draw", "--from", table.toString(), "--out-dir", pictures.toString())).isZero();
    Path alone = folder.resolve("alone.png");
    assertThat(draw("--out", alone.toString())).isZero();
    assertThat(Files.readAllBytes(pictures.resolve("hop.png")))
        .isEqualTo(Files.readAllBytes(alone));
    assertThat(pictures.resolve("0002.png")).exists();
  }

  @Test
  void anUnknownChoiceEndsWithTwoAndTheListOfWhatThereIs() {
    assertThat(draw("--animal", "dragon", "--out", "x.png")).isEqualTo(2);
    assertThat(run("draw", "--animal", "dragon", "--out", "x.png")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no animal \"dragon\". There is: rabbit, bear");
    assertThat(Path.of("x.png")).doesNotExist();
  }

  @Test
  void wordsThatDoNotFitTogetherEndWithTwo() {
    assertThat(run("draw", "--from", "a.tsv")).isEqualTo(2);
    assertThat(run("draw", "--from", "a.tsv", "--out-dir", "b", "--out", "c.png")).isEqualTo(2);
    assertThat(run("sing")).isEqualTo(2);
    assertThat(draw("--seed", "seven", "--out", "x.png")).isEqualTo(2);
  }

  @Test
  void aTableThatIsNotThereOrNoTextEndsWithTwo() throws IOException {
    assertThat(run("draw", "--from", "no-such.tsv", "--out-dir", folder.toString())).isEqualTo(2);
    Path binary = folder.resolve("binary.tsv");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(run("draw", "--from", binary.toString(), "--out-dir", folder.toString()))
        .isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeWrittenEndsWithOneAndIsNamed() {
    assertThat(draw("--out", folder.resolve("no/such/folder.png").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("Cannot write the file");
  }

  @Test
  void helpListsTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("draw", "bench", "CUTE_ANIMALS_HOME");
  }

  @Test
  void theBenchmarkMeasuresEachStage() throws IOException {
    Path json = folder.resolve("figures.json");
    assertThat(run("bench", "--pictures", "2", "--batch", "2", "--json", json.toString())).isZero();
    assertThat(out.toString()).contains("first picture", "denoise", "pictures a minute");
    JsonNode figures = JsonMapper.shared().readTree(json.toFile());
    for (String stage : List.of("embed", "denoise", "previews", "decode", "check", "whole")) {
      assertThat(figures.path(stage + "_s").path("p50").asDouble()).as(stage).isPositive();
    }
    assertThat(figures.path("arrays").asInt(-1)).isZero();
    assertThat(figures.path("weight_bytes").asLong()).isGreaterThan(70_000_000);
    assertThat(run("bench", "--pictures", "0")).isEqualTo(2);
  }
}
