package org.wenlan.reports;

/** A table of queries that is not taken, as a whole. */
public final class BatchRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for the user, in Chinese: what is wrong and what to do
   */
  public BatchRefusedException(String message) {
    super(message);
  }
}
