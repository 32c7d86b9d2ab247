package org.wenlan.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.Evidence;
import org.wenlan.reports.EvidencedStatement;
import org.wenlan.reports.NothingFoundException;
import org.wenlan.reports.Product;
import org.wenlan.reports.ProductFile;
import org.wenlan.reports.ProductOrder;
import org.wenlan.reports.ReportService;
import org.wenlan.reports.render.OutputFormat;

/** Briefs and bulletins over REST; what one may see follows from one's roles. */
@RestController
class ProductController {

  private static final int LIST_LIMIT = 200;

  private final ReportService reports;

  ProductController(ReportService reports) {
    this.reports = reports;
  }

  /**
   * What a client sends.
   *
   * @param topic words to search for
   * @param editorNote 按语 of a bulletin; may be missing
   */
  record Wanted(@Nullable String topic, @Nullable String editorNote) {}

  /** A quotation and its place. */
  record QuotationView(String document, int page, int paragraph, String place, String quote) {}

  /** A product with the addresses of its files; {@code fileName} is without an extension. */
  record ProductView(
      String id,
      String kind,
      String topic,
      String title,
      String fileName,
      String issue,
      String access,
      String madeAt,
      String madeBy,
      int sources,
      Map<String, String> links,
      Map<String, String> sha256,
      List<String> warnings,
      List<QuotationView> quotations) {}

  @PostMapping("/api/v1/briefs")
  ResponseEntity<ProductView> brief(@RequestBody Wanted wanted, HttpServletRequest request) {
    return created(reports.makeBrief(order(wanted, request)));
  }

  @PostMapping("/api/v1/bulletins")
  ResponseEntity<ProductView> bulletin(@RequestBody Wanted wanted, HttpServletRequest request) {
    return created(reports.makeBulletin(order(wanted, request)));
  }

  @GetMapping("/api/v1/products")
  List<ProductView> list(HttpServletRequest request) {
    return reports.list(AccessLevel.visibleTo(request::isUserInRole), LIST_LIMIT).stream()
        .map(product -> view(product, List.of()))
        .toList();
  }

  @GetMapping("/api/v1/products/{id:[a-z0-9-]+}")
  ResponseEntity<ProductView> product(@PathVariable("id") String id, HttpServletRequest request) {
    return reports
        .find(id, AccessLevel.visibleTo(request::isUserInRole))
        .map(product -> ResponseEntity.ok(view(product, reports.statements(id))))
        .orElseThrow(() -> unknown(id));
  }

  @GetMapping("/api/v1/products/{id:[a-z0-9-]+}.{format:docx|pdf|html}")
  ResponseEntity<Resource> file(
      @PathVariable("id") String id,
      @PathVariable("format") String format,
      HttpServletRequest request) {
    OutputFormat wanted = OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
    Product product =
        reports
            .find(id, AccessLevel.visibleTo(request::isUserInRole))
            .orElseThrow(() -> unknown(id));
    ProductFile file = product.files().get(wanted);
    if (file == null || !Files.isReadable(file.path())) {
      throw unknown(id + "." + format);
    }
    boolean shown = wanted == OutputFormat.HTML;
    ContentDisposition disposition =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(product.fileName(wanted), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wanted.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(new FileSystemResource(file.path()));
  }

  @ExceptionHandler(NothingFoundException.class)
  ProblemDetail nothingFound(NothingFoundException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ProblemDetail wrongOrder(IllegalArgumentException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler(UnknownProductException.class)
  ProblemDetail unknownProduct(UnknownProductException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  private static UnknownProductException unknown(String id) {
    return new UnknownProductException("没有成品“" + id + "”，或无权查看");
  }

  private static ProductOrder order(Wanted wanted, HttpServletRequest request) {
    Principal user = request.getUserPrincipal();
    return new ProductOrder(
        wanted.topic() == null ? "" : wanted.topic(),
        wanted.editorNote() == null ? "" : wanted.editorNote(),
        AccessLevel.visibleTo(request::isUserInRole),
        user == null ? "" : user.getName());
  }

  private ResponseEntity<ProductView> created(Product product) {
    return ResponseEntity.created(URI.create("/api/v1/products/" + product.id()))
        .body(view(product, reports.statements(product.id())));
  }

  private static ProductView view(Product product, List<EvidencedStatement> statements) {
    Map<String, String> links = new TreeMap<>();
    Map<String, String> digests = new TreeMap<>();
    product
        .files()
        .forEach(
            (format, file) -> {
              String extension = format.extension();
              links.put(extension, "/api/v1/products/" + product.id() + "." + extension);
              digests.put(extension, file.sha256());
            });
    return new ProductView(
        product.id(),
        product.kind().label(),
        product.topic(),
        product.title(),
        product.fileName(),
        product.issue().label(),
        product.access().label(),
        product.madeAt().toString(),
        product.madeBy(),
        product.sourceCount(),
        links,
        digests,
        product.warnings(),
        statements.stream()
            .flatMap(statement -> statement.evidence().stream())
            .map(ProductController::quotation)
            .toList());
  }

  private static QuotationView quotation(Evidence evidence) {
    return new QuotationView(
        evidence.document().value(),
        evidence.locator().page(),
        evidence.locator().paragraph(),
        evidence.locator().label(),
        evidence.quote());
  }

  /** The product does not exist for this asker. */
  static final class UnknownProductException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownProductException(String message) {
      super(message);
    }
  }
}
