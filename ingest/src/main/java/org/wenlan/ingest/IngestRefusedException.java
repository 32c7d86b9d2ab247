package org.wenlan.ingest;

/** The asker is at fault: no such folder, no such run; the message is Chinese and for people. */
public final class IngestRefusedException extends RuntimeException {

  private final Kind kind;

  /**
   * Refuses.
   *
   * @param kind which sort of fault
   * @param message what was asked, what was found and what to do, in Chinese
   */
  public IngestRefusedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Which sort of fault. */
  public Kind kind() {
    return kind;
  }

  /** Sorts of faults. */
  public enum Kind {
    /** The folder, file or name cannot be used. */
    BAD_SOURCE,
    /** There is no such run or document. */
    UNKNOWN,
    /** Not now: a run is going on. */
    BUSY
  }
}
