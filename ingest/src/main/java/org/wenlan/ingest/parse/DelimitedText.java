package org.wenlan.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/** Tables as text (CSV, TSV): one row, one line, cells parted by tabs. */
final class DelimitedText {

  /** Rows that must agree before a text is taken for a table. */
  private static final int SAMPLE = 20;

  private DelimitedText() {}

  /** Whether at least three rows come first and all have the same number of cells, two or more. */
  static boolean isDelimited(String text) {
    return delimiter(text) != 0;
  }

  /** The rows of a delimited text; line ends inside quotes become blanks. */
  static String rows(String text) {
    StringBuilder rows = new StringBuilder(text.length());
    for (List<String> row : cells(text, delimiter(text), Integer.MAX_VALUE)) {
      rows.append(String.join("\t", row).stripTrailing()).append('\n');
    }
    return rows.toString();
  }

  private static char delimiter(String text) {
    for (char candidate : new char[] {',', '\t', ';'}) {
      List<List<String>> sample = cells(text, candidate, SAMPLE);
      int width = sample.isEmpty() ? 0 : sample.getFirst().size();
      if (sample.size() >= 3
          && width >= 2
          && sample.stream().allMatch(row -> row.size() == width)) {
        return candidate;
      }
    }
    return 0;
  }

  private static List<List<String>> cells(String text, char delimiter, int maxRows) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length() && rows.size() < maxRows; i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r';
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(lineEnd ? ' ' : c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == delimiter || lineEnd) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (lineEnd) {
          addUnlessBlank(rows, row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    if (rows.size() < maxRows) {
      row.add(cell.toString().strip());
      addUnlessBlank(rows, row);
    }
    return rows;
  }

  private static void addUnlessBlank(List<List<String>> rows, List<String> row) {
    if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(row);
    }
  }
}
