package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.SourceService;

/** The page of one document: its text, where a question hits it, what it has to do with others. */
@Controller
class DocumentPageController {

  private static final int HITS_LOOKED_THROUGH = 100;

  private final DocumentStore store;
  private final DocumentSearch search;
  private final GraphQueries graph;
  private final SimilarLinks similar;
  private final SourceService sources;

  DocumentPageController(
      DocumentStore store,
      DocumentSearch search,
      GraphQueries graph,
      SimilarLinks similar,
      SourceService sources) {
    this.store = store;
    this.search = search;
    this.graph = graph;
    this.similar = similar;
    this.sources = sources;
  }

  @GetMapping("/documents/{id}")
  String document(
      @PathVariable String id,
      @RequestParam(name = "q", defaultValue = "") String query,
      HttpServletRequest request,
      Model model) {
    Set<AccessLevel> access = Viewer.of(request).access();
    DocumentId document = idOf(id);
    AnnotatedDocument found = visible(document, access);
    model.addAttribute("query", query);
    model.addAttribute(
        "document",
        DocumentPage.of(
            found,
            graph.validity(document),
            graph.linksFrom(document, access),
            graph.linksTo(document, access),
            marks(request, document, access)));
    model.addAttribute(
        "origin",
        DocumentOrigin.of(sources.history(document), store, access, Viewer.of(request).compiles()));
    model.addAttribute("contents", DocumentContents.of(found.document()));
    List<WorkVersion> versions = graph.versions(document, access);
    List<Reprint> reprints = graph.reprints(document, access);
    model.addAttribute("kin", DocumentKin.of(document, versions, reprints));
    model.addAttribute("alike", similar.of(document, access, versions, reprints));
    return "document";
  }

  /** The bytes as they came in: to be kept, never to be shown by a browser. */
  @GetMapping("/documents/{id}/original")
  ResponseEntity<Resource> original(@PathVariable String id, HttpServletRequest request) {
    DocumentId document = idOf(id);
    AnnotatedDocument found = visible(document, Viewer.of(request).access());
    Path file =
        store.original(document).orElseThrow(() -> new PageNotFoundException("没有留存这篇文献的原件。"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.document().parsed().source().fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new FileSystemResource(file));
  }

  /** Whoever may not see it is told the same as if it were not there. */
  private AnnotatedDocument visible(DocumentId document, Set<AccessLevel> access) {
    return store
        .annotated(document)
        .filter(there -> access.contains(there.metadata().access()))
        .orElseThrow(() -> new PageNotFoundException("没有这篇文献，或当前账号无权查看。"));
  }

  private List<TextSpan> marks(
      HttpServletRequest request, DocumentId document, Set<AccessLevel> access) {
    Question question;
    try {
      question = SearchParameters.of(request::getParameterValues).question();
    } catch (IllegalArgumentException e) {
      // An address somebody has changed by hand: the document can be read without marks.
      return List.of();
    }
    if (question.text().isBlank()) {
      return List.of();
    }
    SearchRequest asked =
        SearchRequest.of(question)
            .visibleTo(access)
            .in(SearchMode.LEXICAL)
            .page(0, HITS_LOOKED_THROUGH);
    return search.search(asked).hits().stream()
        .filter(hit -> hit.document().equals(document))
        .flatMap(hit -> hit.passages().stream())
        .flatMap(passage -> passage.highlights().stream())
        .toList();
  }

  private static DocumentId idOf(String id) {
    try {
      return new DocumentId(id);
    } catch (IllegalArgumentException e) {
      throw new PageNotFoundException("没有这篇文献，或当前账号无权查看。");
    }
  }
}
