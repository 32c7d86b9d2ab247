package org.wenlan.core.document;

/**
 * A stretch of text that names a thing (实体提及).
 *
 * <p>Always true: {@code confidence} lies in 0..1; {@code normalForm} is not blank. The surface
 * form is read from the text by the span, not stored beside it.
 *
 * @param type what kind of thing
 * @param span where
 * @param normalForm one spelling for all that mean the same: {@code 浙政发〔2014〕12号}, {@code
 *     2014-03-05}, a name without spaces
 * @param confidence 1 for a rule or a listed name, less for a model
 */
public record EntityMention(EntityType type, TextSpan span, String normalForm, double confidence) {

  /**
   * @throws IllegalArgumentException if the confidence is outside 0..1 or the form blank
   */
  public EntityMention {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in 0..1, got " + confidence);
    }
    if (normalForm.isBlank()) {
      throw new IllegalArgumentException("normalForm must not be blank, at " + span);
    }
  }
}
