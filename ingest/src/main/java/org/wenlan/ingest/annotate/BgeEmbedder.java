package org.wenlan.ingest.annotate;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.wenlan.core.document.Passage;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.spelling.SimplifiedChinese;

/**
 * bge-small-zh-v1.5, int8, in process through ONNX Runtime; nothing is fetched from the network.
 *
 * <p>One thread per call and at most as many calls at once as there are cores: the rate then grows
 * with the cores. The vector is that of the first token, of unit length. Equal texts are answered
 * from a bounded cache. Thread-safe; about 10 to 20 ms a passage, 300 MB outside the heap.
 */
public final class BgeEmbedder implements PassageEmbedder {

  /** Name of the model file. */
  static final String MODEL = "bge-small-zh-v1.5-q.onnx";

  private static final String TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";
  private static final int MAX_TOKENS = 512;

  private final Supplier<Loaded> model;
  private final Supplier<QuestionAdapter> adapter = LanguageModels.lazily(QuestionAdapter::bundled);
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final VectorCache cache;

  private record Loaded(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {}

  /**
   * Loads nothing yet; the model is read at the first call.
   *
   * @param cacheSize number of vectors remembered, 2 KB each; 0 remembers none
   * @param nativeFolder where the tokenizer's native library is unpacked; must be writable
   */
  public BgeEmbedder(int cacheSize, Path nativeFolder) {
    this.cache = new VectorCache(cacheSize);
    this.model = LanguageModels.lazily(() -> load(nativeFolder));
  }

  @Override
  public float[] embed(String written) {
    String text = folded(written);
    float[] known = cache.get(text);
    if (known != null) {
      return known;
    }
    Loaded loaded = model.get();
    cores.acquireUninterruptibly();
    try {
      float[] vector = run(loaded, text);
      cache.put(text, vector);
      return vector;
    } catch (OrtException e) {
      throw new InfrastructureException("向量模型计算失败：" + MODEL, e);
    } finally {
      cores.release();
    }
  }

  @Override
  public float[] towardsLaws(float[] question) {
    return adapter.get().apply(question);
  }

  private static float[] run(Loaded loaded, String text) throws OrtException {
    Encoding encoding = loaded.tokenizer().encode(text, true, false);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      put(loaded, inputs, "input_ids", encoding.getIds());
      put(loaded, inputs, "attention_mask", encoding.getAttentionMask());
      put(loaded, inputs, "token_type_ids", encoding.getTypeIds());
      try (OrtSession.Result result = loaded.session().run(inputs)) {
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] first = new float[Passage.DIMENSIONS];
        states.get(first);
        return unitLength(first);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static void put(Loaded loaded, Map<String, OnnxTensor> inputs, String name, long[] ids)
      throws OrtException {
    if (loaded.session().getInputNames().contains(name)) {
      long[] shape = {1, ids.length};
      inputs.put(name, OnnxTensor.createTensor(loaded.environment(), LongBuffer.wrap(ids), shape));
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

  private static Loaded load(Path nativeFolder) {
    try {
      Files.createDirectories(nativeFolder);
      // The tokenizer's loader reads these once: its folder, no downloads, no usage reports.
      setDefault("DJL_CACHE_DIR", nativeFolder.toString());
      setDefault("ENGINE_CACHE_DIR", nativeFolder.toString());
      setDefault("ai.djl.offline", "true");
      setDefault("OPT_OUT_TRACKING", "true");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      try (InputStream network = LanguageModels.open(MODEL);
          InputStream words = LanguageModels.open(TOKENIZER);
          OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        OrtSession session = environment.createSession(network.readAllBytes(), options);
        HuggingFaceTokenizer tokenizer =
            HuggingFaceTokenizer.newInstance(
                words,
                Map.of(
                    "padding",
                    "false",
                    "truncation",
                    "true",
                    "maxLength",
                    String.valueOf(MAX_TOKENS),
                    "modelMaxLength",
                    String.valueOf(MAX_TOKENS)));
        return new Loaded(environment, session, tokenizer);
      }
    } catch (IOException | OrtException | UnsatisfiedLinkError e) {
      throw new InfrastructureException(
          "向量模型无法装入：%s；请检查文件夹 %s 可写".formatted(MODEL, nativeFolder), e);
    }
  }

  private static void setDefault(String name, String value) {
    if (System.getProperty(name) == null && System.getenv(name) == null) {
      System.setProperty(name, value);
    }
  }

  /**
   * The model learned simplified characters of half width: 圖書館 and ＯＣＬＣ must mean what 图书馆 and OCLC
   * mean, in passages and in queries alike.
   */
  private static String folded(String text) {
    return SimplifiedChinese.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }
}
