package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.DocumentStore;

/** The page of one document: its text, where a question hits it, what it has to do with others. */
@Controller
class DocumentPageController {

  private static final int HITS_LOOKED_THROUGH = 100;

  private final DocumentStore store;
  private final DocumentSearch search;
  private final GraphQueries graph;

  DocumentPageController(DocumentStore store, DocumentSearch search, GraphQueries graph) {
    this.store = store;
    this.search = search;
    this.graph = graph;
  }

  @GetMapping("/documents/{id}")
  String document(
      @PathVariable String id,
      @RequestParam(name = "q", defaultValue = "") String query,
      HttpServletRequest request,
      Model model) {
    Set<AccessLevel> access = Viewer.of(request).access();
    DocumentId document = idOf(id);
    // Whoever may not see it is told the same as if it were not there.
    AnnotatedDocument found =
        store
            .annotated(document)
            .filter(there -> access.contains(there.metadata().access()))
            .orElseThrow(() -> new PageNotFoundException("没有这篇文献，或当前账号无权查看。"));
    model.addAttribute("query", query);
    model.addAttribute(
        "document",
        DocumentPage.of(
            found,
            graph.validity(document),
            graph.linksFrom(document, access),
            graph.linksTo(document, access),
            marks(query, document, access)));
    return "document";
  }

  private List<TextSpan> marks(String query, DocumentId document, Set<AccessLevel> access) {
    if (query.isBlank() || query.length() > SearchRequest.MAX_QUERY_CHARS) {
      return List.of();
    }
    SearchRequest request =
        new SearchRequest(query, Map.of(), access, SearchMode.LEXICAL, 0, HITS_LOOKED_THROUGH);
    return search.search(request).hits().stream()
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
