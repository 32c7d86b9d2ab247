package org.wenlan.core.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a CSV file by RFC 4180, every field quoted.
 *
 * <p>A field that a spreadsheet would take for a formula begins with an apostrophe: titles come
 * from anywhere, and opening a list must not run anything.
 */
public final class CsvLine {

  /** Begins a file, so that Excel reads Chinese. */
  public static final char BYTE_ORDER_MARK = '\ufeff';

  private static final String FORMULA_STARTS = "=+-@＝＋－＠|%\t\r";

  private CsvLine() {}

  /** The fields as a line, its end included. */
  public static String of(List<String> fields) {
    return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Whether a spreadsheet might take {@code field} for a formula. */
  public static boolean isFormula(String field) {
    String first = field.stripLeading();
    return (!first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0)
        || (!field.isEmpty() && FORMULA_STARTS.indexOf(field.charAt(0)) >= 0);
  }

  /** One field as it stands in a line. */
  public static String field(String field) {
    return '"' + (isFormula(field) ? "'" : "") + field.replace("\"", "\"\"") + '"';
  }
}
