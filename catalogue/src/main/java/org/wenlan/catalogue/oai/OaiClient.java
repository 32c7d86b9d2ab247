package org.wenlan.catalogue.oai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.catalogue.web.Answer;
import org.wenlan.catalogue.web.ForbiddenAddressException;
import org.wenlan.catalogue.web.GuardedHttp;

/**
 * Asks one repository, again and again within its patience: a cut connection, an answer that is no
 * XML, 429 and 5xx are tried again, after the time the repository asks for ({@code Retry-After}) or
 * twice the pause before.
 */
final class OaiClient {

  private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

  private final GuardedHttp http;
  private final HarvestPatience patience;
  private final Pause pause;
  private final InstantSource clock;

  /** Waits; a test need not. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  /** Makes something of an answer. */
  @FunctionalInterface
  interface Reading<T> {
    T of(byte[] body) throws OaiException;
  }

  OaiClient(GuardedHttp http, HarvestPatience patience, Pause pause, InstantSource clock) {
    this.http = http;
    this.patience = patience;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Asks until there is an answer that can be read.
   *
   * @throws OaiException if the repository refuses
   * @throws IOException if patience is at an end
   */
  <T> T ask(URI base, Map<String, String> question, Reading<T> reading) throws IOException {
    URI uri = uri(base, question);
    for (int failed = 1; ; failed++) {
      Duration wait = patience.before(failed);
      IOException problem;
      try {
        Answer answer = http.get(uri, "text/xml, application/xml");
        if (answer.status() == 200) {
          return reading.of(answer.body());
        }
        problem = new IOException("对方回应 HTTP %d".formatted(answer.status()));
        if (!BUSY.contains(answer.status())) {
          throw new OaiException("HTTP", "%s 回应 HTTP %d".formatted(base, answer.status()));
        }
        wait = answer.retryAfter(clock.instant()).orElse(wait);
      } catch (ForbiddenAddressException e) {
        throw e;
      } catch (OaiException e) {
        if (!e.code().isEmpty() || failed >= patience.tries()) {
          throw e;
        }
        problem = e;
      } catch (IOException e) {
        problem = e;
      }
      if (failed >= patience.tries() || wait.compareTo(patience.longest()) > 0) {
        throw new IOException(
            "%s 试了 %d 次仍不成功：%s".formatted(base, failed, problem.getMessage()), problem);
      }
      sleep(wait);
    }
  }

  private void sleep(Duration wait) throws IOException {
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("收割被要求停止");
    }
  }

  private static URI uri(URI base, Map<String, String> question) {
    String query =
        question.entrySet().stream()
            .map(
                argument ->
                    argument.getKey()
                        + "="
                        + URLEncoder.encode(argument.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(base + "?" + query);
  }
}
