package org.cuteanimals.operations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a benchmark measured, by name; times in seconds. Names are part of the JSON's format.
 *
 * @param pictures how many were drawn for the figures, after the first
 * @param looks pictures and previews that the picture check saw
 * @param keptBack how many of them it kept back; none of these prompts deserves it
 */
record BenchReport(
    String pack,
    String device,
    int threads,
    int batch,
    int pictures,
    double firstPicture,
    Map<String, Quantiles> stages,
    double picturesPerMinute,
    long weightBytes,
    long cacheBytes,
    int arrays,
    long residentBytes,
    double cacheHitRate,
    double previewAndCheckShare,
    int looks,
    int keptBack) {

  /** Half and nineteen of twenty pictures took at most this long. */
  record Quantiles(double p50, double p95) {
    static Quantiles of(double[] seconds) {
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      return new Quantiles(at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
      return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }
  }

  String table() {
    StringBuilder text = new StringBuilder();
    line(text, "pack", pack);
    line(text, "device", "%s, %d threads, batch %d".formatted(device, threads, batch));
    line(text, "first picture", seconds(firstPicture) + " after the start of the program");
    text.append('\n');
    line(text, "seconds a picture", "    p50      p95");
    stages.forEach(
        (stage, times) -> line(text, "  " + stage, seconds(times.p50()) + seconds(times.p95())));
    line(text, "  previews and checks", percent(previewAndCheckShare) + " of the picture's time");
    text.append('\n');
    line(text, "pictures a minute", String.format(Locale.ROOT, "%.1f", picturesPerMinute));
    line(
        text,
        "tensors",
        megabytes(weightBytes) + " weights, " + megabytes(cacheBytes) + " embeddings");
    line(text, "arrays alive", Integer.toString(arrays));
    line(text, "resident memory", megabytes(residentBytes) + " after " + pictures + " pictures");
    line(text, "cache hits", percent(cacheHitRate));
    line(text, "kept back", keptBack + " of " + looks + " pictures and previews");
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-24s%s%n", name, value));
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%8.3f ", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** As plain values for JSON. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("pack", pack);
    values.put("device", device);
    values.put("threads", threads);
    values.put("batch", batch);
    values.put("pictures", pictures);
    values.put("first_picture_s", firstPicture);
    stages.forEach(
        (stage, times) -> values.put(stage + "_s", Map.of("p50", times.p50(), "p95", times.p95())));
    values.put("pictures_a_minute", picturesPerMinute);
    values.put("weight_bytes", weightBytes);
    values.put("embedding_bytes", cacheBytes);
    values.put("arrays", arrays);
    values.put("resident_bytes", residentBytes);
    values.put("cache_hit_rate", cacheHitRate);
    values.put("preview_and_check_share", previewAndCheckShare);
    values.put("checked", looks);
    values.put("kept_back", keptBack);
    return values;
  }
}
