package org.wenlan.core.document;

import java.util.Optional;

/**
 * One document's reference to another, as its text states it (政策关系).
 *
 * <p>Always true: at least one of title and number is present; {@code confidence} lies in 0..1;
 * {@code evidence} is the sentence or clause that says so.
 *
 * @param type what the text says about the other document
 * @param targetTitle title between 《 and 》, without them
 * @param targetNumber its document number
 * @param cuePhrase the words that decided the type, for example {@code 同时废止}
 * @param evidence where the text says so
 * @param confidence 0..1
 */
public record PolicyRelation(
    RelationType type,
    Optional<String> targetTitle,
    Optional<DocumentNumber> targetNumber,
    String cuePhrase,
    TextSpan evidence,
    double confidence) {

  /**
   * @throws IllegalArgumentException if neither title nor number is present or the confidence is
   *     outside 0..1
   */
  public PolicyRelation {
    if (targetTitle.isEmpty() && targetNumber.isEmpty()) {
      throw new IllegalArgumentException("a relation needs a title or a number, at " + evidence);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in 0..1, got " + confidence);
    }
  }
}
