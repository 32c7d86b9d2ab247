package org.wenlan.novelty.report;

import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparer;

/** How near a document comes (文献相关度). */
public enum Relevance {
  CLOSE("密切相关文献"),
  GENERAL("一般相关文献"),
  REFERENCE("参考文献"),
  EXCLUDED("排除");

  private final String label;

  Relevance(String label) {
    this.label = label;
  }

  /** The words printed. */
  public String label() {
    return label;
  }

  /**
   * Close if half of a point is disclosed; general if it holds words of a point, be it about
   * another object; for reference if it was found but holds none of them.
   */
  static Relevance of(Comparer.Compared compared) {
    Relevance best = REFERENCE;
    for (Column column : compared.columns()) {
      int disclosed = column.count(CellValue.SAME) + column.count(CellValue.PARTLY);
      boolean close = 2 * disclosed >= column.cells().size();
      Relevance here = close ? CLOSE : column.touches() ? GENERAL : REFERENCE;
      best = here.compareTo(best) < 0 ? here : best;
    }
    return best;
  }
}
