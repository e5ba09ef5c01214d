package org.cuteanimals.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuteanimals.operations.CommandLine.CommandException;
import org.cuteanimals.words.Vocabulary;
import org.cuteanimals.words.VocabularyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTableTest {
  private static final String HEADER = "animal\tclothing\tcolour\taction\tplace";
  private static final String RABBIT = "rabbit\tdress\tpink\tdance\tmeadow";

  private final Vocabulary vocabulary = vocabulary();

  private static Vocabulary vocabulary() {
    try (InputStream yaml = Files.newInputStream(Path.of("models/vocabulary.yaml"))) {
      return VocabularyFile.read(yaml);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private List<PromptTable.Row> read(String... lines) {
    return PromptTable.read(List.of(lines), vocabulary).rows();
  }

  private void refused(String why, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(why);
  }

  @Test
  void eachRowIsAPictureWithASeedAndAName() {
    List<PromptTable.Row> rows = read(HEADER, RABBIT, "", RABBIT);
    assertThat(rows).extracting(PromptTable.Row::seed).containsExactly(1L, 2L);
    assertThat(rows).extracting(PromptTable.Row::out).containsExactly("0001.png", "0002.png");
    assertThat(rows.getFirst().prompt().animal().id()).isEqualTo("rabbit");
  }

  @Test
  void columnsMayStandInAnyOrder() {
    List<PromptTable.Row> rows =
        read(
            "\uFEFFout\tplace\taction\tseed\tcolour\tclothing\tanimal",
            "hop.png\tsnow\tjump\t-7\tred\tscarf\tfox");
    assertThat(rows.getFirst().out()).isEqualTo("hop.png");
    assertThat(rows.getFirst().seed()).isEqualTo(-7);
    assertThat(rows.getFirst().prompt().place().id()).isEqualTo("snow");
  }

  @Test
  void anUnknownChoiceIsRefusedWithItsLineAndWhatThereIs() {
    refused(
        "Line 3 of the table: There is no animal \"dragon\". There is: rabbit, bear",
        HEADER,
        RABBIT,
        RABBIT.replace("rabbit", "dragon"));
  }

  @Test
  void aTableThatIsNoneIsRefused() {
    assertThatThrownBy(() -> PromptTable.read(List.of(), vocabulary))
        .hasMessageContaining("header");
    refused("no column \"place\"", "animal\tclothing\tcolour\taction");
    refused("\"sky\" is not known", HEADER + "\tsky");
    refused("\"animal\" stands twice", HEADER + "\tanimal");
    refused("4 cells where the header has 5", HEADER, "rabbit\tdress\tpink\tdance");
    refused("not a whole number", HEADER + "\tseed", RABBIT + "\tseven");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.png", "/etc/x.png", "a\\b.png", "x.txt", ".", "a\u0000.png"})
  void aFileOutsideTheFolderIsRefused(String out) {
    refused("is not the name of a .png file", HEADER + "\tout", RABBIT + "\t" + out);
  }
}
