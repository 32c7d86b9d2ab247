package org.wenlan.novelty.compare;

import java.util.List;
import org.wenlan.core.document.DocumentId;

/**
 * One document against one point: a column of the matrix.
 *
 * @param document its id
 * @param standing whether it counts
 * @param cells one for each feature of the point, in order
 */
public record Column(DocumentId document, Standing standing, List<Cell> cells) {

  /** Copies the cells. */
  public Column {
    cells = List.copyOf(cells);
  }

  /** Number of cells with this value. */
  public int count(CellValue value) {
    return (int) cells.stream().filter(cell -> cell.value() == value).count();
  }

  /** Whether every feature is 相同: this one document is enough. */
  public boolean disclosesAll() {
    return count(CellValue.SAME) == cells.size();
  }

  /** Whether it would disclose all if every doubtful field turned out 相同. */
  public boolean mayDiscloseAll() {
    return count(CellValue.SAME) + count(CellValue.TO_CHECK) == cells.size();
  }

  /** Whether a feature is disclosed, wholly or in part. */
  public boolean disclosesSome() {
    return count(CellValue.SAME) + count(CellValue.PARTLY) > 0;
  }

  /** Whether anything but 未见 stands in it. */
  public boolean touches() {
    return count(CellValue.ABSENT) < cells.size();
  }

  /** To sort by: how near the document comes. */
  public int nearness() {
    return 1_000 * count(CellValue.SAME)
        + 100 * count(CellValue.PARTLY)
        + 10 * count(CellValue.TO_CHECK)
        + count(CellValue.SIMILAR);
  }

  /** Labels of features with this value. */
  public List<String> labels(CellValue value) {
    return cells.stream().filter(cell -> cell.value() == value).map(Cell::feature).toList();
  }
}
