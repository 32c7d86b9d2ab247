package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site on this machine that answers as a test says and notes what it was asked. */
final class SiteUnderTest implements AutoCloseable {

  /** One answer; {@code headers} by name. */
  record Reply(int status, Map<String, String> headers, String body) {

    static Reply ok(String body) {
      return new Reply(200, Map.of(), body);
    }

    static Reply status(int status) {
      return new Reply(status, Map.of(), "");
    }

    Reply with(String name, String value) {
      Map<String, String> more = new java.util.HashMap<>(headers);
      more.put(name, value);
      return new Reply(status, more, body);
    }
  }

  private final HttpServer server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  SiteUnderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      Reply reply = replies.getOrDefault(path, Reply.status(404));
      String etag = reply.headers().get("ETag");
      boolean same =
          etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      asked.add(path + (same ? " 304" : ""));
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] body = reply.body().getBytes(UTF_8);
      boolean empty = same || body.length == 0;
      exchange.sendResponseHeaders(same ? 304 : reply.status(), empty ? -1 : body.length);
      if (!empty) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  void put(String path, Reply reply) {
    replies.put(path, reply);
  }

  void page(String path, String text) {
    put(path, Reply.ok(text));
  }

  String at(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
  }

  /** Paths asked for since the last call, in order; with 304 behind those that had not changed. */
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
