package org.wenlan.portal.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.wenlan.reports.render.OutputFormat;

/** Files of products on their way to a browser. */
final class Downloads {

  /** The file styles itself in its own head; it needs nothing else, and may do nothing else. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  private Downloads() {}

  static ResponseEntity<Resource> of(Path path, OutputFormat format, String name) {
    ContentDisposition.Builder disposition =
        format == OutputFormat.DOCX ? ContentDisposition.attachment() : ContentDisposition.inline();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name, StandardCharsets.UTF_8).build().toString())
        .header("Content-Security-Policy", POLICY)
        .body(new FileSystemResource(path));
  }
}
