package org.wenlan.ingest.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * One network with one input and one output, on one thread: documents, not lines, run side by side.
 *
 * <p>Memory outside the heap grows with the input and is given back after each run.
 */
final class OnnxNetwork implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;

  /** What came out: values, and their shape from the outermost dimension inwards. */
  record Output(FloatBuffer values, long[] shape) {}

  private OnnxNetwork(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads a network from the class path.
   *
   * @throws IOException if it is not there or cannot be loaded on this machine
   */
  static OnnxNetwork load(String resource) throws IOException {
    try (InputStream stream = OnnxNetwork.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + resource);
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        return new OnnxNetwork(
            environment, environment.createSession(stream.readAllBytes(), options));
      }
    } catch (OrtException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
      throw new IOException("cannot be loaded: " + resource, e);
    }
  }

  /** Runs the network once. */
  Output run(FloatBuffer input, long... shape) throws IOException {
    String name = session.getInputNames().iterator().next();
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, shape);
        OrtSession.Result result = session.run(Map.of(name, tensor))) {
      OnnxTensor first = (OnnxTensor) result.get(0);
      return new Output(first.getFloatBuffer(), first.getInfo().getShape());
    } catch (OrtException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException(e);
    }
  }
}
