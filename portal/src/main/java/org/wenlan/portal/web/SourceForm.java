package org.wenlan.portal.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Schedule;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceService.Definition;

/**
 * What a librarian fills in about a source, as text, so that a refused form keeps what was written.
 *
 * @param kind name of the kind
 * @param name what it is called
 * @param address folder or address; for a list one a line
 * @param rhythm how often
 * @param minutes between two runs
 * @param time of day, {@code 02:00}
 * @param day of the week, 1 for Monday
 * @param loss what becomes of what is gone
 * @param format metadata prefix of a repository
 * @param set part of a repository
 * @param from oldest date stamp
 * @param until newest date stamp
 */
public record SourceForm(
    String kind,
    String name,
    String address,
    String rhythm,
    String minutes,
    String time,
    String day,
    String loss,
    String format,
    String set,
    String from,
    String until) {

  /** What a form leaves out counts as blank. */
  public SourceForm {
    kind = Objects.requireNonNullElse(kind, "");
    name = Objects.requireNonNullElse(name, "");
    address = Objects.requireNonNullElse(address, "");
    rhythm = Objects.requireNonNullElse(rhythm, "");
    minutes = Objects.requireNonNullElse(minutes, "60");
    time = Objects.requireNonNullElse(time, "02:00");
    day = Objects.requireNonNullElse(day, "1");
    loss = Objects.requireNonNullElse(loss, "");
    format = Objects.requireNonNullElse(format, "");
    set = Objects.requireNonNullElse(set, "");
    from = Objects.requireNonNullElse(from, "");
    until = Objects.requireNonNullElse(until, "");
  }

  static SourceForm empty(SourceKind kind) {
    return new SourceForm(
        kind.name(),
        "",
        "",
        Schedule.Rhythm.NEVER.name(),
        "60",
        "02:00",
        "1",
        (kind == SourceKind.OAI_PMH ? LossPolicy.WITHDRAW : LossPolicy.KEEP).name(),
        kind == SourceKind.OAI_PMH ? "oai_dc" : "",
        "",
        "",
        "");
  }

  static SourceForm of(Source source) {
    Schedule schedule = source.schedule();
    Harvesting asked = source.harvesting();
    return new SourceForm(
        source.kind().name(),
        source.name(),
        String.join("\n", source.addresses()),
        schedule.rhythm().name(),
        Integer.toString(schedule.minutes()),
        schedule.at().toString(),
        Integer.toString(schedule.day().getValue()),
        source.loss().name(),
        asked.format(),
        asked.set(),
        asked.from(),
        asked.until());
  }

  /**
   * What was said.
   *
   * @throws IllegalArgumentException if a part cannot be read, with a Chinese message
   */
  Definition definition() {
    SourceKind is = SourceKind.valueOf(kind);
    return new Definition(
        is,
        name,
        is == SourceKind.WEB_LIST ? address.lines().toList() : List.of(address.strip()),
        schedule(),
        LossPolicy.valueOf(loss),
        new Harvesting(format.strip(), set.strip(), from.strip(), until.strip()));
  }

  private Schedule schedule() {
    try {
      return Schedule.of(
          Schedule.Rhythm.valueOf(rhythm),
          Integer.parseInt(minutes.strip()),
          LocalTime.parse(time.strip()).withSecond(0).withNano(0),
          DayOfWeek.of(Math.clamp(Integer.parseInt(day.strip()), 1, 7)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("间隔应为整数分钟，收到“%s”".formatted(minutes), e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("时间应为 时:分，例如 02:30，收到“%s”".formatted(time), e);
    }
  }
}
