package org.wenlan.catalogue.marc;

/**
 * A field without indicators and subfields (控制字段), 001 to 009.
 *
 * <p>Always true: the tag begins with {@code 00}; the value holds none of the three separators.
 */
public record ControlField(String tag, String value) implements MarcField {

  /**
   * @throws IllegalArgumentException if a promise above does not hold
   */
  public ControlField {
    MarcText.require(MarcText.isTag(tag) && MarcText.isControl(tag), "a control field is 00X", tag);
    MarcText.require(!MarcText.hasSeparator(value), "no separators inside a field", value);
  }
}
