package org.wenlan.portal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Moments as the clock on the wall shows them (北京时间). */
final class BeijingTime {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private BeijingTime() {}

  static String of(Instant at) {
    return TIME.format(at);
  }

  /** Blank for what has not happened. */
  static String of(Optional<Instant> at) {
    return at.map(TIME::format).orElse("");
  }
}
