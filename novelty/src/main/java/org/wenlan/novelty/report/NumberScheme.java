package org.wenlan.novelty.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How reports are numbered (编号规则).
 *
 * <ul>
 *   <li>{@code MOST14}: year, province (2 digits), agency (3 digits), serial (5 digits).
 *   <li>{@code MOE16}: year, 360, station (5 characters), serial (4 digits).
 *   <li>else a house pattern with {@code {yyyy}} and {@code {seq:n}}, such as {@code
 *       {yyyy}-CX-{seq:4}}.
 * </ul>
 *
 * @param scheme as above
 * @param province region code by GB/T 2260, for MOST14
 * @param agency code of the agency or station
 */
public record NumberScheme(String scheme, String province, String agency) {

  private static final Pattern MOST14 =
      Pattern.compile(
          "(?:19|20)\\d{2}(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\\d{3}\\d{5}");
  private static final Pattern MOE16 = Pattern.compile("20\\d{2}360[0-9A-Z]{5}\\d{4}");
  private static final Pattern SEQUENCE = Pattern.compile("\\{seq:([1-9])}");

  /**
   * @throws IllegalArgumentException if a number made by the scheme would be malformed
   */
  public NumberScheme {
    if (!isBuiltIn(scheme) && (!scheme.contains("{yyyy}") || !SEQUENCE.matcher(scheme).find())) {
      throw new IllegalArgumentException(
          "编号规则须为 MOST14、MOE16 或含 {yyyy} 和 {seq:n} 的样式，现为 " + scheme);
    }
    String sample = number(scheme, province, agency, 2026, 1);
    if (!isWellFormed(scheme, sample)) {
      throw new IllegalArgumentException("按编号规则 %s 得到的编号 %s 不合格式".formatted(scheme, sample));
    }
  }

  /**
   * The number of a report.
   *
   * @param serial from 1 within the year
   * @throws IllegalArgumentException if the serial no longer fits
   */
  public String number(int year, int serial) {
    String number = number(scheme, province, agency, year, serial);
    if (!isWellFormed(number)) {
      throw new IllegalArgumentException("%d年的编号已用完：%d".formatted(year, serial));
    }
    return number;
  }

  private static String number(
      String scheme, String province, String agency, int year, int serial) {
    return switch (scheme) {
      case "MOST14" -> "%04d%s%s%05d".formatted(year, province, agency, serial);
      case "MOE16" ->
          "%04d360%s%04d"
              .formatted(year, "0".repeat(Math.max(0, 5 - agency.length())) + agency, serial);
      default -> {
        Matcher matcher = SEQUENCE.matcher(scheme.replace("{yyyy}", "%04d".formatted(year)));
        yield matcher.replaceAll(sequence -> ("%0" + sequence.group(1) + "d").formatted(serial));
      }
    };
  }

  private static boolean isBuiltIn(String scheme) {
    return scheme.equals("MOST14") || scheme.equals("MOE16");
  }

  /** Whether a number follows the scheme. */
  public boolean isWellFormed(String number) {
    return isWellFormed(scheme, number);
  }

  private static boolean isWellFormed(String scheme, String number) {
    return switch (scheme) {
      case "MOST14" -> MOST14.matcher(number).matches();
      case "MOE16" -> MOE16.matcher(number).matches();
      default -> {
        Matcher matcher = SEQUENCE.matcher(scheme);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
          pattern.append(literal(scheme.substring(from, matcher.start())));
          pattern.append("\\d{").append(matcher.group(1)).append('}');
          from = matcher.end();
        }
        pattern.append(literal(scheme.substring(from)));
        yield number.matches(pattern.toString());
      }
    };
  }

  private static String literal(String part) {
    return Pattern.quote(part).replace("{yyyy}", "\\E\\d{4}\\Q");
  }
}
