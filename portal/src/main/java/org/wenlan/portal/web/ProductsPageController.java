package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.reports.NothingFoundException;
import org.wenlan.reports.Product;
import org.wenlan.reports.ProductFile;
import org.wenlan.reports.ProductKind;
import org.wenlan.reports.ProductOrder;
import org.wenlan.reports.ReportService;
import org.wenlan.reports.render.OutputFormat;

/** Briefs and bulletins: what there is, how to make one, and what each rests on. */
@Controller
class ProductsPageController {

  private static final int SHOWN = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final ReportService reports;
  private final DocumentStore store;

  ProductsPageController(ReportService reports, DocumentStore store) {
    this.reports = reports;
    this.store = store;
  }

  /** One product in the list. */
  public record ProductLine(
      String id,
      String kind,
      String title,
      String issue,
      String madeAt,
      String madeBy,
      boolean internal,
      int sources,
      int quotations,
      List<String> formats,
      List<String> warnings) {

    static ProductLine of(Product product) {
      return new ProductLine(
          product.id(),
          product.kind().label(),
          product.title(),
          product.issue().label(),
          TIME.format(product.madeAt()),
          product.madeBy(),
          product.access() == AccessLevel.INTERNAL,
          product.sourceCount(),
          product.evidenceCount(),
          Arrays.stream(OutputFormat.values())
              .filter(product.files()::containsKey)
              .map(OutputFormat::extension)
              .toList(),
          product.warnings());
    }
  }

  /** One quotation with the way to its place. */
  public record QuotationLine(
      String quote,
      String title,
      String place,
      String address,
      String original,
      boolean recognised) {}

  @GetMapping("/products")
  String products(HttpServletRequest request, Model model) {
    model.addAttribute(
        "products",
        reports.list(Viewer.of(request).access(), SHOWN).stream().map(ProductLine::of).toList());
    return "products";
  }

  @PostMapping("/products")
  String make(
      @RequestParam ProductKind kind,
      @RequestParam String topic,
      @RequestParam(defaultValue = "") String editorNote,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Viewer viewer = Viewer.of(request);
    try {
      ProductOrder order =
          new ProductOrder(topic, editorNote, viewer.access(), viewer.name().orElse("-"));
      Product product =
          switch (kind) {
            case BRIEF -> reports.makeBrief(order);
            case BULLETIN -> reports.makeBulletin(order);
          };
      return "redirect:/products/" + product.id();
    } catch (NothingFoundException | IllegalArgumentException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
      flash.addFlashAttribute("topic", topic);
      flash.addFlashAttribute("editorNote", editorNote);
      return "redirect:/products";
    }
  }

  @GetMapping("/products/{id}")
  String product(@PathVariable String id, HttpServletRequest request, Model model) {
    Product product = find(id, request);
    model.addAttribute("product", ProductLine.of(product));
    model.addAttribute(
        "quotations",
        reports.statements(id).stream()
            .flatMap(statement -> statement.evidence().stream())
            .map(this::line)
            .toList());
    return "product";
  }

  @GetMapping("/products/{id}/{format:docx|pdf|html}")
  ResponseEntity<Resource> file(
      @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
    Product product = find(id, request);
    OutputFormat wanted = OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
    ProductFile file =
        Optional.ofNullable(product.files().get(wanted))
            .filter(there -> Files.isReadable(there.path()))
            .orElseThrow(() -> new PageNotFoundException("这份成品没有 " + format + " 文件。"));
    return Downloads.of(file.path(), wanted, product.fileName(wanted));
  }

  private Product find(String id, HttpServletRequest request) {
    return reports
        .find(id, Viewer.of(request).access())
        .orElseThrow(() -> new PageNotFoundException("没有这份成品，或当前账号无权查看。"));
  }

  private QuotationLine line(Evidence evidence) {
    Optional<AnnotatedDocument> source = store.annotated(evidence.document());
    return new QuotationLine(
        evidence.quote(),
        source.map(found -> found.metadata().title()).orElse("（已撤下）"),
        evidence.locator().label(),
        "/documents/%s#p%d".formatted(evidence.document(), evidence.locator().paragraph()),
        OriginalAddress.of(evidence),
        source
            .flatMap(
                found -> found.document().parsed().recognition().page(evidence.locator().page()))
            .isPresent());
  }
}
