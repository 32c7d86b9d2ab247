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
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.WorkVersion;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.SourceService;

/** The page of one document: its text, where a question hits it, what it has to do with others. */
@Controller
class DocumentPageController {

  private final VisibleDocuments documents;
  private final DocumentStore store;
  private final GraphQueries graph;
  private final CurrentValidity validity;
  private final SimilarLinks similar;
  private final SourceService sources;

  DocumentPageController(
      VisibleDocuments documents,
      DocumentStore store,
      GraphQueries graph,
      SimilarLinks similar,
      SourceService sources) {
    this.documents = documents;
    this.store = store;
    this.graph = graph;
    this.validity = new CurrentValidity(graph);
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
    AnnotatedDocument found = documents.find(id, request);
    DocumentId document = found.id();
    model.addAttribute("query", query);
    model.addAttribute(
        "asked", request.getQueryString() == null ? "" : "?" + request.getQueryString());
    model.addAttribute("recognition", found.document().parsed().recognition());
    model.addAttribute(
        "document",
        DocumentPage.of(
            found,
            validity.of(document, found.metadata()),
            graph.linksFrom(document, access),
            graph.linksTo(document, access),
            documents.marks(request, document)));
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
    AnnotatedDocument found = documents.find(id, request);
    Path file =
        store.original(found.id()).orElseThrow(() -> new PageNotFoundException("没有留存这篇文献的原件。"));
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
}
