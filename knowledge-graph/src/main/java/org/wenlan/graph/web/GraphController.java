package org.wenlan.graph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.BodyMention;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.PolicyLink;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;
import org.wenlan.graph.EntityNeighbourhood;
import org.wenlan.graph.EntitySummary;
import org.wenlan.graph.GraphBrowser;

/** Mentions, relations and counts as JSON, without SPARQL. */
@RestController
@RequestMapping("/api/v1/graph")
class GraphController {

  private final GraphQueries queries;
  private final GraphBrowser browser;

  GraphController(GraphQueries queries, GraphBrowser browser) {
    this.queries = queries;
    this.browser = browser;
  }

  /** Sentences that name a body, person or place, newest document first. */
  @GetMapping("/mentions")
  List<BodyMention> mentions(
      @RequestParam(defaultValue = "ORGANIZATION") String type,
      @RequestParam String name,
      @RequestParam(defaultValue = "50") int limit,
      HttpServletRequest request) {
    return queries.mentions(type(type), name, access(request), limit(limit));
  }

  /** What a document says about others, what others say about it, and whether it holds. */
  @GetMapping("/links/{id}")
  Links links(@PathVariable String id, HttpServletRequest request) {
    DocumentId document = document(id);
    Set<AccessLevel> access = access(request);
    if (!browser.contains(document, access)) {
      throw new NoSuchGraphException();
    }
    Validity validity = queries.validity(document);
    return new Links(
        document.value(),
        validity,
        validity.label(),
        queries.linksFrom(document, access),
        queries.linksTo(document, access),
        queries.versions(document, access),
        queries.reprints(document, access));
  }

  /** Who and what the library names most. */
  @GetMapping("/summary")
  EntitySummary library(@RequestParam(defaultValue = "20") int limit, HttpServletRequest request) {
    return browser.library(access(request), limit(limit));
  }

  /** Who and what one document names. */
  @GetMapping("/documents/{id}/summary")
  EntitySummary ofDocument(
      @PathVariable String id,
      @RequestParam(defaultValue = "20") int limit,
      HttpServletRequest request) {
    return browser.document(document(id), access(request), limit(limit));
  }

  /** What is named together with a body, person or place. */
  @GetMapping("/neighbours")
  EntityNeighbourhood neighbours(
      @RequestParam(defaultValue = "ORGANIZATION") String type,
      @RequestParam String name,
      @RequestParam(defaultValue = "20") int limit,
      HttpServletRequest request) {
    return browser.neighbours(type(type), name, access(request), limit(limit));
  }

  /** The whole graph of one document. */
  @GetMapping(path = "/documents/{id}.ttl", produces = "text/turtle;charset=UTF-8")
  ResponseEntity<String> turtle(@PathVariable String id, HttpServletRequest request) {
    return browser
        .turtle(document(id), access(request))
        .map(ResponseEntity::ok)
        .orElseThrow(NoSuchGraphException::new);
  }

  private static Set<AccessLevel> access(HttpServletRequest request) {
    return AccessLevel.visibleTo(request::isUserInRole);
  }

  private static DocumentId document(String id) {
    if (!id.matches("[0-9a-f]{64}")) {
      throw new BadGraphRequestException("文献标识应为 64 位小写十六进制数字。");
    }
    return new DocumentId(id);
  }

  private static EntityType type(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ORGANIZATION", "机构" -> EntityType.ORGANIZATION;
      case "PERSON", "人物" -> EntityType.PERSON;
      case "PLACE", "地区" -> EntityType.PLACE;
      default ->
          throw new BadGraphRequestException("实体类型应为 ORGANIZATION（机构）、PERSON（人物）或 PLACE（地区）。");
    };
  }

  private static int limit(int wanted) {
    if (wanted < 1 || wanted > 1_000) {
      throw new BadGraphRequestException("条数 limit 应在 1 到 1000 之间。");
    }
    return wanted;
  }

  /**
   * Relations of one document.
   *
   * @param document its id
   * @param validity whether it holds
   * @param validityLabel the same in Chinese
   * @param from relations it states
   * @param to relations others state about it
   * @param versions every version of the work it is one of, oldest first
   * @param reprints documents with nearly the same text
   */
  record Links(
      String document,
      Validity validity,
      String validityLabel,
      List<PolicyLink> from,
      List<PolicyLink> to,
      List<WorkVersion> versions,
      List<Reprint> reprints) {}
}
