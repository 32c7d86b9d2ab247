package org.wenlan.topics;

import java.util.EnumSet;
import java.util.Set;

/** Where a topic stands (专题状态). Only an active one is looked for by itself. */
public enum TopicStatus {
  DRAFT("草拟"),
  /** Talked over with the reader. */
  CONFIRMED("已确认"),
  ACTIVE("服务中"),
  PAUSED("暂停"),
  ENDED("已结束");

  private final String label;

  TopicStatus(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }

  /** Where it may go from here. */
  public Set<TopicStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(CONFIRMED, ENDED);
      case CONFIRMED -> EnumSet.of(DRAFT, ACTIVE, ENDED);
      case ACTIVE -> EnumSet.of(PAUSED, ENDED);
      case PAUSED -> EnumSet.of(ACTIVE, ENDED);
      case ENDED -> EnumSet.noneOf(TopicStatus.class);
    };
  }

  /** Whether its profile may be changed; one that is looked for has to be paused first. */
  public boolean editable() {
    return this == DRAFT || this == CONFIRMED || this == PAUSED;
  }
}
