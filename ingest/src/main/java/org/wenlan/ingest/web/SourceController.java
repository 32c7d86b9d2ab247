package org.wenlan.ingest.web;

import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.ingest.HarvestService;
import org.wenlan.ingest.HarvestService.Definition;
import org.wenlan.ingest.HarvestSource;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;

/** Sources that are harvested. The application decides who may call what. */
@RestController
@RequestMapping("/api/v1/sources")
class SourceController {

  private final HarvestService service;

  SourceController(HarvestService service) {
    this.service = service;
  }

  /** A source as it is defined; only name and address are needed. */
  record DefineRequest(
      @Nullable String name,
      @Nullable String address,
      @Nullable String format,
      @Nullable String set,
      @Nullable String from,
      @Nullable String until) {

    Definition definition() {
      return new Definition(
          said(name), said(address), said(format), said(set), said(from), said(until));
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  @PostMapping
  ResponseEntity<HarvestSource> define(@RequestBody DefineRequest request) {
    HarvestSource source = service.define(request.definition());
    return ResponseEntity.created(address(source)).body(source);
  }

  @GetMapping
  List<HarvestSource> sources() {
    return service.sources();
  }

  @GetMapping("/{id}")
  HarvestSource source(@PathVariable long id) {
    return service
        .source(id)
        .orElseThrow(() -> new IngestRefusedException(Kind.UNKNOWN, "没有收割源 " + id));
  }

  @PostMapping("/{id}/runs")
  ResponseEntity<HarvestSource> harvest(@PathVariable long id) {
    HarvestSource source = service.harvest(id);
    return ResponseEntity.accepted().location(address(source)).body(source);
  }

  @ExceptionHandler
  ProblemDetail refused(IngestRefusedException e) {
    HttpStatus status =
        e.kind() == Kind.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
    return ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
  }

  private static URI address(HarvestSource source) {
    return URI.create("/api/v1/sources/" + source.id());
  }
}
