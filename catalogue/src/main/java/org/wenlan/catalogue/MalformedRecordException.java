package org.wenlan.catalogue;

/** One record cannot be read; its neighbours can. The message is Chinese and for librarians. */
public final class MalformedRecordException extends Exception {

  private final Fault fault;

  /**
   * @param fault which sort of fault
   * @param message what was found and what to do, in Chinese
   */
  public MalformedRecordException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** Which sort of fault. */
  public Fault fault() {
    return fault;
  }

  /** What was found and what to do. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Sorts of faults. */
  public enum Fault {
    /** The structure cannot be followed. */
    DAMAGED,
    /** The characters cannot be told. */
    ENCODING,
    /** The record is sound and describes nothing. */
    NO_TITLE,
    /** Longer than any record is. */
    TOO_LARGE
  }
}
