package org.wenlan.ingest.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;
import org.wenlan.ingest.LossPolicy;
import org.wenlan.ingest.Schedule;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceService;
import org.wenlan.ingest.SourceService.Definition;

/** Sources of every kind. The application decides who may call what. */
@RestController
@RequestMapping("/api/v1/sources")
class SourceController {

  private static final int MOST_ROWS = 1_000;

  private final SourceService service;

  SourceController(SourceService service) {
    this.service = service;
  }

  /**
   * A source as it is defined; only name and address are needed. Without a kind it is a repository;
   * replaced and gone documents of a repository are withdrawn, of the other kinds kept.
   */
  record DefineRequest(
      @Nullable SourceKind kind,
      @Nullable String name,
      @Nullable String address,
      @Nullable List<String> addresses,
      @Nullable String schedule,
      @Nullable LossPolicy loss,
      @Nullable String format,
      @Nullable String set,
      @Nullable String from,
      @Nullable String until) {

    Definition definition() {
      SourceKind is = kind == null ? SourceKind.OAI_PMH : kind;
      LossPolicy usual = is == SourceKind.OAI_PMH ? LossPolicy.WITHDRAW : LossPolicy.KEEP;
      try {
        return new Definition(
            is,
            said(name),
            addresses == null ? List.of(said(address)) : addresses,
            Schedule.parse(said(schedule)),
            loss == null ? usual : loss,
            new Harvesting(said(format), said(set), said(from), said(until)));
      } catch (IllegalArgumentException e) {
        throw new IngestRefusedException(Kind.BAD_SOURCE, String.valueOf(e.getMessage()));
      }
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  @PostMapping
  ResponseEntity<Source> define(@RequestBody DefineRequest request) {
    Source source = service.define(request.definition());
    return ResponseEntity.created(address(source)).body(source);
  }

  @PutMapping("/{id}")
  Source revise(@PathVariable long id, @RequestBody DefineRequest request) {
    return service.revise(id, request.definition());
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(@PathVariable long id) {
    service.delete(id);
    return ResponseEntity.noContent().build();
  }

  @GetMapping
  List<Source> sources() {
    return service.sources();
  }

  @GetMapping("/{id}")
  Source source(@PathVariable long id) {
    return service
        .source(id)
        .orElseThrow(() -> new IngestRefusedException(Kind.UNKNOWN, "没有来源 " + id));
  }

  @GetMapping("/{id}/runs")
  List<SourceRun> runs(@PathVariable long id, @RequestParam(defaultValue = "50") int limit) {
    return service.runs(source(id).id(), Math.clamp(limit, 1, MOST_ROWS));
  }

  @PostMapping("/{id}/runs")
  ResponseEntity<Source> run(@PathVariable long id) {
    Source source = service.run(id);
    return ResponseEntity.accepted().location(address(source)).body(source);
  }

  @PostMapping("/{id}/pause")
  Source pause(@PathVariable long id) {
    return service.pause(id, true);
  }

  @PostMapping("/{id}/resume")
  Source resume(@PathVariable long id) {
    return service.pause(id, false);
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

  private static URI address(Source source) {
    return URI.create("/api/v1/sources/" + source.id());
  }
}
