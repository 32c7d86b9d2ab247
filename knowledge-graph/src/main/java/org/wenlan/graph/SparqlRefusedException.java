package org.wenlan.graph;

/** A query that gets no answer; the message says why and what to do, in Chinese. */
public final class SparqlRefusedException extends RuntimeException {

  /** What kind of refusal it is. */
  public enum Reason {
    /** Not SPARQL; line and column say where. */
    SYNTAX,
    /** Writes, or reaches outside the graph. */
    FORBIDDEN,
    /** Longer than the limit. */
    TOO_LONG,
    /** Took longer than the limit. */
    TIMEOUT,
    /** Too many others at the same time. */
    BUSY,
    /** Cannot be written in any format asked for. */
    NOT_ACCEPTABLE
  }

  private final Reason reason;
  private final int line;
  private final int column;

  /**
   * @param reason what kind
   * @param message for the asker, in Chinese
   */
  public SparqlRefusedException(Reason reason, String message) {
    this(reason, message, 0, 0);
  }

  /**
   * @param reason what kind
   * @param message for the asker, in Chinese
   * @param line line of the mistake, from 1; 0 if there is none
   * @param column column of the mistake, from 1; 0 if there is none
   */
  public SparqlRefusedException(Reason reason, String message, int line, int column) {
    super(message);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** What kind of refusal. */
  public Reason reason() {
    return reason;
  }

  /** Line of the mistake, from 1; 0 if there is none. */
  public int line() {
    return line;
  }

  /** Column of the mistake, from 1; 0 if there is none. */
  public int column() {
    return column;
  }
}
