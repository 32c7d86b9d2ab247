package org.wenlan.embedded;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the node answers and how to be let in.
 *
 * @param uri {@code https://127.0.0.1:PORT}
 * @param user name of the account, may do everything
 * @param password its password; never to be logged
 * @param caCertificate PEM file; the only certificate to be trusted for this address
 */
public record ElasticsearchAddress(URI uri, String user, String password, Path caCertificate) {

  /** Short form for logs, without the password. */
  @Override
  public String toString() {
    return "ElasticsearchAddress[%s, %s]".formatted(uri, user);
  }
}
