package org.wenlan.benchmarks;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import org.wenlan.core.document.Passage;

/** bge-small-zh-v1.5 int8 in a plain ONNX Runtime session, one thread per call, no cache. */
public final class BareVectors {

  private static final String MODEL = "bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /** Loads the model, about a second. */
  public BareVectors() throws IOException, OrtException {
    try (InputStream model = resource(MODEL);
        InputStream words = resource(TOKENIZER);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              words,
              Map.of(
                  "padding", "false",
                  "truncation", "true",
                  "maxLength", "512",
                  "modelMaxLength", "512"));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = ClassLoader.getSystemResourceAsStream(name);
    if (stream == null) {
      throw new IOException("not on the class path: " + name);
    }
    return stream;
  }

  /** The vector of the first token, of unit length. */
  public float[] embed(String text) throws OrtException {
    Encoding encoding = tokenizer.encode(text, true, false);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      put(inputs, "input_ids", encoding.getIds());
      put(inputs, "attention_mask", encoding.getAttentionMask());
      put(inputs, "token_type_ids", encoding.getTypeIds());
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] first = new float[Passage.DIMENSIONS];
        states.get(first);
        return unitLength(first);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] unitLength(float[] vector) {
    double sum = 0;
    for (float component : vector) {
      sum += (double) component * component;
    }
    double length = Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private void put(Map<String, OnnxTensor> inputs, String name, long[] ids) throws OrtException {
    if (session.getInputNames().contains(name)) {
      long[] shape = {1, ids.length};
      inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape));
    }
  }
}
