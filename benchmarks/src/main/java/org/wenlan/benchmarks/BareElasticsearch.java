package org.wenlan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.wenlan.embedded.ElasticsearchAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The node, spoken to with the JDK's client and plain JSON. */
public final class BareElasticsearch implements AutoCloseable {

  private static final String LAYOUT = "org/wenlan/search/elasticsearch/layout.json";

  private final JsonMapper json = JsonMapper.builder().build();
  private final ElasticsearchAddress address;
  private final HttpClient client;

  /** Trusts the certificate of that node and no other. */
  public BareElasticsearch(ElasticsearchAddress address)
      throws IOException, GeneralSecurityException {
    this.address = address;
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(address.caCertificate())) {
      trusted.setCertificateEntry(
          "node", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context).build();
  }

  /** Lays out an empty index like the one the application uses. */
  public void create(String index) throws IOException, InterruptedException {
    try (InputStream layout = ClassLoader.getSystemResourceAsStream(LAYOUT)) {
      if (layout == null) {
        throw new IOException("not on the class path: " + LAYOUT);
      }
      send("PUT", "/" + index, layout.readAllBytes());
    }
  }

  /** Drops an index. */
  public void delete(String index) throws IOException, InterruptedException {
    send("DELETE", "/" + index, new byte[0]);
  }

  void refresh(String index) throws IOException, InterruptedException {
    send("POST", "/" + index + "/_refresh", new byte[0]);
  }

  /** Writes documents in one request. */
  void bulk(String index, List<BareInput> inputs) throws IOException, InterruptedException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (BareInput input : inputs) {
      lines.writeBytes(
          "{\"index\":{\"_id\":\"%s\"}}\n"
              .formatted(input.id().value())
              .getBytes(StandardCharsets.UTF_8));
      lines.writeBytes(input.body());
      lines.write('\n');
    }
    byte[] answer = send("POST", "/" + index + "/_bulk", lines.toByteArray());
    if (json.readTree(answer).path("errors").asBoolean()) {
      throw new IOException("bulk refused: " + new String(answer, StandardCharsets.UTF_8));
    }
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(send("GET", path, new byte[0]));
  }

  /** Sends and reads to the end, whatever the answer is. */
  public HttpResponse<byte[]> exchange(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    String login = address.user() + ":" + address.password();
    return client.send(
        HttpRequest.newBuilder(address.uri().resolve(path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .method(method, BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  /**
   * Sends and reads to the end.
   *
   * @throws IOException if the node refuses
   */
  public byte[] send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = exchange(method, path, body);
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(
                  method,
                  path,
                  answer.statusCode(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
