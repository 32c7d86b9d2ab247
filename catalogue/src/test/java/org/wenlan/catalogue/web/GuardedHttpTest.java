package org.wenlan.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {

  private static final FetchLimits SMALL =
      new FetchLimits(1_000, Duration.ofSeconds(2), Duration.ofSeconds(2), 2);

  private final GuardedHttp allowed = new GuardedHttp(new AddressGuard(Set.of("127.0.0.1")), SMALL);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", path.substring(3) + "ok");
            exchange.sendResponseHeaders(302, -1);
          } else if (path.equals("/away")) {
            exchange.getResponseHeaders().add("Location", "http://localhost:1/secret");
            exchange.sendResponseHeaders(302, -1);
          } else if (path.startsWith("/政策/")) {
            exchange.sendResponseHeaders(200, 0);
            exchange
                .getResponseBody()
                .write(exchange.getRequestURI().getRawPath().getBytes(StandardCharsets.US_ASCII));
          } else if (path.equals("/chinese")) {
            // The header as its bytes are sent: UTF-8, not encoded any further.
            byte[] location = "/政策/旧 1.html".replace(" ", "%20").getBytes(StandardCharsets.UTF_8);
            exchange
                .getResponseHeaders()
                .add("Location", new String(location, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] body =
                (path.equals("/long") ? "x".repeat(2_000) : "好").getBytes(StandardCharsets.UTF_8);
            // 0 means chunked for this server
            exchange.sendResponseHeaders(200, path.equals("/chunked") ? 0 : body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ok", "/chunked", "/to/", "/to/to/"})
  void readsAnswersWithLengthInChunksAndBehindRedirects(String path) throws IOException {
    Answer answer = allowed.get(at(path), "*/*");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("好");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:a00:1::]/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://user@example.org/"
      })
  void refusesWhatIsNotTheOpenWeb(String address) {
    GuardedHttp strict = new GuardedHttp(AddressGuard.STRICT, SMALL);

    assertThatThrownBy(() -> strict.get(URI.create(address), "*/*"))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void checksEachRedirectAnew() {
    // 127.0.0.1 is allowed by name, localhost is not, though it is the same machine.
    assertThatThrownBy(() -> allowed.get(at("/away"), "*/*"))
        .isInstanceOf(ForbiddenAddressException.class)
        .hasMessageContaining("localhost");
  }

  @Test
  void asksForChineseAddressesAsTheirBytes() throws IOException {
    String folder = "/%E6%94%BF%E7%AD%96/";
    for (String path : new String[] {"/政策/1.html", folder + "1.html"}) {
      assertThat(said(path)).isEqualTo(folder + "1.html");
    }
    assertThat(said("/chinese")).as("a redirect").isEqualTo(folder + "%E6%97%A7%201.html");
  }

  private String said(String path) throws IOException {
    return new String(allowed.get(at(path), "*/*").body(), StandardCharsets.UTF_8);
  }

  @Test
  void stopsAtItsLimits() {
    assertThatThrownBy(() -> allowed.get(at("/long"), "*/*")).hasMessageContaining("上限");
    assertThatThrownBy(() -> allowed.get(at("/to/to/to/"), "*/*")).hasMessageContaining("转址");
  }

  @Test
  void publicAddressesPass() throws IOException {
    for (String address : Set.of("8.8.8.8", "114.114.114.114", "2001:4860:4860::8888")) {
      assertThat(AddressGuard.STRICT.resolve(address)).isNotNull();
    }
  }

  @Test
  void aBodyThatEndsEarlyIsAnError() throws Exception {
    assertThatThrownBy(() -> answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("中断");
    assertThatThrownBy(
            () -> answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("中断");
  }

  private void answering(String bytes) throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (Socket socket = listening.accept();
                        OutputStream out = socket.getOutputStream()) {
                      socket.getInputStream().read(new byte[4_096]);
                      out.write(bytes.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
      try {
        allowed.get(URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/"), "*/*");
      } finally {
        answer.join();
      }
    }
  }
}
