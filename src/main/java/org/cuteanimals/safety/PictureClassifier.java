package org.cuteanimals.safety;

import java.util.List;
import org.cuteanimals.engine.Pixels;

/** Says what a picture looks like. */
public interface PictureClassifier {
  /** The names of the classes, in the order of the answer. */
  List<String> classes();

  /** A share for each class; together they make 1. May throw anything. */
  double[] classify(Pixels picture);
}
