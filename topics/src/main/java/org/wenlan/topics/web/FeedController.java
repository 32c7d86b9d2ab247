package org.wenlan.topics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.DocumentId;
import org.wenlan.topics.ReaderService;

/**
 * Feeds for news readers, which sign in nowhere: the address is the key. A void or forged address
 * is not found, and does not tell which of the two it is.
 */
@RestController
class FeedController {

  private static final MediaType ATOM = new MediaType("application", "atom+xml", UTF_8);

  private final ReaderService readers;

  FeedController(ReaderService readers) {
    this.readers = readers;
  }

  @GetMapping("/sdi/feed/{token}")
  ResponseEntity<byte[]> feed(
      @PathVariable String token,
      @RequestParam(defaultValue = "1") int page,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    Optional<byte[]> feed = readers.feed(token, page).map(xml -> xml.getBytes(UTF_8));
    if (feed.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    String tag = "\"" + DocumentId.of(feed.get()).abbreviated() + "\"";
    ResponseEntity.BodyBuilder answer =
        known.contains(tag) ? ResponseEntity.status(304) : ResponseEntity.ok();
    answer
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .header("X-Robots-Tag", "noindex");
    return known.contains(tag) ? answer.build() : answer.contentType(ATOM).body(feed.get());
  }
}
