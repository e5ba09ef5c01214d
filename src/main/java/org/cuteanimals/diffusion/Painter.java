package org.cuteanimals.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.engine.Lease;
import org.cuteanimals.engine.LoadedPack;
import org.cuteanimals.engine.Pack;
import org.cuteanimals.engine.Pack.ModuleEntry;
import org.cuteanimals.engine.Pack.Sampler;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.engine.Tensor;

/**
 * Paints pictures of texts with the configured pack. A batch is one call of the denoiser a step,
 * and one batch at a time is painted, whoever asks. Safe for use by many threads.
 */
public final class Painter {
  /** Optional decoder of a pack that shows a smaller picture for less work. */
  private static final String PREVIEW_DECODER = "decoder.preview";

  private final Engine engine;
  private final LoadedPack loaded;
  private final Pack pack;
  private final Schedule schedule;
  private final Set<Integer> previewSteps;
  private final EmbeddingCache embeddings;
  private final PreviewDecoder previewDecoder;
  private final NoiseSource noise;

  /**
   * A painter with the pack of the settings, which is loaded now.
   *
   * @throws org.cuteanimals.engine.PackException if the pack is refused
   */
  public Painter(Engine engine, DiffusionSettings settings) {
    this(engine, settings, Noise::of);
  }

  /** With noise from elsewhere, to be held against what another program drew of the same noise. */
  Painter(Engine engine, DiffusionSettings settings, NoiseSource noise) {
    this.engine = engine;
    this.noise = noise;
    this.loaded = engine.pack(settings.pack());
    this.pack = loaded.pack();
    Sampler sampler =
        pack.sampler()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The pack \"%s\" does not draw.".formatted(settings.pack())));
    this.schedule = Schedule.of(sampler.steps(), sampler.shift());
    this.previewSteps =
        Set.copyOf(Arrays.stream(schedule.previewsAfter(settings.previews())).boxed().toList());
    this.embeddings = new EmbeddingCache(settings.embeddings());
    this.previewDecoder = PreviewDecoder.of(pack);
  }

  public Pack pack() {
    return pack;
  }

  public int steps() {
    return schedule.steps();
  }

  public EmbeddingStatistics embeddingStatistics() {
    return embeddings.statistics();
  }

  /** Embeds a text ahead of its picture, waiting for the device. */
  public void prepare(String text) {
    try (Lease lease = engine.lease()) {
      embed(text);
    }
  }

  /**
   * Paints a batch on the calling thread, after waiting for the device.
   *
   * @param requests at least one
   * @return a painting for each request, in their order, empty for a cancelled one
   */
  public Batch paint(List<PaintRequest> requests, PaintListener listener) {
    try (Lease lease = engine.lease()) {
      return paintAlone(requests, listener);
    }
  }

  private Batch paintAlone(List<PaintRequest> requests, PaintListener listener) {
    Stopwatch clock = new Stopwatch();

    // 1. Words: each text becomes an embedding, from the cache where it has been seen.
    List<Canvas> canvases = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      PaintRequest request = requests.get(i);
      canvases.add(new Canvas(i, embed(request.text()), noise.of(request.seed(), latentSize())));
    }
    Embedding unconditional =
        guidance().on() ? embed(guidance().unconditional()) : canvases.getFirst().embedding;
    clock.embedded();

    // 2. Denoise: from noise to a picture in as many steps as the pack wants.
    List<Canvas> active = canvases;
    Conditions conditions = null;
    for (int k = 0; k < schedule.steps(); k++) {
      List<Canvas> wanted = active.stream().filter(c -> !listener.cancelled(c.request)).toList();
      if (conditions == null || wanted.size() < active.size()) {
        active = wanted;
        conditions = Conditions.of(active, unconditional, guidance().on(), denoiser());
      }
      if (active.isEmpty()) {
        break;
      }
      float sigma = schedule.at(k);
      List<float[]> velocities = velocities(active, conditions, sigma);
      for (int row = 0; row < active.size(); row++) {
        active.get(row).move(velocities.get(row), sigma, schedule.at(k + 1));
      }
      clock.denoised();
      tell(active, listener, k + 1);
      clock.previewed();
    }

    // 3. Decode: latents become pixels.
    List<Canvas> finished = active.stream().filter(c -> !listener.cancelled(c.request)).toList();
    List<Optional<Painting>> paintings = decode(finished, requests.size());
    clock.decoded();
    return new Batch(paintings, clock.times());
  }

  /** The embedding of a text; the caller holds the device. */
  Embedding embed(String text) {
    String whole = pack.template().orElseThrow().apply(text);
    String key =
        EmbeddingCache.key(
            pack.digestOf(Pack.TEXT_ENCODER), pack.template().orElseThrow().version(), whole);
    return embeddings.get(
        key,
        () -> {
          LoadedPack.Tokens tokens = loaded.tokens(whole);
          List<Tensor> inputs =
              pack.modules().get(Pack.TEXT_ENCODER).inputs().size() > 1
                  ? List.of(tokens.ids(), tokens.mask())
                  : List.of(tokens.ids());
          return new Embedding(loaded.run(Pack.TEXT_ENCODER, inputs));
        });
  }

  /** One call of the denoiser for the whole batch, with the rows of guidance behind it. */
  private List<float[]> velocities(List<Canvas> active, Conditions conditions, float sigma) {
    int size = latentSize();
    int rows = conditions.rows();
    float[] latents = new float[rows * size];
    for (int row = 0; row < rows; row++) {
      float[] z = active.get(row % active.size()).latents;
      System.arraycopy(z, 0, latents, row * size, size);
    }
    float[] sigmas = new float[rows];
    Arrays.fill(sigmas, sigma);
    List<Tensor> inputs = new ArrayList<>();
    inputs.add(Tensor.floats(latents, Tensor.batch(rows, pack.latentShape())));
    inputs.add(Tensor.floats(sigmas, rows));
    inputs.addAll(conditions.tensors());
    Tensor.Floats output = (Tensor.Floats) loaded.run(Pack.DENOISER, inputs).getFirst();

    List<float[]> velocities = new ArrayList<>();
    for (int row = 0; row < active.size(); row++) {
      float[] velocity = row(output.values(), row, size);
      velocities.add(
          guidance().on()
              ? guided(velocity, row(output.values(), active.size() + row, size))
              : velocity);
    }
    return velocities;
  }

  private float[] guided(float[] velocity, float[] unconditional) {
    return Latents.guide(
        velocity,
        unconditional,
        guidance().scale(),
        guidance().keepNorm(),
        pack.latentShape().getLast().intValue());
  }

  private void tell(List<Canvas> active, PaintListener listener, int step) {
    for (Canvas canvas : active) {
      listener.latents(canvas.request, step, canvas.latents);
      listener.step(canvas.request, step, schedule.steps());
    }
    if (!previewSteps.contains(step)) {
      return;
    }
    List<Canvas> watched =
        active.stream().filter(canvas -> listener.wantsPreview(canvas.request)).toList();
    if (watched.isEmpty()) {
      return;
    }
    Tensor.Floats images =
        previewDecoder.decode(loaded, watched.stream().map(canvas -> canvas.expected).toList());
    for (int row = 0; row < watched.size(); row++) {
      listener.preview(watched.get(row).request, Pixels.of(images, row));
    }
  }

  private List<Optional<Painting>> decode(List<Canvas> finished, int count) {
    List<Optional<Painting>> paintings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paintings.add(Optional.empty());
    }
    // One by one: the decoder's working memory is the largest of all, and a batch saves no time.
    for (Canvas canvas : finished) {
      Tensor latents = Tensor.floats(canvas.latents, Tensor.batch(1, pack.latentShape()));
      Tensor.Floats image =
          (Tensor.Floats) loaded.run(Pack.SCREEN_DECODER, List.of(latents)).getFirst();
      paintings.set(canvas.request, Optional.of(new Painting(Pixels.of(image, 0), canvas.latents)));
    }
    return paintings;
  }

  private ModuleEntry denoiser() {
    return pack.modules().get(Pack.DENOISER);
  }

  private Pack.Guidance guidance() {
    return pack.sampler().orElseThrow().guidance();
  }

  private int latentSize() {
    return Tensor.size(Tensor.batch(1, pack.latentShape()));
  }

  private static float[] row(float[] values, int row, int size) {
    return Arrays.copyOfRange(values, row * size, (row + 1) * size);
  }

  /** Where the noise of a seed comes from. */
  @FunctionalInterface
  interface NoiseSource {
    float[] of(long seed, int count);
  }

  /**
   * What a batch came to.
   *
   * @param paintings in the order of the requests, empty for a cancelled one
   */
  public record Batch(List<Optional<Painting>> paintings, PaintTimes times) {}

  /** One picture of a batch on its way from noise. */
  private static final class Canvas {
    private final int request;
    private final Embedding embedding;
    private float[] latents;

    /** What the model has in mind at this step: the latents with all noise taken away. */
    private float[] expected;

    Canvas(int request, Embedding embedding, float[] noise) {
      this.request = request;
      this.embedding = embedding;
      this.latents = noise;
      this.expected = noise;
    }

    void move(float[] velocity, float sigma, float next) {
      expected = Latents.step(latents, velocity, -sigma);
      latents = Latents.step(latents, velocity, next - sigma);
    }
  }

  /** The embeddings of a batch, ready for the denoiser; the unconditional rows come last. */
  private record Conditions(int rows, List<Tensor> tensors) {
    static Conditions of(
        List<Canvas> canvases, Embedding unconditional, boolean guided, ModuleEntry denoiser) {
      List<Embedding> rows = new ArrayList<>(canvases.stream().map(c -> c.embedding).toList());
      if (guided) {
        canvases.forEach(canvas -> rows.add(unconditional));
      }
      List<Tensor> tensors = new ArrayList<>();
      for (int i = 0; i < unconditional.rows().size() && !rows.isEmpty(); i++) {
        int input = i;
        tensors.add(
            Rows.stack(
                rows.stream().map(row -> row.rows().get(input)).toList(),
                denoiser.inputs().get(2 + i)));
      }
      return new Conditions(rows.size(), tensors);
    }
  }

  /** Decodes previews, smaller where the pack can. */
  private record PreviewDecoder(String module, int factor, List<Long> latentShape) {
    static PreviewDecoder of(Pack pack) {
      ModuleEntry entry = pack.modules().get(PREVIEW_DECODER);
      if (entry == null) {
        return new PreviewDecoder(Pack.SCREEN_DECODER, 1, pack.latentShape());
      }
      List<Long> small =
          entry.inputs().getFirst().shape().stream().skip(1).map(Long::valueOf).toList();
      int factor = (int) (pack.latentShape().getLast() / small.getLast());
      return new PreviewDecoder(PREVIEW_DECODER, factor, small);
    }

    Tensor.Floats decode(LoadedPack loaded, List<float[]> latents) {
      int width = (int) (latentShape.getLast() * factor);
      long[] shape = Tensor.batch(latents.size(), latentShape);
      float[] values = new float[Tensor.size(shape)];
      int size = values.length / latents.size();
      for (int row = 0; row < latents.size(); row++) {
        System.arraycopy(
            Latents.shrink(latents.get(row), width, factor), 0, values, row * size, size);
      }
      return (Tensor.Floats) loaded.run(module, List.of(Tensor.floats(values, shape))).getFirst();
    }
  }

  /** Adds up where the time goes. */
  private static final class Stopwatch {
    private long last = System.nanoTime();
    private long embed;
    private long denoise;
    private long previews;
    private long decode;

    private long lap() {
      long now = System.nanoTime();
      long lap = now - last;
      last = now;
      return lap;
    }

    void embedded() {
      embed += lap();
    }

    void denoised() {
      denoise += lap();
    }

    void previewed() {
      previews += lap();
    }

    void decoded() {
      decode += lap();
    }

    PaintTimes times() {
      return new PaintTimes(embed, denoise, previews, decode);
    }
  }
}
