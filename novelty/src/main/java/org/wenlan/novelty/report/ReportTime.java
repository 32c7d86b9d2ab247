package org.wenlan.novelty.report;

import java.time.ZoneId;

/** Days in reports are days in China. */
public final class ReportTime {

  /** The zone of every printed day. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ReportTime() {}
}
