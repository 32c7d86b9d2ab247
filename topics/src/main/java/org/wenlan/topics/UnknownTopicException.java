package org.wenlan.topics;

/** There is no such topic, run, item or delivery; the message is Chinese and can be shown. */
public final class UnknownTopicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is not there. */
  public UnknownTopicException(String what) {
    super(what);
  }
}
