package org.wenlan.reports;

import java.util.List;
import org.wenlan.core.document.Evidence;

/**
 * A statement of a product and what it rests on (有据陈述).
 *
 * <p>Always true: there is at least one evidence, and the text holds the words of each, character
 * for character.
 *
 * @param text what is printed
 * @param evidence where it stands
 */
public record EvidencedStatement(String text, List<Evidence> evidence) {

  /**
   * @throws IllegalArgumentException if there is no evidence or a quote is not in the text
   */
  public EvidencedStatement {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a statement needs evidence: " + text);
    }
    for (Evidence each : evidence) {
      if (!text.contains(each.quote())) {
        throw new IllegalArgumentException(
            "the statement does not hold its quote at %s of document %s"
                .formatted(each.locator().label(), each.document()));
      }
    }
  }
}
