package org.wenlan.novelty.report;

import java.util.List;
import org.wenlan.novelty.Verdict;

/**
 * What section 六 says about one point.
 *
 * @param point number of the point
 * @param verdict what follows from the comparison
 * @param sentences as printed, with {@code [n]} marks
 */
public record PointConclusion(int point, Verdict verdict, List<String> sentences) {

  /** Copies the sentences. */
  public PointConclusion {
    sentences = List.copyOf(sentences);
  }
}
