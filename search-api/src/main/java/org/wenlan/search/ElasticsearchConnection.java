package org.wenlan.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How Elasticsearch is reached: the embedded node or a cluster. The application gives one as a
 * bean.
 *
 * <p>Always true: at least one address; {@link #toString()} shows no secret.
 *
 * @param addresses {@code http} or {@code https} addresses of nodes
 * @param credentials how we sign in; empty only where security is off
 * @param caCertificate PEM file of the authority that signed the certificate of the node; empty for
 *     {@code http} or an authority the JDK trusts
 */
public record ElasticsearchConnection(
    List<URI> addresses, Optional<Credentials> credentials, Optional<Path> caCertificate) {

  /**
   * @throws IllegalArgumentException if there is no address
   */
  public ElasticsearchConnection {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("at least one address of Elasticsearch is needed");
    }
  }

  /** One node, a user and the authority that signed its certificate. */
  public static ElasticsearchConnection to(
      URI address, String user, String password, Path caCertificate) {
    return new ElasticsearchConnection(
        List.of(address), Optional.of(new Login(user, password)), Optional.of(caCertificate));
  }

  /** One node without security; for tests on loopback. */
  public static ElasticsearchConnection unsecured(URI address) {
    return new ElasticsearchConnection(List.of(address), Optional.empty(), Optional.empty());
  }

  /** How we sign in. */
  public sealed interface Credentials {}

  /** A user and a password. */
  public record Login(String user, String password) implements Credentials {

    @Override
    public String toString() {
      return "Login[%s]".formatted(user);
    }
  }

  /** An API key, the way into a cluster. */
  public record ApiKey(String encoded) implements Credentials {

    @Override
    public String toString() {
      return "ApiKey[…]";
    }
  }
}
