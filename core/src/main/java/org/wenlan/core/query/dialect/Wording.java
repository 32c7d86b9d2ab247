package org.wenlan.core.query.dialect;

import java.util.Optional;
import java.util.function.Function;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand;
import org.wenlan.core.query.SearchField;

/**
 * How one database words the parts of a query; stateless.
 *
 * <p>What it cannot word it answers with empty, and tells {@link Losses}.
 */
interface Wording {

  /** The signs that join, blanks included. */
  record Signs(String and, String or, String not) {

    static final Signs CAPITALS = new Signs(" AND ", " OR ", " NOT ");
  }

  /** Signs between fields. */
  default Signs between() {
    return Signs.CAPITALS;
  }

  /** Signs inside a field. */
  default Signs inside() {
    return between();
  }

  /**
   * {@code operand} asked of {@code field}.
   *
   * @param operand worded already
   * @param simple whether it is one term, so that it needs no brackets
   */
  Optional<String> field(
      SearchField field, Match match, String operand, boolean simple, Losses losses);

  /** A span of years. */
  Optional<String> years(Years years, Losses losses);

  /** A word or phrase. */
  String term(String text, Match match, Losses losses);

  /** A truncated word. */
  String truncated(String stem, Losses losses);

  /**
   * Words that stand near each other; empty if all that can be said is that both are there.
   *
   * @param word words a part; compound parts in brackets
   */
  default Optional<String> near(Operand.Near near, Function<Operand, String> word, Losses losses) {
    losses.noNearness();
    return Optional.empty();
  }

  /** Words in one sentence or paragraph; empty if all that can be said is that all are there. */
  default Optional<String> together(
      Operand.Together together, Function<Operand, String> word, Losses losses) {
    losses.noNearness();
    return Optional.empty();
  }
}
