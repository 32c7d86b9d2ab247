package org.wenlan.topics;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How often a topic is looked for (服务频率). */
public enum Frequency {
  DAILY("每日", ChronoUnit.DAYS, 1),
  WEEKLY("每周", ChronoUnit.WEEKS, 1),
  BIWEEKLY("每两周", ChronoUnit.WEEKS, 2),
  MONTHLY("每月", ChronoUnit.MONTHS, 1),
  QUARTERLY("每季", ChronoUnit.MONTHS, 3),
  /** After each completed ingest run. */
  ON_EVENT("有新文献即办", ChronoUnit.FOREVER, 0);

  private final String label;
  private final ChronoUnit unit;
  private final int step;

  Frequency(String label, ChronoUnit unit, int step) {
    this.label = label;
    this.unit = unit;
    this.step = step;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }

  /**
   * The first run strictly after {@code now}; empty if no clock decides. Counted from {@code
   * start}, so that a topic begun on the 31st runs on the last day of shorter months and on the
   * 31st again.
   */
  public Optional<ZonedDateTime> firstAfter(ZonedDateTime now, LocalDate start, LocalTime at) {
    if (this == ON_EVENT) {
      return Optional.empty();
    }
    ZonedDateTime first = start.atTime(at).atZone(now.getZone());
    long steps = Math.max(0, unit.between(first, now) / step);
    ZonedDateTime slot = first.plus(steps * step, unit);
    while (!slot.isAfter(now)) {
      steps++;
      slot = first.plus(steps * step, unit);
    }
    return Optional.of(slot);
  }
}
