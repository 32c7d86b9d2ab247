package org.wenlan.ingest.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.Rejection;
import org.wenlan.ingest.DerivedStore;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RerunPlan;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.VerifyReport;

/** Runs, uploads, quarantine, rebuild and verify. The application decides who may call what. */
@RestController
@RequestMapping("/api/v1")
class IngestController {

  private static final int MOST_ROWS = 1_000;

  private final IngestService service;

  IngestController(IngestService service) {
    this.service = service;
  }

  /** What a run is started with: a folder on the server. */
  record StartRequest(@Nullable String folder, @Nullable Boolean catalogue) {}

  /** From which stages documents are made again; none means all. */
  record RerunRequest(@Nullable Set<RerunStage> stages) {}

  /** Which rejections to process again; none means all. */
  record ReplayRequest(@Nullable Set<RejectionReason> reasons) {}

  /** A rejection with the words for its reason. */
  record QuarantineEntry(Rejection rejection, String reason, String advice) {}

  /** A stretch of the quarantine, with the counts of all of it. */
  record QuarantinePage(Map<RejectionReason, Integer> counts, List<QuarantineEntry> entries) {}

  @PostMapping("/runs")
  ResponseEntity<RunProgress> start(@RequestBody StartRequest request) {
    String folder = request.folder();
    if (folder == null || folder.isBlank()) {
      throw new IngestRefusedException(Kind.BAD_SOURCE, "请在 folder 中给出服务器上的文件夹路径");
    }
    try {
      Path path = Path.of(folder);
      return accepted(
          Boolean.TRUE.equals(request.catalogue())
              ? service.startCatalogue(path)
              : service.start(path));
    } catch (InvalidPathException e) {
      throw new IngestRefusedException(Kind.BAD_SOURCE, "文件夹路径中有不允许的字符，请核对");
    }
  }

  @PostMapping("/documents")
  ResponseEntity<RunProgress> upload(@RequestParam("file") MultipartFile file) throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream bytes = file.getInputStream()) {
      return accepted(service.upload(name == null ? "" : name, bytes));
    }
  }

  @GetMapping("/runs")
  List<RunProgress> runs(@RequestParam(defaultValue = "50") int limit) {
    return service.runs(Math.clamp(limit, 1, MOST_ROWS));
  }

  @GetMapping("/runs/{id}")
  RunProgress run(@PathVariable long id) {
    return service
        .progress(id)
        .orElseThrow(() -> new IngestRefusedException(Kind.UNKNOWN, "没有批次 " + id));
  }

  @PostMapping("/runs/{id}/resume")
  ResponseEntity<RunProgress> resume(@PathVariable long id) {
    return accepted(service.resume(id));
  }

  @PostMapping("/runs/{id}/stop")
  ResponseEntity<RunProgress> stop(@PathVariable long id) {
    return accepted(service.stop(id));
  }

  @GetMapping("/quarantine")
  QuarantinePage quarantine(
      @RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "100") int limit) {
    List<QuarantineEntry> entries =
        service.quarantine(Math.max(0, from), Math.clamp(limit, 1, MOST_ROWS)).stream()
            .map(r -> new QuarantineEntry(r, r.reason().label(), r.reason().advice()))
            .toList();
    return new QuarantinePage(service.quarantineCounts(), entries);
  }

  @PostMapping("/quarantine/replay")
  ResponseEntity<RunProgress> replay(@RequestBody(required = false) @Nullable ReplayRequest body) {
    Set<RejectionReason> reasons = body == null ? null : body.reasons();
    return accepted(service.replay(reasons == null ? Set.of() : reasons));
  }

  @PostMapping("/rebuild/index")
  ResponseEntity<RunProgress> rebuildIndex() {
    return accepted(service.rebuild(DerivedStore.INDEX));
  }

  @PostMapping("/rebuild/graph")
  ResponseEntity<RunProgress> rebuildGraph() {
    return accepted(service.rebuild(DerivedStore.GRAPH));
  }

  @GetMapping("/rerun")
  RerunPlan planRerun() {
    return service.planRerun();
  }

  @PostMapping("/rerun")
  ResponseEntity<RunProgress> rerun(@RequestBody(required = false) @Nullable RerunRequest body) {
    Set<RerunStage> stages = body == null ? null : body.stages();
    return accepted(service.rerun(stages == null ? Set.of() : stages));
  }

  @GetMapping("/verify")
  VerifyReport verify() {
    return service.verify();
  }

  @ExceptionHandler
  ProblemDetail refused(IngestRefusedException e) {
    HttpStatus status =
        switch (e.kind()) {
          case BAD_SOURCE -> HttpStatus.UNPROCESSABLE_CONTENT;
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case BUSY -> HttpStatus.CONFLICT;
        };
    return ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail broken(InfrastructureException e) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "依赖的服务或磁盘暂时不可用，请稍后再试：" + e.getMessage());
  }

  private static ResponseEntity<RunProgress> accepted(RunProgress run) {
    return ResponseEntity.accepted().location(URI.create("/api/v1/runs/" + run.id())).body(run);
  }
}
