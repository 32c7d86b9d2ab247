package org.wenlan.ingest.annotate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.wenlan.core.pipeline.InfrastructureException;

/** The files of module {@code language-models}, found on the class path. */
final class LanguageModels {

  static final String FOLDER = "edu/stanford/nlp/models/";

  /** Trained on more kinds of text; the better one on organisations. */
  static final String MISC = FOLDER + "ner/chinese.misc.distsim.crf.ser.gz";

  /** The better one on persons and places. */
  static final String KBP = FOLDER + "ner/chinese.kbp.distsim.crf.ser.gz";

  private LanguageModels() {}

  /**
   * Opens a model file.
   *
   * @throws InfrastructureException if it is not on the class path
   */
  static InputStream open(String resource) {
    InputStream stream = LanguageModels.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new InfrastructureException(
          "缺少语言模型文件 %s，请用 ./wenlan 重新构建（模块 language-models）".formatted(resource));
    }
    return new BufferedInputStream(stream, 1 << 16);
  }

  /** Reads a sequence model, about two seconds and 150 to 250 MB of heap. */
  static CrfModel sequenceModel(String resource) {
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(open(resource), 1 << 16))) {
      return new CrfModel(in);
    } catch (IOException | ClassNotFoundException | ClassCastException e) {
      throw new InfrastructureException(
          "语言模型文件 %s 无法读取，请用 ./wenlan 重新构建（模块 language-models）".formatted(resource), e);
    }
  }

  /**
   * Loads at the first call and keeps what was loaded; a failed load is tried again at the next
   * call. Thread-safe.
   */
  static <T> Supplier<T> lazily(Supplier<T> loader) {
    return new Supplier<>() {
      private volatile @org.jspecify.annotations.Nullable T value;

      @Override
      public T get() {
        T loaded = value;
        if (loaded == null) {
          synchronized (this) {
            loaded = value;
            if (loaded == null) {
              loaded = loader.get();
              value = loaded;
            }
          }
        }
        return loaded;
      }
    };
  }
}
