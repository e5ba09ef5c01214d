package org.cuteanimals.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The device of this server and the packs loaded on it. Each pack is loaded once and shared by all
 * who ask for it. Safe for use by many threads.
 */
public final class Engine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  private final EngineSettings settings;
  private final Device device;
  private final NDManager root;
  private final Map<String, TorchPack> packs = new LinkedHashMap<>();
  private final ReentrantLock inUse = new ReentrantLock(true);

  public Engine(EngineSettings settings) {
    this.settings = settings;
    int threads =
        settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
    startTorch(threads, settings.graphOptimizer());
    this.device = device(settings.device());
    this.root = NDManager.newBaseManager(device, "PyTorch");
    log.info("The engine runs on {} with {} threads", device, threads);
  }

  private static void startTorch(int threads, boolean graphOptimizer) {
    // DJL reads these when its PyTorch engine is first touched. Nothing leaves the school: no
    // telemetry, no download of a native library that is not on the class path.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.pytorch.graph_optimizer", Boolean.toString(graphOptimizer));
    ai.djl.engine.Engine.getEngine("PyTorch");
    JniUtils.setNumThreads(threads);
  }

  private static Device device(String wanted) {
    boolean gpu = ai.djl.engine.Engine.getEngine("PyTorch").getGpuCount() > 0;
    return switch (wanted) {
      case "cpu" -> Device.cpu();
      case "gpu" -> {
        if (!gpu) {
          throw new IllegalStateException(
              "cute-animals.engine.device is \"gpu\", but no GPU is to be seen. "
                  + "Set it to \"auto\" or \"cpu\".");
        }
        yield Device.gpu();
      }
      default -> gpu ? Device.gpu() : Device.cpu();
    };
  }

  /**
   * The pack of this name, loaded and tried at the first call.
   *
   * @throws PackException if a file is missing, damaged, of another version or of wrong shapes
   */
  public synchronized LoadedPack pack(String name) {
    return packs.computeIfAbsent(
        name, wanted -> TorchPack.load(PackReader.read(folder(wanted)), root));
  }

  private Path folder(String name) {
    return settings.packs().resolve(name);
  }

  /**
   * Waits until the device is free and takes it: one batch at a time, in the order of asking. The
   * lease belongs to the calling thread, which may take it more than once.
   */
  public Lease lease() {
    inUse.lock();
    return inUse::unlock;
  }

  /** What the engine holds at this moment. */
  public Usage usage() {
    synchronized (this) {
      long weights = packs.values().stream().mapToLong(TorchPack::tensorBytes).sum();
      return new Usage(
          device.toString(), JniUtils.getNumThreads(), weights, root.getManagedArrays().size());
    }
  }

  @Override
  public synchronized void close() {
    packs.values().forEach(TorchPack::close);
    packs.clear();
    root.close();
  }

  /**
   * What an engine holds.
   *
   * @param threads of the processor for one calculation
   * @param weightBytes of all loaded modules
   * @param arrays native arrays alive between calls; anything but a constant is a leak
   */
  public record Usage(String device, int threads, long weightBytes, int arrays) {}
}
