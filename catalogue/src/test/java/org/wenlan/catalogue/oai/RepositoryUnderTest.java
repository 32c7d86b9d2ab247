package org.wenlan.catalogue.oai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * A repository of numbered records, every tenth of them deleted, with the manners of real ones: it
 * is busy at times, drops connections, and forgets its tokens.
 */
final class RepositoryUnderTest implements AutoCloseable {

  static final String NOW = "2026-05-01T00:00:00Z";
  private static final int PAGE = 100;

  private final HttpServer server;
  private final int size;
  private final Map<Integer, String> mischief = new HashMap<>();
  final List<String> questions = new CopyOnWriteArrayList<>();

  RepositoryUnderTest(int size) throws IOException {
    this.size = size;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/oai", this::answer);
    server.start();
  }

  /** What happens to the request with this number, from 1, instead of an answer. */
  RepositoryUnderTest at(int request, String what) {
    mischief.put(request, what);
    return this;
  }

  URI address() {
    return URI.create("http://127.0.0.1:%d/oai".formatted(server.getAddress().getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      questions.add(query);
      byte[] body = body(arguments(query)).getBytes(StandardCharsets.UTF_8);
      String what = mischief.getOrDefault(questions.size(), "");
      switch (what) {
        case "busy" -> {
          exchange.getResponseHeaders().add("Retry-After", "7");
          exchange.sendResponseHeaders(503, -1);
        }
        case "gone" -> exchange.sendResponseHeaders(404, -1);
        case "cut" -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        }
        default -> {
          byte[] sent = what.isEmpty() ? body : error(what).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/xml");
          exchange.sendResponseHeaders(200, sent.length);
          exchange.getResponseBody().write(sent);
        }
      }
    }
  }

  private static Map<String, String> arguments(String query) {
    Map<String, String> arguments = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      arguments.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return arguments;
  }

  private String body(Map<String, String> arguments) {
    if ("Identify".equals(arguments.get("verb"))) {
      return answer("<Identify><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>");
    }
    if (arguments.containsKey("from") && arguments.get("from").compareTo(NOW) >= 0) {
      return error("noRecordsMatch");
    }
    String token = arguments.get("resumptionToken");
    int start = token == null ? 0 : Integer.parseInt(token.substring(1));
    int end = Math.min(size, start + PAGE);
    StringBuilder list = new StringBuilder("<ListRecords>");
    IntStream.range(start, end).mapToObj(RepositoryUnderTest::record).forEach(list::append);
    list.append("<resumptionToken completeListSize=\"%d\">".formatted(size));
    list.append(end < size ? "t" + end : "").append("</resumptionToken></ListRecords>");
    return answer(list.toString());
  }

  private static String record(int number) {
    if (number % 10 == 9) {
      return """
          <record><header status="deleted"><identifier>oai:wenjiang:%d</identifier>\
          <datestamp>2026-03-01T00:00:00Z</datestamp></header></record>"""
          .formatted(number);
    }
    return """
        <record><header><identifier>oai:wenjiang:%1$d</identifier>\
        <datestamp>2026-03-01T00:00:00Z</datestamp><setSpec>report</setSpec></header><metadata>\
        <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">\
        <dc:title>文江省专题报告之%1$d</dc:title><dc:creator>文江省图书馆</dc:creator><dc:date>2026-02-11</dc:date>\
        <dc:type>研究报告 report</dc:type><dc:subject>G252.6</dc:subject><dc:subject>参考咨询</dc:subject>\
        <dc:identifier>http://repository.wenjiang.example/%1$d</dc:identifier></oai_dc:dc></metadata></record>"""
        .formatted(number);
  }

  private static String error(String code) {
    return answer("<error code=\"%s\">no</error>".formatted(code));
  }

  private static String answer(String inside) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>%s</responseDate>\
        <request>x</request>%s</OAI-PMH>"""
        .formatted(NOW, inside);
  }
}
