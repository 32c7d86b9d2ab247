package org.wenlan.catalogue.web;

import java.net.URI;
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
}
