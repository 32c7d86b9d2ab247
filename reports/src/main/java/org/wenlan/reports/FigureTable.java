package org.wenlan.reports;

import java.util.List;

/**
 * A table of figures to take away (数据表).
 *
 * @param title what it shows
 * @param heads names of the columns
 * @param rows values in the order of {@code heads}: numbers as numbers, all else as text
 */
public record FigureTable(String title, List<String> heads, List<List<Object>> rows) {

  /** Copies its lists. */
  public FigureTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
