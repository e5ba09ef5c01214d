package org.cuteanimals.safety;

import java.util.List;
import java.util.Set;
import org.cuteanimals.engine.Engine;
import org.cuteanimals.engine.LoadedPack;
import org.cuteanimals.engine.Pack;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.engine.Tensor;

/** The classifier of a pack. A pack that cannot answer what the check asks is refused. */
final class PackClassifier implements PictureClassifier {
  private static final Set<String> NEEDED = Set.of("drawing", "neutral", "hentai", "porn", "sexy");

  private final LoadedPack loaded;

  PackClassifier(Engine engine, String name) {
    this.loaded = engine.pack(name);
    if (!Set.copyOf(loaded.pack().classes()).equals(NEEDED)) {
      throw new IllegalStateException(
          "The pack \"%s\" knows the classes %s, but the picture check needs %s."
              .formatted(name, loaded.pack().classes(), NEEDED));
    }
  }

  @Override
  public List<String> classes() {
    return loaded.pack().classes();
  }

  @Override
  public double[] classify(Pixels picture) {
    Tensor.Floats answer =
        (Tensor.Floats) loaded.run(Pack.CLASSIFIER, List.of(picture.toTensor())).getFirst();
    double[] shares = new double[answer.values().length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = answer.values()[i];
    }
    return shares;
  }
}
