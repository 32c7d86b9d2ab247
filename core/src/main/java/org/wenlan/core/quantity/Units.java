package org.wenlan.core.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The table of units ({@code units.tsv}) and how they are read in a folded text, compounds such as
 * {@code Wh/kg}, 元/吨 and {@code mg·L⁻¹} included.
 *
 * <p>A spelling in Latin letters is never the beginning of a longer word; its case counts, unless
 * no unit is spelled so, only one is in other case, and all letters are of one case: {@code KM}.
 */
final class Units {

  static final Opening PER = Opening.of(" /每", " ?(?:/|每) ?(千|万|亿|百)?");
  static final Opening INVERSE = Opening.of("⁻^-", "(?:⁻¹|\\^-1|\\^\\(-1\\)|-1)(?![0-9.])");
  private static final String DOTS = "·•∙⋅ ";
  private static final Map<String, Integer> ZEROS = Map.of("百", 2, "千", 3, "万", 4, "亿", 8);
  private static final Units TABLE = new Units();

  private final Map<String, Spelled> exact = new HashMap<>();
  private final Map<String, Spelled> anyCase = new HashMap<>();

  /** Length of the longest spelling that begins with a character, by its lower case; mostly 0. */
  private final int[] longest = new int[Character.MAX_VALUE + 1];

  /** How a unit may be used. */
  enum Usage {
    /** With any number. */
    NORMAL,
    /** With Arabic figures or a Chinese number with places: 三元 is a material, 三十元 a price. */
    STRICT,
    /** Only below a stroke: 吨/日. */
    DENOMINATOR
  }

  /**
   * A unit found in a text.
   *
   * @param end index after its last character
   */
  record Found(Unit unit, Usage usage, int end) {}

  private record Spelled(Unit unit, Usage usage, List<String> notBefore) {}

  private Units() {
    lines().forEach(this::add);
    Set<String> twice = new HashSet<>();
    exact.forEach(
        (spelling, spelled) -> {
          String lower = spelling.toLowerCase(Locale.ROOT);
          Spelled other = anyCase.put(lower, spelled);
          if (other != null && !other.unit().equals(spelled.unit())) {
            twice.add(lower);
          }
        });
    twice.forEach(anyCase::remove);
    anyCase.keySet().removeIf(spelling -> spelling.length() < 2);
  }

  /** The longest unit that begins at {@code at} and can stand by itself. */
  static Optional<Found> at(String folded, int at) {
    return TABLE
        .simple(folded, at)
        .map(unit -> TABLE.compound(folded, unit))
        .filter(found -> found.usage() != Usage.DENOMINATOR);
  }

  private Found compound(String text, Found unit) {
    return PER.at(text, unit.end())
        .flatMap(per -> per(text, unit, per))
        .or(() -> inverse(text, unit))
        .orElse(unit);
  }

  private Optional<Found> per(String text, Found unit, Matcher per) {
    String size = per.group(1);
    return simple(text, per.end())
        .map(below -> per(unit, size == null ? "" : size, below, below.end()));
  }

  private Optional<Found> inverse(String text, Found unit) {
    if (unit.end() == text.length() || DOTS.indexOf(text.charAt(unit.end())) < 0) {
      return Optional.empty();
    }
    return simple(text, unit.end() + 1)
        .flatMap(
            below ->
                INVERSE.at(text, below.end()).map(inverse -> per(unit, "", below, inverse.end())));
  }

  private static Found per(Found above, String size, Found below, int end) {
    BigDecimal times = BigDecimal.ONE.scaleByPowerOfTen(ZEROS.getOrDefault(size, 0));
    return new Found(above.unit().per(times, size, below.unit()), above.usage(), end);
  }

  private Optional<Found> simple(String text, int at) {
    if (at >= text.length()) {
      return Optional.empty();
    }
    int most = longest[Character.toLowerCase(text.charAt(at))];
    for (int length = Math.min(most, text.length() - at); length > 0; length--) {
      String spelling = text.substring(at, at + length);
      Spelled spelled = exact.get(spelling);
      if (spelled == null && isOneCase(spelling)) {
        spelled = anyCase.get(spelling.toLowerCase(Locale.ROOT));
      }
      int end = at + length;
      if (spelled != null
          && !(isLatin(spelling.charAt(length - 1)) && goesOn(text, end))
          && spelled.notBefore().stream().noneMatch(next -> text.startsWith(next, end))) {
        return Optional.of(new Found(spelled.unit(), spelled.usage(), end));
      }
    }
    return Optional.empty();
  }

  /** KM and kpa are typed in haste; Ma is a million years, not mA. */
  private static boolean isOneCase(String spelling) {
    return spelling.equals(spelling.toUpperCase(Locale.ROOT))
        || spelling.equals(spelling.toLowerCase(Locale.ROOT));
  }

  /** An exponent of -1 goes on too, but {@link #INVERSE} reads it. */
  private static boolean goesOn(String text, int end) {
    return end < text.length()
        && (isLatin(text.charAt(end)) || "0123456789²³".indexOf(text.charAt(end)) >= 0);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    List<String> spellings = List.of(cells[4].split(" "));
    Unit unit = new Unit(cells[0], spellings.getFirst(), fraction(cells[2]), fraction(cells[3]));
    Usage usage =
        switch (cells[1]) {
          case "N" -> Usage.NORMAL;
          case "S" -> Usage.STRICT;
          case "D" -> Usage.DENOMINATOR;
          default -> throw new IllegalStateException("units.tsv has no usage " + cells[1]);
        };
    List<String> notBefore =
        cells.length > 5 && !cells[5].isEmpty() ? List.of(cells[5].split(" ")) : List.of();
    for (String spelling : spellings) {
      if (exact.put(Folding.fold(spelling), new Spelled(unit, usage, notBefore)) != null) {
        throw new IllegalStateException("units.tsv spells two units " + spelling);
      }
      char first = Character.toLowerCase(Folding.fold(spelling).charAt(0));
      longest[first] = Math.max(longest[first], spelling.length());
    }
  }

  private static BigDecimal fraction(String text) {
    int stroke = text.indexOf('/');
    return stroke < 0
        ? new BigDecimal(text)
        : new BigDecimal(text.substring(0, stroke))
            .divide(new BigDecimal(text.substring(stroke + 1)), MathContext.DECIMAL128);
  }

  private static List<String> lines() {
    try (InputStream in = Units.class.getResourceAsStream("units.tsv")) {
      if (in == null) {
        throw new IllegalStateException("units.tsv is missing from the jar");
      }
      List<String> lines = new ArrayList<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
