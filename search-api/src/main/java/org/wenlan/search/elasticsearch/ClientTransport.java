package org.wenlan.search.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.wenlan.search.ElasticsearchConnection;
import org.wenlan.search.ElasticsearchConnection.ApiKey;
import org.wenlan.search.ElasticsearchConnection.Credentials;
import org.wenlan.search.ElasticsearchConnection.Login;

/** The way to Elasticsearch: addresses, credentials, the authority trusted, and patience. */
final class ClientTransport {

  /**
   * A node on a busy machine may take seconds to shake hands, where the client's own second would
   * call it unreachable. One that is gone refuses at once and is not waited for.
   */
  private static final Timeout CONNECT = Timeout.ofSeconds(15);

  private ClientTransport() {}

  /** The caller closes it. */
  static ElasticsearchTransport to(ElasticsearchConnection connection, JsonpMapper mapper) {
    Rest5ClientBuilder client = Rest5Client.builder(connection.addresses());
    client.setConnectionConfigCallback(config -> config.setConnectTimeout(CONNECT));
    connection
        .credentials()
        .ifPresent(known -> client.setDefaultHeaders(new Header[] {authorization(known)}));
    connection.caCertificate().ifPresent(authority -> trust(client, authority));
    return new Rest5ClientTransport(client.build(), mapper);
  }

  private static Header authorization(Credentials credentials) {
    String value =
        switch (credentials) {
          case Login(String user, String password) ->
              "Basic "
                  + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
          case ApiKey(String encoded) -> "ApiKey " + encoded;
        };
    return new BasicHeader(HttpHeaders.AUTHORIZATION, value);
  }

  private static void trust(Rest5ClientBuilder client, Path authority) {
    try {
      client.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(authority.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the CA certificate " + authority, e);
    }
  }
}
