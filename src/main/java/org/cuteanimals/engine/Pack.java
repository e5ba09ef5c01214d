package org.cuteanimals.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code pack.json} says, checked: every file is there with the size and digest it names, and
 * the modules fit one another.
 *
 * @param digest SHA-256 of {@code pack.json}, which itself holds the digests of all files
 * @param words ids of the vocabulary that it can draw; empty where it knows no list
 * @param tensorBytes by precision, what its weights take in memory once loaded
 * @see <a href="../../../../../../docs/pack-format.md">docs/pack-format.md</a>
 */
public record Pack(
    Path folder,
    String kind,
    String name,
    String version,
    String licence,
    String digest,
    Map<String, FileEntry> files,
    Map<String, ModuleEntry> modules,
    Optional<TokenizerEntry> tokenizer,
    int width,
    int height,
    List<Long> latentShape,
    Optional<Sampler> sampler,
    Optional<Template> template,
    Set<String> words,
    List<String> classes,
    Map<String, Long> tensorBytes,
    Optional<Path> golden) {

  /** The format this program reads. */
  public static final int FORMAT = 1;

  public static final String TEXT_TO_IMAGE = "text-to-image";
  public static final String PICTURE_CHECK = "picture-check";
  public static final String TEXT_ENCODER = "text_encoder";
  public static final String DENOISER = "denoiser";
  public static final String SCREEN_DECODER = "decoder.screen";
  public static final String CLASSIFIER = "classifier";

  /** The digest of a module's file. */
  public String digestOf(String module) {
    return files.get(modules.get(module).file()).sha256();
  }

  /** Whether the pack can draw the word with this id. */
  public boolean draws(String word) {
    return words.isEmpty() || words.contains(word);
  }

  /** A file of the pack, which was verified when the pack was read. */
  public record FileEntry(long bytes, String sha256) {}

  public record ModuleEntry(String file, List<TensorEntry> inputs, List<TensorEntry> outputs) {}

  /**
   * One input or output of a module.
   *
   * @param shape whole numbers, or names of dimensions that may differ from call to call
   */
  public record TensorEntry(String name, String dtype, List<String> shape) {

    /** Whether a tensor of this shape may stand here. */
    boolean accepts(long[] actual) {
      if (actual.length != shape.size()) {
        return false;
      }
      for (int i = 0; i < actual.length; i++) {
        String expected = shape.get(i);
        if (Character.isDigit(expected.charAt(0)) && Long.parseLong(expected) != actual[i]) {
          return false;
        }
      }
      return true;
    }

    /** The position of the dimension with this name, or -1. */
    public int dimension(String dimension) {
      return shape.indexOf(dimension);
    }
  }

  public record TokenizerEntry(String file, int maxTokens, long padId) {}

  /**
   * How to walk from noise to the picture.
   *
   * @param steps calls of the denoiser
   * @param shift bends the schedule towards the noise where it is above 1
   */
  public record Sampler(int steps, double shift, Guidance guidance) {}

  /**
   * Classifier-free guidance.
   *
   * @param scale 1 is none
   * @param unconditional the text that says nothing
   * @param keepNorm whether the guided velocity gets the length of the unguided one
   */
  public record Guidance(float scale, String unconditional, boolean keepNorm) {
    public boolean on() {
      return scale != 1f;
    }
  }

  /** What stands around the prompt's text, with a version that names this arrangement. */
  public record Template(int version, String prefix, String suffix) {
    public String apply(String text) {
      return prefix + text + suffix;
    }
  }
}
