package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.store.DocumentStore;

/** Documents over REST. One the caller may not see is answered like one that does not exist. */
@RestController
@RequestMapping("/api/v1/documents")
@Tag(name = "文献")
class DocumentController {

  private final DocumentStore store;
  private final CurrentValidity validity;

  DocumentController(DocumentStore store, GraphQueries graph) {
    this.store = store;
    this.validity = new CurrentValidity(graph);
  }

  @GetMapping("/{id}")
  @Operation(summary = "一篇文献的著录信息、正文、实体、政策关系和段落")
  DocumentResponse document(@PathVariable String id, HttpServletRequest http) {
    if (!id.matches("[0-9a-f]{64}")) {
      throw new BadParameterException("文献标识应为 64 位小写十六进制数，收到：" + id);
    }
    return store
        .visible(new DocumentId(id), AccessLevel.visibleTo(http::isUserInRole))
        .map(document -> DocumentResponse.of(document, validity))
        .orElseThrow(() -> new UnknownDocumentException("没有标识为 %s 的文献".formatted(id)));
  }
}
