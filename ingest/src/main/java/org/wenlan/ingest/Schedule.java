package org.wenlan.ingest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a source is run (运行计划), by the clock of China, which has one zone and no summer time.
 *
 * @param rhythm how often
 * @param minutes between two starts, 1 to 10,080; counts for {@link Rhythm#EVERY} alone
 * @param at time of day, for daily and weekly
 * @param day day of the week, for weekly
 */
public record Schedule(Rhythm rhythm, int minutes, LocalTime at, DayOfWeek day) {

  /** Run by hand only. */
  public static final Schedule NEVER = of(Rhythm.NEVER, 60, LocalTime.of(2, 0), DayOfWeek.MONDAY);

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int MOST_MINUTES = 7 * 24 * 60;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String DAYS = "一二三四五六日";

  /** How often (频率). */
  public enum Rhythm {
    NEVER("不定时（手工运行）"),
    EVERY("每隔若干分钟"),
    HOURLY("每小时"),
    DAILY("每天"),
    WEEKLY("每周");

    private final String label;

    Rhythm(String label) {
      this.label = label;
    }

    /** The words a librarian reads. */
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if {@code minutes} is out of range, with a Chinese message
   */
  public Schedule {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("间隔应为 1 至 %d 分钟，收到 %d".formatted(MOST_MINUTES, minutes));
    }
  }

  /** A schedule of these parts; those its rhythm does not need are kept for a form. */
  public static Schedule of(Rhythm rhythm, int minutes, LocalTime at, DayOfWeek day) {
    return new Schedule(rhythm, minutes, at, day);
  }

  /**
   * Reads what {@link #toString} writes: {@code never}, {@code hourly}, {@code every 15}, {@code
   * daily 02:30}, {@code weekly 1 02:30} with Monday as 1. Blank is never.
   *
   * @throws IllegalArgumentException if it is none of these, with a Chinese message
   */
  public static Schedule parse(String text) {
    String[] words = text.strip().split("\\s+", -1);
    try {
      return switch (words[0] + words.length) {
        case "1", "never1" -> NEVER;
        case "hourly1" -> of(Rhythm.HOURLY, NEVER.minutes, NEVER.at, NEVER.day);
        case "every2" -> of(Rhythm.EVERY, Integer.parseInt(words[1]), NEVER.at, NEVER.day);
        case "daily2" ->
            of(Rhythm.DAILY, NEVER.minutes, LocalTime.parse(words[1], TIME), NEVER.day);
        case "weekly3" ->
            of(
                Rhythm.WEEKLY,
                NEVER.minutes,
                LocalTime.parse(words[2], TIME),
                DayOfWeek.of(Integer.parseInt(words[1])));
        default -> throw malformed(text);
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw malformed(text);
    }
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "运行计划应为 never、hourly、every 分钟数、daily 时:分 或 weekly 星期几(1-7) 时:分，收到“%s”".formatted(text));
  }

  /** The first moment behind {@code after} at which it is due; empty for never. */
  public Optional<Instant> next(Instant after) {
    ZonedDateTime now = after.atZone(CHINA);
    return switch (rhythm) {
      case NEVER -> Optional.empty();
      case EVERY -> Optional.of(after.plus(Duration.ofMinutes(minutes)));
      case HOURLY -> Optional.of(after.plus(Duration.ofHours(1)));
      case DAILY -> {
        ZonedDateTime today = now.with(at);
        yield Optional.of((today.isAfter(now) ? today : today.plusDays(1)).toInstant());
      }
      case WEEKLY -> {
        ZonedDateTime then = now.with(TemporalAdjusters.nextOrSame(day)).with(at);
        yield Optional.of((then.isAfter(now) ? then : then.plusWeeks(1)).toInstant());
      }
    };
  }

  /** The words a librarian reads. */
  public String label() {
    return switch (rhythm) {
      case NEVER -> "手工";
      case EVERY -> "每隔 %d 分钟".formatted(minutes);
      case HOURLY -> "每小时";
      case DAILY -> "每天 " + TIME.format(at);
      case WEEKLY -> "每周%s %s".formatted(DAYS.charAt(day.getValue() - 1), TIME.format(at));
    };
  }

  @Override
  public String toString() {
    return switch (rhythm) {
      case NEVER -> "never";
      case EVERY -> "every " + minutes;
      case HOURLY -> "hourly";
      case DAILY -> "daily " + TIME.format(at);
      case WEEKLY -> "weekly %d %s".formatted(day.getValue(), TIME.format(at));
    };
  }
}
