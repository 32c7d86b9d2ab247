package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.search.ElasticsearchConnection;

class ClientTransportIT {

  /** Longer than the second after which the client by itself calls a node unreachable. */
  private static final Duration PAUSE = Duration.ofMillis(2_500);

  @Test
  void waitsForANodeTooBusyToShakeHands() throws IOException {
    ElasticsearchAddress node = TestNode.NODE.start();
    try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> relay(slow, node.uri()));
      URI address = URI.create("https://127.0.0.1:" + slow.getLocalPort());
      var connection =
          ElasticsearchConnection.to(address, "elastic", node.password(), node.caCertificate());
      try (var client = SearchConfiguration.client(connection)) {
        assertThat(client.cluster().health().clusterName()).isNotBlank();
      }
    }
  }

  /** Passes every connection on, after a pause. */
  private static void relay(ServerSocket from, URI to) {
    try {
      while (true) {
        Socket near = from.accept();
        Thread.ofVirtual().start(() -> passOn(near, to));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void passOn(Socket near, URI to) {
    try (near;
        Socket far = new Socket(to.getHost(), to.getPort())) {
      Thread.sleep(PAUSE);
      Thread.ofVirtual().start(() -> copy(far, near));
      copy(near, far);
    } catch (IOException | InterruptedException e) {
      // The client sees a closed connection.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has ended.
    }
  }
}
