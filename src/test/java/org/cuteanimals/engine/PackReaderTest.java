package org.cuteanimals.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** A pack that anything is wrong with is refused with a sentence that names the file and why. */
class PackReaderTest {
  private static final Path PACK = Path.of("models/packs/picture-check");
  private static final Path DRAWING = Path.of("models/packs/dress-up");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    folder = copy(PACK);
  }

  private Path copy(Path pack) throws IOException {
    Path copy = temporary.resolve(pack.getFileName());
    FileSystemUtils.copyRecursively(pack, copy);
    return copy;
  }

  private void edit(Path pack, String from, String to) throws IOException {
    Path json = pack.resolve("pack.json");
    String text = Files.readString(json);
    String edited = text.replaceFirst(from, to);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(json, edited);
  }

  private static void refused(Path pack, String... words) {
    assertThatThrownBy(() -> PackReader.read(pack))
        .isInstanceOf(PackException.class)
        .message()
        .contains(words);
  }

  @Test
  void theCommittedPacksAreWhole() {
    assertThat(PackReader.read(PACK).kind()).isEqualTo(Pack.PICTURE_CHECK);
    assertThat(PackReader.read(DRAWING).kind()).isEqualTo(Pack.TEXT_TO_IMAGE);
  }

  @Test
  void aMissingFolderIsNamed() {
    refused(temporary.resolve("nothing"), "nothing", "no such folder");
  }

  @Test
  void aMissingDescriptionIsNamed() throws IOException {
    Files.delete(folder.resolve("pack.json"));
    refused(folder, "pack.json", "is missing");
  }

  @Test
  void aMissingModuleIsNamed() throws IOException {
    Files.delete(folder.resolve("classifier.pt"));
    refused(folder, "classifier.pt", "is missing");
  }

  @Test
  void aFileCutShortIsNamed() throws IOException {
    Path module = folder.resolve("classifier.pt");
    byte[] bytes = Files.readAllBytes(module);
    Files.write(module, Arrays.copyOf(bytes, bytes.length / 2));
    refused(folder, "classifier.pt", "damaged", "bytes");
  }

  @Test
  void oneFlippedBitIsNoticed() throws IOException {
    Path module = folder.resolve("classifier.pt");
    byte[] bytes = Files.readAllBytes(module);
    bytes[bytes.length / 2] ^= 1;
    Files.write(module, bytes);
    refused(folder, "classifier.pt", "damaged or of another version", "SHA-256");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\": 1            | \"format\": 2           | of format 2",
        "\"picture-check\"        | \"piano\"               | unknown kind",
        "\"float32\"              | \"float64\"             | number type",
        "\"classifier.pt\": \\{   | \"../classifier.pt\": {  | outside the pack",
        "\"name\": \"picture-check\" | \"name\": \"\"       | has no \"name\"",
        "\"drawing\",             | \"\",\"drawing\",        | one number for each class"
      })
  void aDescriptionThatDoesNotHoldIsRefused(String from, String to, String why) throws IOException {
    edit(folder, from, to);
    refused(folder, "pack.json", why);
  }

  @Test
  void aBrokenDescriptionIsRefused() throws IOException {
    Files.writeString(folder.resolve("pack.json"), "{\"format\": 1,");
    refused(folder, "pack.json", "not readable JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"steps\": 8                     | \"steps\": 0             | steps",
        "flow-matching-euler              | magic                     | unknown sampler",
        "\"width\": 256                   | \"width\": 512           | image's size",
        "\"text_encoder\": \\{            | \"text_encoded\": {       | text_encoder",
        "\"tokenizer\": \\{               | \"tokens\": {             | tokenizer"
      })
  void aDrawingPackThatDoesNotFitTogetherIsRefused(String from, String to, String why)
      throws IOException {
    Path drawing = copy(DRAWING);
    edit(drawing, from, to);
    refused(drawing, "pack.json", why);
  }
}
