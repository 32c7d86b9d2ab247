package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.IngestService;

/** Documents as far as the one who asks may see them, and where a question hits them. */
@Component
class VisibleDocuments {

  private static final String NOT_THERE = "没有这篇文献，或当前账号无权查看；系统升级后正在重新整理的文献，请稍后再来。";
  private static final String IN_PREPARATION =
      "这篇文献的正文正由原件重新整理（系统升级后由管理员执行 ./wenlan rebuild index），完成后即可查看。";
  private static final int HITS_LOOKED_THROUGH = 100;

  private final DocumentStore store;
  private final DocumentSearch search;
  private final IngestService ingest;

  VisibleDocuments(DocumentStore store, DocumentSearch search, IngestService ingest) {
    this.store = store;
    this.search = search;
    this.ingest = ingest;
  }

  /**
   * The document at an address. Whoever may not see it is told the same as if it were not there. Of
   * one whose annotation cannot be read nobody knows who may see it: only those who may see all are
   * told that it will be made anew.
   *
   * @throws PageNotFoundException if there is none, or none for this viewer
   */
  AnnotatedDocument find(String id, HttpServletRequest request) {
    DocumentId document;
    try {
      document = new DocumentId(id);
    } catch (IllegalArgumentException e) {
      throw new PageNotFoundException(NOT_THERE);
    }
    Set<AccessLevel> access = Viewer.of(request).access();
    Optional<AnnotatedDocument> found = store.annotated(document);
    if (found.isEmpty()
        && access.containsAll(EnumSet.allOf(AccessLevel.class))
        && ingest.document(document).isPresent()) {
      throw new PageNotFoundException(IN_PREPARATION);
    }
    return found
        .filter(there -> access.contains(there.metadata().access()))
        .orElseThrow(() -> new PageNotFoundException(NOT_THERE));
  }

  /** Where the question in the address hits the document; nowhere if there is none. */
  List<TextSpan> marks(HttpServletRequest request, DocumentId document) {
    SearchParameters read;
    try {
      read = SearchParameters.of(request::getParameterValues);
    } catch (IllegalArgumentException e) {
      // An address somebody has changed by hand: the document can be read without marks.
      return List.of();
    }
    if (read.question().text().isBlank()) {
      return List.of();
    }
    SearchRequest asked =
        SearchRequest.of(read.question())
            .with(read.vocabulary())
            .visibleTo(Viewer.of(request).access())
            .in(SearchMode.LEXICAL)
            .page(0, HITS_LOOKED_THROUGH);
    return search.search(asked).hits().stream()
        .filter(hit -> hit.document().equals(document))
        .flatMap(hit -> hit.passages().stream())
        .flatMap(passage -> passage.highlights().stream())
        .toList();
  }
}
