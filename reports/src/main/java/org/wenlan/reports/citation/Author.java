package org.wenlan.reports.citation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Somebody responsible for a work (责任者).
 *
 * @param family family name of a Western or pinyin name; blank if {@code literal} is used
 * @param given given names separated by blanks, hyphens kept; of a pinyin name its syllables
 * @param literal a Chinese name or a body, printed as it is; blank if there is a family name
 * @param pinyin whether the name is Chinese in Latin letters; it cannot be guessed safely
 */
public record Author(String family, String given, String literal, boolean pinyin) {

  /**
   * @throws IllegalArgumentException if there is neither a family name nor a literal
   */
  public Author {
    if (family.isBlank() && literal.isBlank()) {
      throw new IllegalArgumentException("an author needs a name");
    }
  }

  /** A Chinese name or a body. */
  public static Author of(String literal) {
    return new Author("", "", literal, false);
  }

  /** A Western name, for example {@code western("Smith", "John A")}. */
  public static Author western(String family, String given) {
    return new Author(family, given, "", false);
  }

  /** A Chinese name in pinyin, for example {@code pinyin("Chen", "Yi Ming")}. */
  public static Author pinyin(String family, String given) {
    return new Author(family, given, "", true);
  }

  String print(ReferenceStyle style) {
    if (!literal.isBlank()) {
      return literal;
    }
    return switch (style) {
      case GBT7714_2025 ->
          family + blankBefore(pinyin ? joinedSyllables() : initials("-", "(?<=-)| "));
      case GBT7714_2015 -> family.toUpperCase(Locale.ROOT) + blankBefore(initials("", "[- ]"));
    };
  }

  private static String blankBefore(String given) {
    return given.isBlank() ? "" : " " + given;
  }

  private String joinedSyllables() {
    String joined = given.replace(" ", "").toLowerCase(Locale.ROOT);
    return joined.isEmpty()
        ? ""
        : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }

  private String initials(String hyphen, String separator) {
    return Arrays.stream(given.trim().split(separator))
        .filter(part -> !part.isBlank())
        .map(
            part ->
                part.substring(0, 1).toUpperCase(Locale.ROOT) + (part.endsWith("-") ? hyphen : ""))
        .collect(Collectors.joining(" "))
        .replace("- ", "-");
  }
}
