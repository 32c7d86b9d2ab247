package org.wenlan.novelty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.novelty.NoveltyCase;
import org.wenlan.novelty.NoveltyService;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.reports.render.OutputFormat;
import tools.jackson.databind.JsonNode;

/** Novelty searches over REST: clients see their own cases, staff see all. */
@RestController
@RequestMapping("/api/v1/novelty")
class NoveltyController {

  private static final Set<String> STAFF =
      Set.of("LIBRARIAN", "REVIEWER", "SIGNER", "ADMINISTRATOR");
  private static final int PAGE = 50;

  private final NoveltyService service;

  NoveltyController(NoveltyService service) {
    this.service = service;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CaseJsonView create(@RequestBody JsonNode order, HttpServletRequest request) {
    String account = account(request);
    requireRole(request, Set.of("CLIENT", "LIBRARIAN", "REVIEWER", "ADMINISTRATOR"));
    JsonNode commission = order.path("commission");
    JsonNode topic = order.path("topic");
    if (commission.isObject() == topic.isString()) {
      throw new IllegalArgumentException("请给出检索主题（topic）或委托单（commission）之一");
    }
    return CaseJsonView.of(
        topic.isString()
            ? service.createFromTopic(topic.asString(), account)
            : service.create(CaseJson.commission(commission.toString()), account));
  }

  @GetMapping
  List<CaseJsonView> list(
      @RequestParam(defaultValue = "" + PAGE) int limit, HttpServletRequest request) {
    return service.list(viewer(request), limit).stream().map(CaseJsonView::of).toList();
  }

  @GetMapping("/{id:[a-z0-9-]+}")
  CaseJsonView one(@PathVariable String id, HttpServletRequest request) {
    return CaseJsonView.of(visible(id, request));
  }

  @GetMapping("/{id:[a-z0-9-]+}.{format:docx|pdf|html}")
  ResponseEntity<Resource> file(
      @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
    NoveltyCase found = visible(id, request);
    OutputFormat wanted = OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
    Path file = found.files().get(wanted);
    if (file == null) {
      throw new NotFoundException("此报告没有 %s 文件".formatted(format.toUpperCase(Locale.ROOT)));
    }
    ContentDisposition disposition =
        (wanted == OutputFormat.HTML
                ? ContentDisposition.inline()
                : ContentDisposition.attachment())
            .filename(found.fileName() + "." + wanted.extension(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wanted.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(new FileSystemResource(file));
  }

  @PostMapping("/{id:[a-z0-9-]+}/revise")
  CaseJsonView revise(
      @PathVariable String id, @RequestBody JsonNode order, HttpServletRequest request) {
    visible(id, request);
    requireRole(request, Set.of("LIBRARIAN"));
    return CaseJsonView.of(
        service.revise(
            id, CaseJson.commission(order.path("commission").toString()), account(request)));
  }

  @PostMapping("/{id:[a-z0-9-]+}/submit")
  CaseJsonView submit(@PathVariable String id, HttpServletRequest request) {
    return step(id, request, "LIBRARIAN", service::submit);
  }

  @PostMapping("/{id:[a-z0-9-]+}/approve")
  CaseJsonView approve(@PathVariable String id, HttpServletRequest request) {
    return step(id, request, "REVIEWER", service::approve);
  }

  @PostMapping("/{id:[a-z0-9-]+}/return")
  CaseJsonView sendBack(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Map<String, String> body,
      HttpServletRequest request) {
    String opinion = words(body, "opinion");
    return step(
        id, request, "REVIEWER", (which, who) -> service.returnForRevision(which, who, opinion));
  }

  @PostMapping("/{id:[a-z0-9-]+}/sign")
  CaseJsonView sign(@PathVariable String id, HttpServletRequest request) {
    return step(id, request, "SIGNER", service::sign);
  }

  @PostMapping("/{id:[a-z0-9-]+}/void")
  CaseJsonView makeVoid(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Map<String, String> body,
      HttpServletRequest request) {
    String reason = words(body, "reason");
    return step(id, request, "SIGNER", (which, who) -> service.voidCase(which, who, reason));
  }

  private static String words(@Nullable Map<String, String> body, String field) {
    return body == null ? "" : body.getOrDefault(field, "");
  }

  private interface Action {
    NoveltyCase apply(String id, String actor);
  }

  private CaseJsonView step(String id, HttpServletRequest request, String role, Action action) {
    visible(id, request);
    requireRole(request, Set.of(role));
    return CaseJsonView.of(action.apply(id, account(request)));
  }

  private NoveltyCase visible(String id, HttpServletRequest request) {
    return service
        .find(id, viewer(request))
        .orElseThrow(() -> new NotFoundException("没有此查新案卷：" + id));
  }

  private static void requireRole(HttpServletRequest request, Set<String> roles) {
    if (roles.stream().noneMatch(request::isUserInRole)) {
      throw new NotAllowedException("您的账号没有办理这一步的权限");
    }
  }

  private static String account(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      throw new NotAllowedException("请先登录");
    }
    return principal.getName();
  }

  private static NoveltyService.Viewer viewer(HttpServletRequest request) {
    return new NoveltyService.Viewer(
        account(request), STAFF.stream().anyMatch(request::isUserInRole));
  }
}
