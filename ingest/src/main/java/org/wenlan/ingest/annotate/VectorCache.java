package org.wenlan.ingest.annotate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.DocumentId;

/**
 * Vectors of the texts met last, found by the hash of the text: boilerplate paragraphs of public
 * documents repeat. Bounded, the least recently used goes first. Thread-safe.
 */
final class VectorCache {

  private final int size;
  private final Map<DocumentId, float[]> vectors;

  VectorCache(int size) {
    this.size = size;
    this.vectors =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<DocumentId, float[]> eldest) {
            return size() > VectorCache.this.size;
          }
        };
  }

  /** A copy of the vector of {@code text}, or null if it is not remembered. */
  float @Nullable [] get(String text) {
    if (size == 0) {
      return null;
    }
    DocumentId key = key(text);
    synchronized (vectors) {
      float[] vector = vectors.get(key);
      return vector == null ? null : vector.clone();
    }
  }

  void put(String text, float[] vector) {
    if (size > 0) {
      DocumentId key = key(text);
      synchronized (vectors) {
        vectors.put(key, vector.clone());
      }
    }
  }

  private static DocumentId key(String text) {
    return DocumentId.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
