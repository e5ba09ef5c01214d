package org.cuteanimals.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cuteanimals.studio.ScriptedStudio;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Choice.Look;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Vocabulary;
import org.junit.jupiter.api.Test;

class IconsTest {
  private static final Path ICONS = Path.of("frontend/icons");

  private final Vocabulary vocabulary = new ScriptedStudio().vocabulary();

  @Test
  void everyWordHasItsDrawing() {
    for (Kind kind : Kind.values()) {
      for (Choice choice : vocabulary.choices(kind)) {
        if (choice.look() instanceof Look.Icon(String name)) {
          assertThat(ICONS.resolve(name + ".svg")).as(choice.toString()).exists();
        }
      }
    }
  }

  @Test
  void everyGarmentIsDrawnInEveryColour() {
    for (Choice garment : vocabulary.choices(Kind.CLOTHING)) {
      for (Choice colour : vocabulary.choices(Kind.COLOUR)) {
        Look.Icon icon = (Look.Icon) garment.look();
        assertThat(ICONS.resolve(icon.name() + "-" + colour.id() + ".svg")).exists();
      }
    }
  }

  @Test
  void noDrawingLoadsAnythingFromElsewhere() throws Exception {
    try (var files = Files.walk(Path.of("frontend"))) {
      for (Path file :
          files.filter(each -> each.toString().matches(".*\\.(svg|css|js)")).toList()) {
        assertThat(Files.readString(file).replaceAll("http://www\\.w3\\.org/\\S+", ""))
            .as(file.toString())
            .doesNotContain("http://", "https://", "<script", "<foreignObject");
      }
    }
  }
}
