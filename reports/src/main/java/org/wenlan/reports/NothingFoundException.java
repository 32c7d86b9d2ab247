package org.wenlan.reports;

/** Nothing in the library speaks of the topic, so there is nothing to print. */
public final class NothingFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for the user, in Chinese: what was searched, and what to do
   */
  public NothingFoundException(String message) {
    super(message);
  }
}
