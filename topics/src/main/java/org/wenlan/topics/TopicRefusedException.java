package org.wenlan.topics;

import java.util.List;

/** A topic, a reader or a step is not accepted; the message is Chinese and can be shown. */
public final class TopicRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What has to be put right, one sentence each. */
  public TopicRefusedException(List<String> problems) {
    super(String.join("；", problems));
  }

  /** What has to be put right. */
  public TopicRefusedException(String problem) {
    super(problem);
  }
}
