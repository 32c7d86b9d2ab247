package org.wenlan.topics;

/** Where a mail stands (寄送状态). */
public enum MessageState {
  WAITING("待发"),
  /** Given to the mail server; whether it took it is not known yet. */
  SENDING("发送中"),
  SENT("已发"),
  /** The server refuses the address, or too many attempts failed. */
  FAILED("未能送达"),
  /** The reader has unsubscribed, or nothing was left that the reader may see. */
  CANCELLED("未寄");

  private final String label;

  MessageState(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
