package org.wenlan.novelty.report;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days in reports are days in China. */
public final class ReportTime {

  /** The zone of every printed day. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ReportTime() {}

  /** A day as printed: {@code 2026年3月1日}. */
  public static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
