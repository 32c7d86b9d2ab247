package org.wenlan.catalogue.marc;

/**
 * A part of a data field (子字段).
 *
 * <p>Always true: the code is one printable ASCII character; the value, which may be empty, holds
 * none of the three separators.
 */
public record Subfield(char code, String value) {

  /**
   * @throws IllegalArgumentException if a promise above does not hold
   */
  public Subfield {
    MarcText.require(MarcText.isMark(code), "a subfield code is printable ASCII", code);
    MarcText.require(!MarcText.hasSeparator(value), "no separators inside a subfield", value);
  }
}
