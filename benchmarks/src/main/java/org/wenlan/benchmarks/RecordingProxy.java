package org.wenlan.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between the product and the node and writes down what is asked, so that the bare side of a
 * comparison sends the very same requests. On loopback, plain HTTP; for one client at a time.
 */
public final class RecordingProxy implements AutoCloseable {

  private final BareElasticsearch node;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new ArrayList<>();

  /**
   * A request as it was sent.
   *
   * @param path with its query
   * @param body not copied, not to be changed
   */
  public record Request(String method, String path, byte[] body) {}

  /** Listens on any free port. */
  public RecordingProxy(BareElasticsearch node) throws IOException {
    this.node = node;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::forward);
    server.start();
  }

  /** Where the product finds it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was asked since the last call, in order. */
  public synchronized List<Request> take() {
    List<Request> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestBody().readAllBytes());
      synchronized (this) {
        requests.add(request);
      }
      HttpResponse<byte[]> answer = node.exchange(request.method(), request.path(), request.body());
      answer
          .headers()
          .firstValue("content-type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
      boolean empty = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while forwarding", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
