package org.wenlan.portal.web;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.Rejection;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RunProgress;

/** What was taken in and how it went: runs with their ledgers, quarantine, upload. */
@Controller
class RunsPageController {

  private static final int RUNS_SHOWN = 50;
  private static final int REJECTIONS_SHOWN = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final IngestService ingest;
  private final InstantSource clock;

  RunsPageController(IngestService ingest, InstantSource clock) {
    this.ingest = ingest;
    this.clock = clock;
  }

  /** One run in the list. */
  public record RunLine(
      long id,
      String kind,
      String source,
      String state,
      boolean ended,
      String ledger,
      String created,
      String remaining,
      String message,
      int done,
      int scanned,
      int percent) {

    static RunLine of(RunProgress run) {
      return new RunLine(
          run.id(),
          run.kind().label(),
          run.source(),
          run.state().label(),
          run.state().ended(),
          run.ledger().describe(),
          TIME.format(run.created()),
          run.remaining().map(RunLine::words).orElse(""),
          run.message(),
          run.ledger().scanned() - run.ledger().unprocessed(),
          Math.max(1, run.ledger().scanned()),
          percent(run));
    }

    private static int percent(RunProgress run) {
      int scanned = run.ledger().scanned();
      return scanned == 0 ? 0 : (int) (100L * (scanned - run.ledger().unprocessed()) / scanned);
    }

    private static String words(Duration left) {
      return left.toMinutes() > 0
          ? "约 %d 分钟".formatted(left.toMinutes() + 1)
          : "约 %d 秒".formatted(Math.max(1, left.toSeconds()));
    }
  }

  /** One document in quarantine. */
  public record RejectionLine(String location, String reason, String detail, String at, long run) {

    static RejectionLine of(Rejection rejection) {
      return new RejectionLine(
          rejection.location().isBlank() ? "（涉密文件不留文件名）" : rejection.location(),
          rejection.reason().label(),
          rejection.detail(),
          TIME.format(rejection.at()),
          rejection.runId());
    }
  }

  /** A reason with its count. */
  public record ReasonCount(String reason, String label, String advice, int count) {}

  @GetMapping("/runs")
  String runs(Model model) {
    List<RunLine> runs = ingest.runs(RUNS_SHOWN).stream().map(RunLine::of).toList();
    model.addAttribute("runs", runs);
    model.addAttribute("active", runs.stream().anyMatch(run -> !run.ended()));
    return "runs";
  }

  @GetMapping("/runs/{id}")
  String run(@PathVariable long id, Model model) {
    RunProgress run =
        ingest.progress(id).orElseThrow(() -> new PageNotFoundException("没有第 " + id + " 批。"));
    model.addAttribute("run", RunLine.of(run));
    model.addAttribute("scanning", run.scanning());
    model.addAttribute("stages", run.stages());
    model.addAttribute(
        "rejections",
        ingest.quarantine(0, REJECTIONS_SHOWN).stream()
            .filter(rejection -> rejection.runId() == id)
            .map(RejectionLine::of)
            .toList());
    return "run";
  }

  /** What changed settings would make again. */
  @GetMapping("/runs/rerun")
  String rerun(Model model) {
    model.addAttribute("plan", ingest.planRerun());
    model.addAttribute("asOf", TIME.format(clock.instant()));
    return "rerun";
  }

  @PostMapping("/runs/rerun")
  String startRerun() {
    return "redirect:/runs/" + ingest.rerun(Set.of()).id();
  }

  @PostMapping("/runs")
  String start(
      @RequestParam String folder,
      @RequestParam(defaultValue = "false") boolean catalogue,
      RedirectAttributes flash) {
    try {
      Path path = Path.of(folder.strip());
      RunProgress run = catalogue ? ingest.startCatalogue(path) : ingest.start(path);
      return "redirect:/runs/" + run.id();
    } catch (IngestRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    } catch (InvalidPathException notAPath) {
      flash.addFlashAttribute("refusal", "不是有效的文件夹路径。");
    }
    flash.addFlashAttribute("folder", folder);
    return "redirect:/runs";
  }

  @PostMapping("/runs/{id}/resume")
  String resume(@PathVariable long id) {
    ingest.resume(id);
    return "redirect:/runs/" + id;
  }

  @PostMapping("/runs/{id}/stop")
  String stop(@PathVariable long id) {
    ingest.stop(id);
    return "redirect:/runs/" + id;
  }

  @GetMapping("/quarantine")
  String quarantine(Model model) {
    model.addAttribute(
        "reasons",
        ingest.quarantineCounts().entrySet().stream()
            .map(
                entry ->
                    new ReasonCount(
                        entry.getKey().name(),
                        entry.getKey().label(),
                        entry.getKey().advice(),
                        entry.getValue()))
            .toList());
    model.addAttribute(
        "rejections",
        ingest.quarantine(0, REJECTIONS_SHOWN).stream().map(RejectionLine::of).toList());
    model.addAttribute("asOf", TIME.format(clock.instant()));
    return "quarantine";
  }

  @PostMapping("/quarantine/replay")
  String replay(@RequestParam(defaultValue = "") String reason) {
    Set<RejectionReason> reasons =
        reason.isEmpty()
            ? EnumSet.noneOf(RejectionReason.class)
            : EnumSet.of(RejectionReason.valueOf(reason));
    return "redirect:/runs/" + ingest.replay(reasons).id();
  }
}
