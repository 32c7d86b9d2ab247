package org.wenlan.reports;

import java.time.Instant;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/**
 * A table of queries and how far it has come (批量检索).
 *
 * @param id its number
 * @param title name of the file
 * @param madeBy account
 * @param access levels that are searched: those of the account when it asked
 * @param total rows that hold something
 * @param done rows that were carried out
 * @param bad rows that could not be read
 * @param message why it stopped; blank if it did not
 */
public record BatchSearch(
    long id,
    String title,
    String madeBy,
    Instant madeAt,
    Set<AccessLevel> access,
    State state,
    int total,
    int done,
    int bad,
    String message) {

  /** How a batch stands. */
  public enum State {
    RUNNING("进行中"),
    COMPLETED("已完成"),
    STOPPED("已停止");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The word a user sees. */
    public String label() {
      return label;
    }
  }

  /** How a row stands. */
  public enum Status {
    WAITING("待检索"),
    DONE("已检索"),
    BAD("有误");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    /** The word a user sees. */
    public String label() {
      return label;
    }
  }

  /**
   * One row.
   *
   * @param row number of the row in the table, the head being 1
   * @param expert whether {@code question} is an expert query
   * @param question what is asked, or what was typed where it is bad
   * @param problem what is wrong; blank if nothing is
   * @param count documents found, counted up to 10,000 for plain words
   * @param tookMillis time the index took
   */
  public record Row(
      int row,
      String name,
      String note,
      boolean expert,
      String question,
      Status status,
      String problem,
      long count,
      long tookMillis) {}

  /**
   * One of the first documents a row found.
   *
   * @param row number of the row
   * @param ordinal from 1
   * @param passage the best passage, cut
   * @param paragraph where the passage begins; 0 if there is none
   */
  public record Found(
      int row,
      int ordinal,
      String document,
      AccessLevel access,
      String title,
      String number,
      String date,
      String source,
      String passage,
      int paragraph) {}

  /** Copies the levels. */
  public BatchSearch {
    access = Set.copyOf(access);
  }

  /** Rows still to be carried out. */
  public int waiting() {
    return total - done - bad;
  }
}
