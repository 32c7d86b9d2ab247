package org.wenlan.ingest.annotate;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.wenlan.core.document.Passage;

/**
 * Moves the vector of a question to where its answers lie: a matrix learned from lay questions and
 * the articles that answer them ({@code ./wenlan bench tune}), because people do not ask in the
 * words of regulations. Only for questions; keywords and titles already lie where they should.
 *
 * <p>The file is {@value Passage#DIMENSIONS} rows of as many numbers of half precision, big-endian.
 * Immutable; a quarter of a million multiplications a question, 0.1 ms.
 */
public final class QuestionAdapter {

  private static final String RESOURCE = "question-adapter.bin";
  private static final int SIZE = Passage.DIMENSIONS;

  private final float[][] rows;

  /**
   * Copies the matrix.
   *
   * @throws IllegalArgumentException if it is not square of the dimensions of a passage's vector
   */
  public QuestionAdapter(float[][] rows) {
    if (rows.length != SIZE) {
      throw new IllegalArgumentException("need %d rows, got %d".formatted(SIZE, rows.length));
    }
    this.rows = new float[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      if (rows[i].length != SIZE) {
        throw new IllegalArgumentException("row %d has %d numbers".formatted(i, rows[i].length));
      }
      this.rows[i] = rows[i].clone();
    }
  }

  /** The one this version comes with. */
  public static QuestionAdapter bundled() {
    try (InputStream in = QuestionAdapter.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Changes nothing. */
  public static QuestionAdapter identity() {
    float[][] rows = new float[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      rows[i][i] = 1;
    }
    return new QuestionAdapter(rows);
  }

  static QuestionAdapter read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(file);
    float[][] rows = new float[SIZE][SIZE];
    for (float[] row : rows) {
      for (int i = 0; i < SIZE; i++) {
        row[i] = Float.float16ToFloat(in.readShort());
      }
    }
    return new QuestionAdapter(rows);
  }

  /** Writes the file. */
  public void write(OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream(2 * SIZE * SIZE);
    var data = new DataOutputStream(bytes);
    for (float[] row : rows) {
      for (float number : row) {
        data.writeShort(Float.floatToFloat16(number));
      }
    }
    bytes.writeTo(out);
  }

  /** The moved vector, of unit length; a vector the matrix takes to nothing stays as it is. */
  public float[] apply(float[] vector) {
    float[] moved = new float[SIZE];
    double squares = 0;
    for (int i = 0; i < SIZE; i++) {
      float sum = 0;
      for (int j = 0; j < SIZE; j++) {
        sum += rows[i][j] * vector[j];
      }
      moved[i] = sum;
      squares += (double) sum * sum;
    }
    if (squares == 0) {
      return vector.clone();
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < SIZE; i++) {
      moved[i] /= length;
    }
    return moved;
  }
}
