package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.TextSpan;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.OriginalPage;
import org.wenlan.ingest.OriginalPages;

/**
 * One page of an original as a picture, with what was looked for or quoted marked on it (原件页面).
 *
 * <p>Whoever may read the text of a document may see its pages; the file itself is for staff.
 */
@Controller
class OriginalPageController {

  private static final int MARKS = 50;

  private final VisibleDocuments documents;
  private final OriginalPages pages;

  OriginalPageController(VisibleDocuments documents, OriginalPages pages) {
    this.documents = documents;
    this.pages = pages;
  }

  @GetMapping("/documents/{id}/pages/{number}")
  String page(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "mark", defaultValue = "") List<String> marked,
      HttpServletRequest request,
      Model model) {
    AnnotatedDocument document = withPage(id, number, request);
    List<TextSpan> marks = new ArrayList<>(documents.marks(request, document.id()));
    marked.stream().limit(MARKS).map(OriginalAddress::mark).forEach(marks::add);
    Optional<OriginalPage> drawn = Optional.empty();
    String refusal = "这一页不能显示为图像，下面是这一页的文字。";
    try {
      drawn = pages.page(document.document(), number);
    } catch (IngestRefusedException e) {
      refusal = e.getMessage();
    }
    model.addAttribute("query", query);
    model.addAttribute("refusal", drawn.isPresent() ? "" : refusal);
    model.addAttribute(
        "sheet", OriginalSheet.of(document, number, drawn, marks, request.getQueryString()));
    return "sheet";
  }

  /** The picture alone. */
  @GetMapping("/documents/{id}/pages/{number}/image")
  ResponseEntity<byte[]> image(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    AnnotatedDocument document = withPage(id, number, request);
    Optional<OriginalPage> drawn;
    try {
      drawn = pages.page(document.document(), number);
    } catch (IngestRefusedException e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
    return drawn
        .map(page -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(page.png()))
        .orElseThrow(() -> new PageNotFoundException("这一页不能显示为图像。"));
  }

  private AnnotatedDocument withPage(String id, int number, HttpServletRequest request) {
    AnnotatedDocument document = documents.find(id, request);
    int count = document.document().pages().size();
    if (count == 0) {
      throw new PageNotFoundException("这种格式没有固定的页面，请在文献页看文字，或由馆员下载原件。");
    }
    if (number < 1 || number > count) {
      throw new PageNotFoundException("这篇文献共 %d 页，没有第 %d 页。".formatted(count, number));
    }
    return document;
  }
}
