package org.wenlan.benchmarks.relevance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Passage;
import org.wenlan.core.search.PassageEmbedder;

/**
 * Remembers vectors on disk, because those of a large corpus take an hour: one entry is the digest
 * of the text and the vector in half precision, 1,056 bytes. Entries are only ever added; half an
 * entry at the end, left by a killed run, is cut off. Thread-safe; one process at a time.
 */
public final class VectorFile implements PassageEmbedder, AutoCloseable {

  private static final int DIGEST = 32;
  private static final int ENTRY = DIGEST + Passage.DIMENSIONS * Short.BYTES;

  private final PassageEmbedder model;
  private final Map<DocumentId, short[]> vectors = new ConcurrentHashMap<>();
  private final OutputStream out;

  /**
   * Reads what is there.
   *
   * @param model asked for what is not
   */
  public VectorFile(PassageEmbedder model, Path file) throws IOException {
    this.model = model;
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        read(in);
      }
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / ENTRY * ENTRY);
      }
    }
    out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 20));
    byte[] entry = new byte[ENTRY];
    while (true) {
      try {
        in.readFully(entry);
      } catch (EOFException e) {
        return;
      }
      ByteBuffer buffer = ByteBuffer.wrap(entry);
      byte[] digest = new byte[DIGEST];
      buffer.get(digest);
      short[] halves = new short[Passage.DIMENSIONS];
      buffer.slice().asShortBuffer().get(halves);
      vectors.put(new DocumentId(HexFormat.of().formatHex(digest)), halves);
    }
  }

  @Override
  public float[] embed(String text) {
    DocumentId key = DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
    short[] known = vectors.get(key);
    if (known == null) {
      known = halves(model.embed(text));
      if (vectors.put(key, known) == null) {
        append(key, known);
      }
    }
    return unitLength(known);
  }

  /** What is remembered, and a vector of zeros for everything else: nothing is computed. */
  PassageEmbedder remembered() {
    return text -> {
      short[] known = vectors.get(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)));
      return known == null ? new float[Passage.DIMENSIONS] : unitLength(known);
    };
  }

  private void append(DocumentId key, short[] halves) {
    ByteBuffer entry = ByteBuffer.allocate(ENTRY);
    entry.put(HexFormat.of().parseHex(key.value()));
    entry.asShortBuffer().put(halves);
    try {
      synchronized (out) {
        out.write(entry.array());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static short[] halves(float[] vector) {
    short[] halves = new short[vector.length];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = Float.floatToFloat16(vector[i]);
    }
    return halves;
  }

  private static float[] unitLength(short[] halves) {
    float[] vector = new float[halves.length];
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(halves[i]);
      sum += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(sum));
    }
    return vector;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
