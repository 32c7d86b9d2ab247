package org.wenlan.novelty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;

/**
 * What a case rests on, for people who check it (案卷内容): points, matrix, searches.
 *
 * @param client name of the client
 * @param commissionDate day the search is bounded by, as printed
 * @param range first sentence of the conclusion
 * @param whole last sentence of the conclusion
 * @param compared documents read and compared
 * @param points one for each novelty point
 * @param documents listed documents, in order of their numbers
 * @param runs searches as they were carried out
 * @param elsewhere the narrowest searches as other databases want them, which were not searched
 */
public record CaseDetail(
    String client,
    String commissionDate,
    String range,
    String whole,
    int compared,
    List<Point> points,
    List<Document> documents,
    List<Run> runs,
    List<Elsewhere> elsewhere) {

  /** Copies its lists. */
  public CaseDetail {
    elsewhere = List.copyOf(elsewhere);
    points = List.copyOf(points);
    documents = List.copyOf(documents);
    runs = List.copyOf(runs);
  }

  /**
   * One novelty point with its matrix.
   *
   * @param number from 1
   * @param text as agreed
   * @param verdict what follows
   * @param sentences as printed
   * @param columns numbers of the documents that are columns
   * @param rows one for each feature
   */
  public record Point(
      int number,
      String text,
      Verdict verdict,
      List<String> sentences,
      List<Integer> columns,
      List<Row> rows) {

    /** Copies its lists. */
    public Point {
      sentences = List.copyOf(sentences);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One feature; a field for each column of the point.
   *
   * @param feature label
   * @param fields in order of the columns
   */
  public record Row(String feature, List<Field> fields) {

    /** Copies its list. */
    public Row {
      fields = List.copyOf(fields);
    }
  }

  /**
   * How much of a feature a document discloses.
   *
   * @param value word printed
   * @param evidence quotation with its place; empty if nothing is disclosed
   * @param reason why
   */
  public record Field(String value, Optional<Evidence> evidence, String reason) {}

  /**
   * A listed document.
   *
   * @param number its {@code [n]}
   * @param id content address
   * @param title title proper
   * @param reference entry by GB/T 7714
   * @param relevance how near it comes, in words
   * @param standing whether it counts, in words
   */
  public record Document(
      int number,
      DocumentId id,
      String title,
      String reference,
      String relevance,
      String standing) {}

  /**
   * A search as it was carried out.
   *
   * @param id number within the case
   * @param point number of the point
   * @param level how narrow, in words
   * @param database what was searched
   * @param at when
   * @param by account
   * @param expression as entered
   * @param hits documents found
   * @param kept documents taken into comparison
   * @param note what was cut off
   */
  public record Run(
      String id,
      int point,
      String level,
      String database,
      Instant at,
      String by,
      String expression,
      int hits,
      int kept,
      String note) {}

  /**
   * A search for another database, to be entered there by hand (外部数据库检索式).
   *
   * @param point number of the point
   * @param database where
   * @param expression in its language
   */
  public record Elsewhere(int point, String database, String expression) {}
}
