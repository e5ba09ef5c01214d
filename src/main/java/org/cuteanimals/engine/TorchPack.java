package org.cuteanimals.engine;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuteanimals.engine.Pack.ModuleEntry;
import org.cuteanimals.engine.Pack.TensorEntry;
import org.cuteanimals.engine.Pack.TokenizerEntry;

/** A pack on DJL's PyTorch. Every native array dies with the call that made it. */
final class TorchPack implements LoadedPack, AutoCloseable {
  private final Pack pack;
  private final NDManager root;

  /** By file: two modules of a pack may be the same file, called with different shapes. */
  private final Map<String, Model> files;

  private final Optional<HuggingFaceTokenizer> tokenizer;

  private TorchPack(
      Pack pack,
      NDManager root,
      Map<String, Model> files,
      Optional<HuggingFaceTokenizer> tokenizer) {
    this.pack = pack;
    this.root = root;
    this.files = files;
    this.tokenizer = tokenizer;
  }

  /** Loads every module that drawing or checking needs and calls each once. */
  static TorchPack load(Pack pack, NDManager root) {
    Map<String, Model> files = new LinkedHashMap<>();
    try {
      for (ModuleEntry entry : pack.modules().values()) {
        if (!files.containsKey(entry.file())) {
          files.put(entry.file(), model(pack, entry, root));
        }
      }
      Optional<HuggingFaceTokenizer> tokenizer =
          pack.tokenizer().map(entry -> tokenizer(pack, entry));
      TorchPack loaded = new TorchPack(pack, root, files, tokenizer);
      pack.modules().keySet().forEach(loaded::probe);
      return loaded;
    } catch (PackException refused) {
      files.values().forEach(Model::close);
      throw refused;
    }
  }

  private static Model model(Pack pack, ModuleEntry entry, NDManager root) {
    Path file = pack.folder().resolve(entry.file());
    String name = entry.file().replaceFirst("\\.pt$", "");
    Model model = Model.newInstance(name, root.getDevice(), "PyTorch");
    try {
      model.load(pack.folder(), name, Map.of("mapLocation", "true"));
      return model;
    } catch (IOException | MalformedModelException | EngineException broken) {
      model.close();
      throw new PackException(file, "it is no TorchScript module that can be loaded.", broken);
    }
  }

  private static HuggingFaceTokenizer tokenizer(Pack pack, TokenizerEntry entry) {
    Path file = pack.folder().resolve(entry.file());
    String longest = Integer.toString(entry.maxTokens());
    try {
      return HuggingFaceTokenizer.newInstance(
          file,
          Map.of(
              "truncation",
              "true",
              "maxLength",
              longest,
              "modelMaxLength",
              longest,
              "padding",
              "false"));
    } catch (IOException | RuntimeException broken) {
      throw new PackException(file, "it is no tokenizer that can be read.", broken);
    }
  }

  /** Runs a module on zeros, so that wrong shapes are found at the start and not by a child. */
  private void probe(String name) {
    ModuleEntry entry = pack.modules().get(name);
    List<Tensor> zeros = entry.inputs().stream().map(TorchPack::zeros).toList();
    Path file = pack.folder().resolve(entry.file());
    List<Tensor> outputs;
    try {
      outputs = run(name, zeros);
    } catch (EngineException | IllegalArgumentException | IllegalStateException wrong) {
      throw new PackException(
          file, "the module does not take the inputs that pack.json names.", wrong);
    }
    for (int i = 0; i < outputs.size(); i++) {
      TensorEntry expected = entry.outputs().get(i);
      long[] actual = outputs.get(i).shape();
      if (!expected.accepts(actual)) {
        throw new PackException(
            file,
            "its output \"%s\" has the shape %s where pack.json names %s."
                .formatted(expected.name(), Arrays.toString(actual), expected.shape()));
      }
    }
  }

  private static Tensor zeros(TensorEntry entry) {
    long[] shape =
        entry.shape().stream()
            .mapToLong(
                dimension ->
                    switch (dimension) {
                      case "batch" -> 1;
                      case "tokens" -> 8;
                      case "width", "height" -> 64;
                      default -> Long.parseLong(dimension);
                    })
            .toArray();
    int size = Tensor.size(shape);
    if (entry.dtype().equals("int64")) {
      long[] ones = new long[size];
      Arrays.fill(ones, 1);
      return Tensor.longs(ones, shape);
    }
    float[] values = new float[size];
    // A velocity divides by sigma.
    Arrays.fill(values, entry.name().equals("sigma") ? 1f : 0f);
    return Tensor.floats(values, shape);
  }

  @Override
  public Pack pack() {
    return pack;
  }

  @Override
  public List<Tensor> run(String module, List<? extends Tensor> inputs) {
    ModuleEntry entry = pack.modules().get(module);
    if (entry == null) {
      throw new IllegalArgumentException("the pack has no module \"" + module + "\"");
    }
    requireFit(entry, inputs);
    Model model = files.get(entry.file());
    try (NDManager call = root.newSubManager()) {
      NDList arrays = new NDList(inputs.size());
      inputs.forEach(input -> arrays.add(array(call, input)));
      NDList outputs = model.getBlock().forward(new ParameterStore(call, false), arrays, false);
      outputs.attach(call);
      if (outputs.size() != entry.outputs().size()) {
        throw new IllegalStateException(
            "the module \"%s\" gave %d outputs, not %d"
                .formatted(module, outputs.size(), entry.outputs().size()));
      }
      List<Tensor> tensors = new ArrayList<>(outputs.size());
      outputs.forEach(output -> tensors.add(tensor(output)));
      return tensors;
    }
  }

  private static void requireFit(ModuleEntry entry, List<? extends Tensor> inputs) {
    if (inputs.size() != entry.inputs().size()) {
      throw new IllegalArgumentException(
          "%d inputs, not %d".formatted(inputs.size(), entry.inputs().size()));
    }
    for (int i = 0; i < inputs.size(); i++) {
      TensorEntry expected = entry.inputs().get(i);
      if (!expected.accepts(inputs.get(i).shape())) {
        throw new IllegalArgumentException(
            "the input \"%s\" has the shape %s, not %s"
                .formatted(
                    expected.name(), Arrays.toString(inputs.get(i).shape()), expected.shape()));
      }
    }
  }

  private static NDArray array(NDManager call, Tensor tensor) {
    return switch (tensor) {
      case Tensor.Floats(float[] values, long[] shape) -> call.create(values, new Shape(shape));
      case Tensor.Longs(long[] values, long[] shape) -> call.create(values, new Shape(shape));
    };
  }

  private static Tensor tensor(NDArray array) {
    long[] shape = array.getShape().getShape();
    if (array.getDataType() == DataType.INT64) {
      return Tensor.longs(array.toLongArray(), shape);
    }
    if (array.getDataType() == DataType.FLOAT32) {
      return Tensor.floats(array.toFloatArray(), shape);
    }
    throw new IllegalStateException("a module gave numbers of the type " + array.getDataType());
  }

  @Override
  public Tokens tokens(String text) {
    TokenizerEntry entry = pack.tokenizer().orElseThrow();
    Encoding encoding = tokenizer.orElseThrow().encode(text);
    long[] ids = encoding.getIds();
    TensorEntry input = pack.modules().get(Pack.TEXT_ENCODER).inputs().getFirst();
    int length = input.dimension("tokens") < 0 ? entry.maxTokens() : ids.length;
    long[] padded = new long[length];
    long[] mask = new long[length];
    Arrays.fill(padded, entry.padId());
    int real = Math.min(ids.length, length);
    System.arraycopy(ids, 0, padded, 0, real);
    Arrays.fill(mask, 0, real, 1);
    return new Tokens(Tensor.longs(padded, 1, length), Tensor.longs(mask, 1, length));
  }

  /** What the weights take: the pack's own word for the precision it computes in. */
  long tensorBytes() {
    return pack.tensorBytes().values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  @Override
  public void close() {
    files.values().forEach(Model::close);
    tokenizer.ifPresent(HuggingFaceTokenizer::close);
  }
}
