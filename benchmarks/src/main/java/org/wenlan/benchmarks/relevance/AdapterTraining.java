package org.wenlan.benchmarks.relevance;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wenlan.core.document.Passage;
import org.wenlan.ingest.annotate.QuestionAdapter;

/**
 * Learns a {@link QuestionAdapter} from questions and the passages that answer them: the matrix
 * that makes the answer stand out among all candidates (InfoNCE, van den Oord and others 2018), by
 * full gradient steps (Adam), held near the identity; of the way there {@value #SHARE} is gone, for
 * who asks otherwise than these questions is better left nearer to where he was. Nothing is drawn
 * by chance, so the same examples give the same matrix up to the order of sums.
 */
final class AdapterTraining {

  private static final int SIZE = Passage.DIMENSIONS;
  private static final int STEPS = 20;
  private static final double TEMPERATURE = 0.04;
  private static final double RATE = 0.003;
  private static final double HOLD = 0.001;

  /** Part of the way that is gone, 0..1. */
  private static final double SHARE = 0.7;

  private static final double MEAN_DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.99;

  /** Less than this share of the likeliest candidate changes nothing. */
  private static final double NEGLIGIBLE = 1e-5;

  /**
   * A question with its answers.
   *
   * @param vector of the question
   * @param texts ids of the texts that answer it
   * @param answers the passage nearest to the question in each of them; not empty
   */
  record Example(float[] vector, Set<String> texts, List<float[]> answers) {}

  /** A passage an answer must be told from. */
  record Candidate(String text, float[] vector) {}

  private final List<Example> examples;
  private final List<Candidate> candidates;
  private final float[][] matrix = new float[SIZE][SIZE];

  AdapterTraining(List<Example> examples, List<Candidate> candidates) {
    this.examples = List.copyOf(examples);
    this.candidates = List.copyOf(candidates);
    for (int i = 0; i < SIZE; i++) {
      matrix[i][i] = 1;
    }
  }

  QuestionAdapter learn() {
    double[][] mean = new double[SIZE][SIZE];
    double[][] square = new double[SIZE][SIZE];
    for (int step = 1; step <= STEPS; step++) {
      double[][] gradient = gradient();
      double meanShare = 1 - Math.pow(MEAN_DECAY, step);
      double squareShare = 1 - Math.pow(SQUARE_DECAY, step);
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          double g = gradient[i][j] + HOLD * (matrix[i][j] - (i == j ? 1 : 0));
          mean[i][j] += (1 - MEAN_DECAY) * (g - mean[i][j]);
          square[i][j] += (1 - SQUARE_DECAY) * (g * g - square[i][j]);
          matrix[i][j] -=
              (float)
                  (RATE
                      * (mean[i][j] / meanShare)
                      / (Math.sqrt(square[i][j] / squareShare) + 1e-8));
        }
      }
    }
    return new QuestionAdapter(partOfTheWay());
  }

  /** Between the question as it was asked and as it was moved, both of about one length. */
  private float[][] partOfTheWay() {
    double length = examples.stream().mapToDouble(this::movedLength).average().orElse(1);
    float[][] part = new float[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        part[i][j] = (float) (SHARE * matrix[i][j] / length + (i == j ? 1 - SHARE : 0));
      }
    }
    return part;
  }

  private double movedLength(Example example) {
    double squares = 0;
    for (float[] row : matrix) {
      double moved = dot(row, example.vector());
      squares += moved * moved;
    }
    return Math.sqrt(squares);
  }

  private double[][] gradient() {
    List<float[]> rows =
        IntStream.range(0, examples.size())
            .parallel()
            .mapToObj(i -> direction(examples.get(i)))
            .toList();
    double[][] gradient = new double[SIZE][SIZE];
    IntStream.range(0, SIZE)
        .parallel()
        .forEach(
            i -> {
              for (int n = 0; n < rows.size(); n++) {
                double share = rows.get(n)[i] / rows.size();
                float[] question = examples.get(n).vector();
                for (int j = 0; j < SIZE; j++) {
                  gradient[i][j] += share * question[j];
                }
              }
            });
    return gradient;
  }

  /**
   * How the loss of one question grows with its moved vector, before that is brought to length 1.
   */
  private float[] direction(Example example) {
    float[] moved = new float[SIZE];
    double length = 0;
    for (int i = 0; i < SIZE; i++) {
      moved[i] = dot(matrix[i], example.vector());
      length += (double) moved[i] * moved[i];
    }
    length = Math.sqrt(length);
    for (int i = 0; i < SIZE; i++) {
      moved[i] /= (float) length;
    }
    double[] weights = new double[candidates.size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < weights.length; k++) {
      Candidate candidate = candidates.get(k);
      boolean own = example.texts().contains(candidate.text());
      weights[k] = own ? Double.NEGATIVE_INFINITY : dot(moved, candidate.vector()) / TEMPERATURE;
      best = Math.max(best, weights[k]);
    }
    for (float[] answer : example.answers()) {
      best = Math.max(best, dot(moved, answer) / TEMPERATURE);
    }
    double sum = 0;
    double[] pull = new double[SIZE];
    for (int k = 0; k < weights.length; k++) {
      double weight = Math.exp(weights[k] - best);
      sum += weight;
      if (weight > NEGLIGIBLE) {
        add(weight, candidates.get(k).vector(), pull);
      }
    }
    double[] away = new double[SIZE];
    for (float[] answer : example.answers()) {
      double weight = Math.exp(dot(moved, answer) / TEMPERATURE - best);
      double all = (sum + weight) * example.answers().size() * TEMPERATURE;
      for (int i = 0; i < SIZE; i++) {
        away[i] += (pull[i] - sum * answer[i]) / all;
      }
    }
    double along = 0;
    for (int i = 0; i < SIZE; i++) {
      along += away[i] * moved[i];
    }
    float[] direction = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      direction[i] = (float) ((away[i] - along * moved[i]) / length);
    }
    return direction;
  }

  private static void add(double weight, float[] vector, double[] sum) {
    for (int i = 0; i < SIZE; i++) {
      sum[i] += weight * vector[i];
    }
  }

  /** Four sums side by side: a single one cannot be vectorised. */
  static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i < SIZE; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    return s0 + s1 + s2 + s3;
  }
}
