package org.cuteanimals.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuteanimals.engine.Pack.FileEntry;
import org.cuteanimals.engine.Pack.Guidance;
import org.cuteanimals.engine.Pack.ModuleEntry;
import org.cuteanimals.engine.Pack.Sampler;
import org.cuteanimals.engine.Pack.Template;
import org.cuteanimals.engine.Pack.TensorEntry;
import org.cuteanimals.engine.Pack.TokenizerEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a pack's folder and refuses it with a reason where anything does not hold. */
final class PackReader {
  private static final Set<String> DTYPES = Set.of("float32", "int64");

  private final Path folder;
  private final Path description;

  private PackReader(Path folder) {
    this.folder = folder;
    this.description = folder.resolve("pack.json");
  }

  /**
   * Reads and verifies a pack. Reads every file once to compare its digest.
   *
   * @throws PackException if a file is missing, damaged, of another version or does not fit
   */
  static Pack read(Path folder) {
    return new PackReader(folder.toAbsolutePath().normalize()).read();
  }

  private Pack read() {
    if (!Files.isDirectory(folder)) {
      throw new PackException(folder, "there is no such folder.");
    }
    JsonNode json = json();
    requireFormat(json);
    String kind = text(json, "kind");
    Map<String, FileEntry> files = files(json.path("files"));
    Map<String, ModuleEntry> modules = modules(json.path("modules"), files);
    Pack pack =
        new Pack(
            folder,
            kind,
            text(json, "name"),
            text(json, "version"),
            text(json, "licence"),
            sha256(description),
            files,
            modules,
            tokenizer(json.path("tokenizer"), files),
            positive(json.path("image"), "width"),
            positive(json.path("image"), "height"),
            json.path("latents").path("shape").valueStream().map(JsonNode::asLong).toList(),
            sampler(json.path("sampler")),
            template(json.path("prompt")),
            new LinkedHashSet<>(strings(json.path("words"))),
            strings(json.path("classes")),
            memory(json.path("memory")),
            Optional.of(json.path("golden"))
                .filter(JsonNode::isString)
                .map(golden -> inside(golden.asString())));
    switch (kind) {
      case Pack.TEXT_TO_IMAGE -> requireDrawing(pack);
      case Pack.PICTURE_CHECK -> requireChecking(pack);
      default -> throw refuse("it is of the unknown kind \"" + kind + "\".");
    }
    files.forEach(this::verify);
    return pack;
  }

  private JsonNode json() {
    if (!Files.isRegularFile(description)) {
      throw refuse("it is missing.");
    }
    try (InputStream in = Files.newInputStream(description)) {
      return JsonMapper.shared().readTree(in);
    } catch (JacksonException | IOException broken) {
      throw new PackException(description, "it is not readable JSON.", broken);
    }
  }

  private void requireFormat(JsonNode json) {
    int format = json.path("format").asInt(0);
    if (format != Pack.FORMAT) {
      throw refuse(
          "it is of format %d, and this program reads format %d.".formatted(format, Pack.FORMAT));
    }
  }

  private Map<String, FileEntry> files(JsonNode json) {
    Map<String, FileEntry> files = new LinkedHashMap<>();
    json.properties()
        .forEach(
            entry -> {
              inside(entry.getKey());
              files.put(
                  entry.getKey(),
                  new FileEntry(
                      entry.getValue().path("bytes").asLong(-1), text(entry.getValue(), "sha256")));
            });
    return files;
  }

  private Map<String, ModuleEntry> modules(JsonNode json, Map<String, FileEntry> files) {
    Map<String, ModuleEntry> modules = new LinkedHashMap<>();
    json.properties()
        .forEach(
            entry -> {
              String file = text(entry.getValue(), "file");
              requireListed(file, files);
              modules.put(
                  entry.getKey(),
                  new ModuleEntry(
                      file,
                      tensors(entry.getValue().path("inputs")),
                      tensors(entry.getValue().path("outputs"))));
            });
    return modules;
  }

  private List<TensorEntry> tensors(JsonNode json) {
    return json.valueStream()
        .map(
            node -> {
              String dtype = text(node, "dtype");
              if (!DTYPES.contains(dtype)) {
                throw refuse("a module takes the unknown number type \"" + dtype + "\".");
              }
              return new TensorEntry(text(node, "name"), dtype, strings(node.path("shape")));
            })
        .toList();
  }

  private Optional<TokenizerEntry> tokenizer(JsonNode json, Map<String, FileEntry> files) {
    if (json.isMissingNode()) {
      return Optional.empty();
    }
    String file = text(json, "file");
    requireListed(file, files);
    return Optional.of(
        new TokenizerEntry(file, positive(json, "max_tokens"), json.path("pad_id").asLong(0)));
  }

  private Optional<Sampler> sampler(JsonNode json) {
    if (json.isMissingNode()) {
      return Optional.empty();
    }
    String method = text(json, "method");
    if (!method.equals("flow-matching-euler")) {
      throw refuse("it wants the unknown sampler \"" + method + "\".");
    }
    JsonNode guidance = json.path("guidance");
    double shift = json.path("shift").asDouble(1);
    if (!(shift > 0)) {
      throw refuse("its shift is not above 0.");
    }
    return Optional.of(
        new Sampler(
            positive(json, "steps"),
            shift,
            new Guidance(
                (float) guidance.path("scale").asDouble(1),
                guidance.path("unconditional").asString(""),
                guidance.path("rescale").asString("none").equals("norm"))));
  }

  private static Optional<Template> template(JsonNode json) {
    return json.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Template(
                json.path("template_version").asInt(1),
                json.path("prefix").asString(""),
                json.path("suffix").asString("")));
  }

  private static Map<String, Long> memory(JsonNode json) {
    Map<String, Long> memory = new LinkedHashMap<>();
    json.properties().forEach(entry -> memory.put(entry.getKey(), entry.getValue().asLong()));
    return memory;
  }

  private void requireDrawing(Pack pack) {
    ModuleEntry encoder = module(pack, Pack.TEXT_ENCODER);
    ModuleEntry denoiser = module(pack, Pack.DENOISER);
    ModuleEntry decoder = module(pack, Pack.SCREEN_DECODER);
    if (pack.tokenizer().isEmpty() || pack.sampler().isEmpty() || pack.template().isEmpty()) {
      throw refuse("it needs a \"tokenizer\", a \"sampler\" and a \"prompt\".");
    }
    long[] latents = Tensor.batch(1, pack.latentShape());
    List<TensorEntry> conditions =
        denoiser.inputs().size() < 2
            ? List.of()
            : denoiser.inputs().subList(2, denoiser.inputs().size());
    if (conditions.isEmpty() || !conditions.equals(encoder.outputs())) {
      throw refuse("the denoiser does not take what the text encoder gives.");
    }
    if (!denoiser.inputs().getFirst().accepts(latents)
        || denoiser.outputs().size() != 1
        || !denoiser.outputs().getFirst().accepts(latents)) {
      throw refuse("the denoiser is not made for the latents' shape.");
    }
    if (!decoder.inputs().getFirst().accepts(latents)
        || !decoder.outputs().getFirst().accepts(new long[] {1, 3, pack.height(), pack.width()})) {
      throw refuse("the decoder does not turn latents into the image's size.");
    }
  }

  private void requireChecking(Pack pack) {
    ModuleEntry classifier = module(pack, Pack.CLASSIFIER);
    if (pack.classes().isEmpty()
        || classifier.outputs().size() != 1
        || !classifier.outputs().getFirst().accepts(new long[] {1, pack.classes().size()})) {
      throw refuse("the classifier does not answer with one number for each class.");
    }
  }

  private ModuleEntry module(Pack pack, String name) {
    ModuleEntry module = pack.modules().get(name);
    if (module == null || module.inputs().isEmpty() || module.outputs().isEmpty()) {
      throw refuse("it describes no module \"" + name + "\".");
    }
    return module;
  }

  private void verify(String name, FileEntry entry) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new PackException(file, "it is missing.");
    }
    try {
      long size = Files.size(file);
      if (size != entry.bytes()) {
        throw new PackException(
            file,
            "it is damaged: it has %d bytes where pack.json names %d."
                .formatted(size, entry.bytes()));
      }
    } catch (IOException unreadable) {
      throw new PackException(file, "it cannot be read.", unreadable);
    }
    if (!sha256(file).equals(entry.sha256())) {
      throw new PackException(
          file, "it is damaged or of another version: its SHA-256 is not the one in pack.json.");
    }
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw new PackException(file, "it cannot be read.", unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void requireListed(String file, Map<String, FileEntry> files) {
    if (!files.containsKey(file)) {
      throw refuse("it uses \"" + file + "\" but gives no digest for it.");
    }
  }

  /** A pack never reaches outside its folder. */
  private Path inside(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw refuse("it names a file outside the pack: \"" + name + "\".");
    }
    return file;
  }

  private String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isString() || value.asString().isBlank()) {
      throw refuse("it has no \"" + field + "\".");
    }
    return value.asString();
  }

  private int positive(JsonNode node, String field) {
    int value = node.path(field).asInt(0);
    if (value < 1) {
      throw refuse("its \"" + field + "\" is not a number above 0.");
    }
    return value;
  }

  private static List<String> strings(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }

  private PackException refuse(String why) {
    return new PackException(description, why);
  }
}
