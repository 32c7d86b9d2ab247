package org.wenlan.core.find;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.Optional;

/**
 * A term that more of a part has than of the rest (特征词, 突现词).
 *
 * <p>Always true: at least {@value #LEAST_DOCUMENTS} documents of the part have it, its share there
 * is above its share in the rest, and the log-likelihood ratio G² of the two by two table (has it
 * or not, part or rest; Dunning, Computational Linguistics 19(1), 1993) is at least {@value
 * #LEAST_SCORE}, the value chance alone passes once in a hundred terms. Many terms are tried, so a
 * few of a long list are chance.
 *
 * @param term a keyword
 * @param inPart documents of the part that have it
 * @param part documents of the part
 * @param inRest documents of the rest that have it
 * @param rest documents of the rest
 * @param score G²
 */
public record DistinctTerm(
    String term, long inPart, long part, long inRest, long rest, double score) {

  /** Fewest documents of the part that must have a term. */
  public static final int LEAST_DOCUMENTS = 3;

  /** Critical value of chi-square with one degree of freedom at 0.01. */
  public static final double LEAST_SCORE = 6.63;

  /** Highest score first, then by the term. */
  public static final Comparator<DistinctTerm> MOST_DISTINCT_FIRST =
      comparingDouble((DistinctTerm one) -> one.score).reversed().thenComparing(one -> one.term);

  /** The term if it stands out. */
  public static Optional<DistinctTerm> of(
      String term, long inPart, long part, long inRest, long rest) {
    if (inPart < LEAST_DOCUMENTS || rest < 1 || inPart * rest <= inRest * part) {
      return Optional.empty();
    }
    double score = score((double) inPart, (double) part, (double) inRest, (double) rest);
    return score < LEAST_SCORE
        ? Optional.empty()
        : Optional.of(new DistinctTerm(term, inPart, part, inRest, rest, score));
  }

  /** Share of the part that has it, 0..1. */
  public double share() {
    return (double) inPart / part;
  }

  /** Share of the rest that has it, 0..1. */
  public double shareOfRest() {
    return (double) inRest / rest;
  }

  private static double score(double inPart, double part, double inRest, double rest) {
    double all = part + rest;
    double with = (inPart + inRest) / all;
    return 2
        * (cell(inPart, with * part)
            + cell(inRest, with * rest)
            + cell(part - inPart, (1 - with) * part)
            + cell(rest - inRest, (1 - with) * rest));
  }

  private static double cell(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
