package org.wenlan.cli;

/** A verb could not do its work; ends the process with {@link #exitCode()}. */
final class CommandFailure extends RuntimeException {

  /** The work was done, and its answer is no: differences, a failed run. */
  static final int FAILED = 1;

  /** The server cannot be started or reached. */
  static final int NO_SERVER = 3;

  private final int exitCode;

  /**
   * @param message Chinese, for the person at the terminal
   */
  CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
