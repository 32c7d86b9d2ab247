package org.wenlan.core.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wenlan.core.document.TextSpan;

/**
 * A quantity a text states (指标).
 *
 * @param value the values it may have: one, a range, or a half-line for 不低于 and its like
 * @param dimension what is measured; values of two dimensions never compare
 * @param span comparison, number and unit
 * @param sentence the sentence around it, its evidence
 * @param words what may name the indicator: the words before it in its clause, those behind it, the
 *     conditions its sentence names; never blank
 */
public record Quantity(
    Interval value, String dimension, TextSpan span, TextSpan sentence, List<String> words) {

  /** Copies the words. */
  public Quantity {
    words = List.copyOf(words);
  }

  /**
   * Whether its words hold every word of {@code indicator}, which blanks separate, character for
   * character; case and width do not count.
   */
  public boolean isOf(String indicator) {
    return indicatorWords(indicator).stream()
        .allMatch(asked -> words.stream().anyMatch(words -> folded(words).contains(asked)));
  }

  /** The words of an indicator, folded; signs alone are no words. */
  public static List<String> indicatorWords(String indicator) {
    return Arrays.stream(folded(indicator).split(" +"))
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static String folded(String text) {
    return Folding.fold(text).toLowerCase(Locale.ROOT);
  }
}
