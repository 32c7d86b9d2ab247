package org.wenlan.reports.batch;

import java.util.List;

/**
 * A row of a table as it was typed.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from the first column on
 */
record TableRow(int number, List<String> cells) {

  TableRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Blank where the row is shorter. */
  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
  }
}
