package org.cuteanimals.operations;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.cuteanimals.diffusion.EmbeddingStatistics;
import org.cuteanimals.diffusion.PaintListener;
import org.cuteanimals.diffusion.PaintRequest;
import org.cuteanimals.diffusion.PaintTimes;
import org.cuteanimals.diffusion.Painter;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.operations.BenchReport.Quantiles;
import org.cuteanimals.operations.CommandLine.CommandException;
import org.cuteanimals.safety.PictureCheck;
import org.cuteanimals.words.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Draws a fixed set of prompts, with previews and checks, and measures.")
final class BenchCommand implements Callable<Integer> {
  /** Prompts and seeds come from this, so that every run draws the same pictures. */
  private static final long FIXED = 20_260_101;

  @Spec private CommandSpec spec;

  @Option(
      names = "--pictures",
      paramLabel = "NUMBER",
      defaultValue = "64",
      description = "How many (${DEFAULT-VALUE}).")
  private int pictures;

  @Option(
      names = "--batch",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "How many are painted together (${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there too.")
  private @Nullable Path json;

  @Override
  public Integer call() {
    if (pictures < 1 || batch < 1) {
      throw new CommandException(
          CommandLine.NOT_UNDERSTOOD, "--pictures and --batch are numbers from 1 on.");
    }
    try (DrawingTools tools = DrawingTools.open()) {
      BenchReport report = measure(tools);
      spec.commandLine().getOut().print(report.table());
      spec.commandLine().getOut().flush();
      if (json != null) {
        write(json, report);
      }
    }
    return 0;
  }

  private BenchReport measure(DrawingTools tools) {
    Painter painter = tools.painter();
    List<PaintRequest> requests = requests(tools.vocabulary());
    Samples first = new Samples();
    paint(tools, requests.subList(0, 1), first);
    double firstPicture =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;

    Samples samples = new Samples();
    long start = System.nanoTime();
    for (int at = 0; at < requests.size(); at += batch) {
      paint(tools, requests.subList(at, Math.min(requests.size(), at + batch)), samples);
    }
    double seconds = (System.nanoTime() - start) / 1e9;

    Engine.Usage usage = tools.engine().usage();
    EmbeddingStatistics cache = painter.embeddingStatistics();
    return new BenchReport(
        painter.pack().name() + " " + painter.pack().version(),
        usage.device(),
        usage.threads(),
        batch,
        pictures,
        firstPicture,
        samples.quantiles(),
        60 * pictures / seconds,
        usage.weightBytes(),
        cache.bytes(),
        usage.arrays(),
        ProcessMemory.resident().orElse(0),
        cache.hitRate(),
        samples.previewAndCheckShare(),
        samples.looks,
        samples.keptBack);
  }

  private List<PaintRequest> requests(Vocabulary vocabulary) {
    Random random = new Random(FIXED);
    List<PaintRequest> requests = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      requests.add(
          new PaintRequest(vocabulary.modelText(vocabulary.surprise(random)), random.nextLong()));
    }
    return requests;
  }

  /** As the studio does it: previews and the picture all go through the check. */
  private static void paint(DrawingTools tools, List<PaintRequest> requests, Samples samples) {
    PictureCheck check = tools.check();
    PaintListener watching =
        new PaintListener() {
          @Override
          public boolean wantsPreview(int request) {
            return true;
          }

          @Override
          public void preview(int request, Pixels preview) {
            samples.look(check, preview);
          }
        };
    Painter.Batch painted = tools.painter().paint(requests, watching);
    long start = System.nanoTime();
    painted.paintings().forEach(painting -> samples.look(check, painting.orElseThrow().pixels()));
    samples.add(painted.times(), System.nanoTime() - start, requests.size());
  }

  private static void write(Path file, BenchReport report) {
    try {
      Files.writeString(
          file,
          JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report.values())
              + "\n");
    } catch (IOException impossible) {
      throw new CommandException(CommandLine.FAILED, "Cannot write the file " + file + ".");
    }
  }

  /** Seconds a picture, by stage, and what the check said. */
  private static final class Samples {
    private final Map<String, List<Double>> stages = new LinkedHashMap<>();
    private int looks;
    private int keptBack;

    void look(PictureCheck check, Pixels pixels) {
      looks++;
      keptBack += check.look(pixels).mayBeShown() ? 0 : 1;
    }

    void add(PaintTimes times, long check, int pictures) {
      add("embed", times.embed(), pictures);
      add("denoise", times.denoise(), pictures);
      add("previews", times.previews(), pictures);
      add("decode", times.decode(), pictures);
      add("check", check, pictures);
      add("whole", times.total() + check, pictures);
    }

    private void add(String stage, long nanos, int pictures) {
      List<Double> seconds = stages.computeIfAbsent(stage, name -> new ArrayList<>());
      for (int i = 0; i < pictures; i++) {
        seconds.add(nanos / 1e9 / pictures);
      }
    }

    Map<String, Quantiles> quantiles() {
      Map<String, Quantiles> quantiles = new LinkedHashMap<>();
      stages.forEach((stage, seconds) -> quantiles.put(stage, Quantiles.of(array(seconds))));
      return quantiles;
    }

    double previewAndCheckShare() {
      return (sum("previews") + sum("check")) / sum("whole");
    }

    private double sum(String stage) {
      return stages.get(stage).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double[] array(List<Double> seconds) {
      return seconds.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
