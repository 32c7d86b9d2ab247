package org.wenlan.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.quantity.Quantity;
import org.wenlan.core.quantity.QuantityFinder;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Without;

/**
 * Marks the sentences of an answer that state what was asked for (指标句).
 *
 * <p>They are found again in the passages by the rules that indexed them.
 */
public final class StatedQuantities {

  private StatedQuantities() {}

  /** The quantities {@code expression} asks for, those taken away by NOT left out. */
  public static Stream<Measured> wanted(Expression expression) {
    return switch (expression) {
      case Without(Expression kept, Expression _) -> wanted(kept);
      case Measured measured -> Stream.of(measured);
      default -> expression.children().stream().flatMap(StatedQuantities::wanted);
    };
  }

  /** The hit with these sentences marked in its passages, beside the words that are. */
  public static Hit marked(Hit hit, Expression expression) {
    List<Measured> wanted = wanted(expression).toList();
    return wanted.isEmpty()
        ? hit
        : new Hit(
            hit.document(),
            hit.metadata(),
            hit.score(),
            hit.passages().stream().map(passage -> marked(passage, wanted)).toList());
  }

  /** Sentences of {@code text} that state one of {@code wanted}, in order. Linear in the text. */
  public static List<TextSpan> sentences(String text, List<Measured> wanted) {
    return QuantityFinder.find(text).stream()
        .filter(quantity -> wanted.stream().anyMatch(asked -> asked.isMetBy(quantity)))
        .map(Quantity::sentence)
        .distinct()
        .toList();
  }

  private static PassageHit marked(PassageHit passage, List<Measured> wanted) {
    int start = passage.evidence().span().start();
    List<TextSpan> marks = new ArrayList<>(passage.highlights());
    for (TextSpan sentence : sentences(passage.evidence().quote(), wanted)) {
      marks.add(new TextSpan(start + sentence.start(), start + sentence.end()));
    }
    return new PassageHit(passage.ordinal(), passage.evidence(), joined(marks), passage.score());
  }

  /** Ascending and apart: a word marked inside a marked sentence is part of it. */
  private static List<TextSpan> joined(List<TextSpan> marks) {
    List<TextSpan> joined = new ArrayList<>();
    for (TextSpan mark : marks.stream().sorted().toList()) {
      if (!joined.isEmpty() && joined.getLast().end() >= mark.start()) {
        TextSpan last = joined.removeLast();
        joined.add(new TextSpan(last.start(), Math.max(last.end(), mark.end())));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }
}
