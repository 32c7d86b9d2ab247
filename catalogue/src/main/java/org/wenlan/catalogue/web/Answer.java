package org.wenlan.catalogue.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * What a web server answered.
 *
 * @param from who answered in the end, after redirects
 * @param status HTTP status code
 * @param headers by name in lower case; the last one of a name counts
 * @param body complete; not to be changed
 */
public record Answer(URI from, int status, Map<String, String> headers, byte[] body) {

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** The value of a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * How long the server asks to be left alone ({@code Retry-After}, RFC 9110 10.2.3); never
   * negative.
   *
   * @param now for a server that names a moment instead of a number of seconds
   */
  public Optional<Duration> retryAfter(Instant now) {
    return header("retry-after").flatMap(value -> duration(value, now));
  }

  private static Optional<Duration> duration(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime when = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, when.toInstant());
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
