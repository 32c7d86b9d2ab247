package org.wenlan.novelty;

/** The step is not allowed in this state or to this person; the message says why, in Chinese. */
public final class WorkflowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for the user
   */
  public WorkflowException(String message) {
    super(message);
  }
}
