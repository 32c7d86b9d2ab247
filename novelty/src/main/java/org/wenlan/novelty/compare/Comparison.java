package org.wenlan.novelty.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.novelty.Verdict;

/**
 * One point against all documents (对比矩阵): rows are features, columns documents.
 *
 * <p>The verdict follows document by document (单独对比): features spread over several documents never
 * add up.
 *
 * @param point number of the point
 * @param features labels of the rows
 * @param columns documents, in order of the list of results
 */
public record Comparison(int point, List<String> features, List<Column> columns) {

  /**
   * @throws IllegalArgumentException if a column has other rows than the point
   */
  public Comparison {
    features = List.copyOf(features);
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (!column.cells().stream().map(Cell::feature).toList().equals(features)) {
        throw new IllegalArgumentException("对比矩阵的列与查新点%d的特征不符".formatted(point));
      }
    }
  }

  /** The only verdict that is legal. */
  public Verdict verdict() {
    List<Column> judged = judged();
    if (judged.stream().anyMatch(c -> c.standing() == Standing.JUDGED && c.disclosesAll())) {
      return Verdict.FOUND;
    }
    // A full disclosure that cannot be dated, or doubtful fields that would complete one, is for
    // people to settle.
    if (judged.stream().anyMatch(Column::mayDiscloseAll)) {
      return Verdict.UNDETERMINED;
    }
    return judged.stream().anyMatch(Column::disclosesSome) ? Verdict.PARTIAL : Verdict.NOT_FOUND;
  }

  /** Columns that may count, nearest first. */
  public List<Column> judged() {
    return columns.stream()
        .filter(column -> !column.standing().isExcluded())
        .sorted(Comparator.comparingInt(column -> -column.nearness()))
        .toList();
  }

  /** The column of a document. */
  public Optional<Column> column(DocumentId document) {
    return columns.stream().filter(column -> column.document().equals(document)).findFirst();
  }
}
