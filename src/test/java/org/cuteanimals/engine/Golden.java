package org.cuteanimals.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Python computed with a pack: texts and the numbers of each stage. */
public record Golden(
    JsonNode description, Map<String, float[]> arrays, Map<String, long[]> shapes) {

  public static Golden read(Pack pack) {
    Path json = pack.golden().orElseThrow();
    JsonNode description = JsonMapper.shared().readTree(json.toFile());
    Path file = json.resolveSibling("golden.npz");
    Map<String, float[]> arrays = new HashMap<>();
    Map<String, long[]> shapes = new HashMap<>();
    try (NDManager manager = NDManager.newBaseManager("PyTorch");
        InputStream npz = Files.newInputStream(file)) {
      for (NDArray array : NDList.decode(manager, npz)) {
        shapes.put(array.getName(), array.getShape().getShape());
        arrays.put(array.getName(), array.toType(DataType.FLOAT32, false).toFloatArray());
      }
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
    return new Golden(description, arrays, shapes);
  }

  public List<String> texts(String example) {
    return description.path(example).path("texts").valueStream().map(JsonNode::asString).toList();
  }

  public float[] array(String name) {
    float[] array = arrays.get(name);
    if (array == null) {
      throw new AssertionError(name + " is not in " + arrays.keySet());
    }
    return array;
  }

  public long[] shape(String name) {
    return shapes.get(name);
  }

  /** The largest difference of two rows of numbers. */
  public static float distance(float[] actual, float[] expected) {
    if (actual.length != expected.length) {
      throw new AssertionError(actual.length + " numbers, not " + expected.length);
    }
    float distance = 0;
    for (int i = 0; i < actual.length; i++) {
      float here = Math.abs(actual[i] - expected[i]);
      if (Float.isNaN(here)) {
        throw new AssertionError("not a number at " + i);
      }
      distance = Math.max(distance, here);
    }
    return distance;
  }
}
