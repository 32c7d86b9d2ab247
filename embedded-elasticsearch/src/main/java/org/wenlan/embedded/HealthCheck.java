package org.wenlan.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.wenlan.core.pipeline.InfrastructureException;

/** Asks the node whether it is ready. */
final class HealthCheck implements AutoCloseable {

  private final HttpClient client;
  private final HttpRequest request;

  HealthCheck(ElasticsearchAddress address) {
    String credentials = address.user() + ":" + address.password();
    this.client =
        HttpClient.newBuilder()
            .sslContext(trusting(address))
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    this.request =
        HttpRequest.newBuilder(
                URI.create(address.uri() + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
            .timeout(Duration.ofSeconds(5))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .build();
  }

  /** Whether the node answers and all primary shards are there. */
  boolean isHealthy() throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static SSLContext trusting(ElasticsearchAddress address) {
    try (InputStream pem = Files.newInputStream(address.caCertificate())) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "node", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new InfrastructureException("无法读取检索引擎的证书 %s".formatted(address.caCertificate()), e);
    }
  }
}
