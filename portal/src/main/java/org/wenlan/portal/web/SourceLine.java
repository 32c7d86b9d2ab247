package org.wenlan.portal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceState;

/**
 * One source as its pages show it; names and addresses are untrusted text.
 *
 * @param id its number
 * @param name what it is called
 * @param kind what it is
 * @param addresses where it is
 * @param schedule when it is run
 * @param loss what becomes of what is gone
 * @param state where it stands
 * @param active whether a run waits or goes on
 * @param failed whether the latest run did not come to its end
 * @param paused whether it is paused
 * @param lastRun when it last ran; blank if never
 * @param nextRun when it is due; blank if never
 * @param books of the latest run; blank if there is none
 * @param message what is to be said about the latest run; blank if nothing
 * @param places how many places it has documents at
 */
public record SourceLine(
    long id,
    String name,
    String kind,
    List<String> addresses,
    String schedule,
    String loss,
    String state,
    boolean active,
    boolean failed,
    boolean paused,
    String lastRun,
    String nextRun,
    String books,
    String message,
    long places) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  /** One run of a source. */
  public record RunLine(
      String started,
      String ended,
      String state,
      String books,
      Optional<Long> run,
      String message) {

    static RunLine of(SourceRun run) {
      return new RunLine(
          TIME.format(run.started()),
          run.ended().map(TIME::format).orElse(""),
          run.state().label(),
          words(run),
          run.run(),
          run.message());
    }
  }

  static SourceLine of(Source source) {
    Optional<SourceRun> latest = source.latest();
    Optional<Instant> due = source.paused() ? Optional.empty() : source.nextRun();
    return new SourceLine(
        source.id(),
        source.name(),
        source.kind().label(),
        source.addresses(),
        source.schedule().label(),
        source.loss().label(),
        source.state().label(),
        source.state() == SourceState.RUNNING || source.state() == SourceState.WAITING,
        latest.filter(run -> run.state() == SourceRun.State.STOPPED).isPresent(),
        source.paused(),
        latest.map(run -> TIME.format(run.started())).orElse(""),
        due.map(TIME::format).orElse(""),
        latest.map(SourceLine::words).orElse(""),
        latest.map(SourceRun::message).orElse(""),
        source.places());
  }

  private static String words(SourceRun run) {
    return "查看 %d，新增 %d，更新 %d，删除 %d%s%s"
        .formatted(
            run.received(),
            run.added(),
            run.changed(),
            run.gone(),
            run.withdrawn() > 0 ? "，撤出 " + run.withdrawn() : "",
            run.failed() > 0 ? "，未取到 " + run.failed() : "");
  }
}
