package org.cuteanimals.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What only shows when the modules of a pack are run. */
class PackLoadingTest {
  @TempDir private Path packs;

  private Engine engine() {
    return new Engine(new EngineSettings(packs, "cpu", 2, false));
  }

  private Path copy(String name) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("models/packs", name), packs.resolve(name));
    return packs.resolve(name);
  }

  private static void edit(Path pack, String from, String to) throws IOException {
    Path json = pack.resolve("pack.json");
    String text = Files.readString(json);
    assertThat(text).containsPattern(from);
    Files.writeString(json, text.replaceAll(from, to));
  }

  private void refused(String name, String file, String why) {
    try (Engine engine = engine()) {
      assertThatThrownBy(() -> engine.pack(name))
          .isInstanceOf(PackException.class)
          .hasMessageContaining(file)
          .hasMessageContaining(why);
    }
  }

  @Test
  void aModuleThatAnswersInAnotherShapeIsRefused() throws IOException {
    edit(copy("dress-up"), "\"batch\", 256\\]", "\"batch\", 128]");
    refused("dress-up", "text_encoder.pt", "\"pooled\" has the shape [1, 256]");
  }

  @Test
  void aModuleThatDoesNotTakeItsInputsIsRefused() throws IOException {
    edit(copy("dress-up"), "\"batch\", 16\\]", "\"batch\", 17]");
    refused("dress-up", "text_encoder.pt", "does not take the inputs");
  }

  @Test
  void aFileThatIsNoModuleIsRefused() throws IOException {
    Path pack = copy("picture-check");
    Path module = pack.resolve("classifier.pt");
    byte[] nonsense = "not a module".getBytes(StandardCharsets.UTF_8);
    Pack.FileEntry entry = PackReader.read(pack).files().get("classifier.pt");
    Files.write(module, nonsense);
    edit(pack, "\"bytes\": " + entry.bytes(), "\"bytes\": " + nonsense.length);
    edit(pack, entry.sha256(), sha256(nonsense));
    refused("picture-check", "classifier.pt", "no TorchScript module");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aPackIsLoadedOnceForAllWhoAsk() {
    Engine engine = TestEngine.get();
    assertThat(engine.pack("dress-up")).isSameAs(engine.pack("dress-up"));
  }

  @Test
  void aCallWithAnotherShapeIsRefusedBeforeItReachesTheModule() {
    LoadedPack pack = TestEngine.get().pack("dress-up");
    assertThatThrownBy(
            () -> pack.run(Pack.SCREEN_DECODER, List.of(Tensor.floats(new float[4], 1, 1, 2, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latents");
    assertThatThrownBy(() -> pack.run(Pack.SCREEN_DECODER, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pack.run("decoder.sculpture", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
