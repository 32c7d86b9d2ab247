package org.wenlan.core.pipeline;

/**
 * The world is at fault, not the document: server down, disk full, model missing.
 *
 * <p>Whoever runs the pipeline retries with back-off and then stops the run; nothing goes to
 * quarantine and nothing is lost.
 */
public class InfrastructureException extends RuntimeException {

  /**
   * @param message what we were doing, on what, and what to do about it
   * @param cause what was met
   */
  public InfrastructureException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * @param message what we were doing, on what, and what to do about it
   */
  public InfrastructureException(String message) {
    super(message);
  }
}
