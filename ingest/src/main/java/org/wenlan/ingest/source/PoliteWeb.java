package org.wenlan.ingest.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.catalogue.oai.HarvestPatience;
import org.wenlan.catalogue.web.Answer;
import org.wenlan.catalogue.web.ForbiddenAddressException;
import org.wenlan.catalogue.web.GuardedHttp;

/**
 * Fetches pages as a guest should: asks robots.txt before each request, that behind a redirect too,
 * leaves a pause between requests to one host, does not ask for what it has, and bears with a
 * server that is busy. Safe for many threads; waits in the calling one.
 */
final class PoliteWeb {

  private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
  private static final int MOST_HOSTS = 10_000;

  /** Waits; a test need not. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  /** What is known of a page from the last time; blank if nothing. */
  record Validators(String etag, String lastModified) {

    static final Validators NONE = new Validators("", "");

    static Validators of(Answer answer) {
      return new Validators(
          kept(answer.header("etag"), 1_000), kept(answer.header("last-modified"), 200));
    }

    /** What could not be sent back is not kept. */
    private static String kept(Optional<String> value, int longest) {
      return value
          .filter(text -> text.length() <= longest)
          .filter(text -> text.chars().allMatch(c -> c >= ' ' && c <= '~'))
          .orElse("");
    }
  }

  /** What came of asking for a page. */
  sealed interface Fetched {
    /** The page. */
    record Page(Answer answer) implements Fetched {}

    /** It is as it was. */
    record Unchanged() implements Fetched {}

    /** There is none any more. */
    record Gone() implements Fetched {}

    /** It could not be had this time; why, in Chinese. */
    record Failed(String reason) implements Fetched {}
  }

  private final GuardedHttp http;
  private final Robots robots;
  private final HarvestPatience patience;
  private final Duration hostPause;
  private final Pause pause;
  private final InstantSource clock;
  private final Map<String, Instant> next = new HashMap<>();

  PoliteWeb(
      GuardedHttp http,
      Robots robots,
      HarvestPatience patience,
      Duration hostPause,
      Pause pause,
      InstantSource clock) {
    this.http = http;
    this.robots = robots;
    this.patience = patience;
    this.hostPause = hostPause;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Asks for a page until there is an answer or patience is at an end.
   *
   * @throws InterruptedException if the thread is told to end
   */
  Fetched fetch(URI address, Validators known) throws InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "*/*");
    if (!known.etag().isEmpty()) {
      headers.put("If-None-Match", known.etag());
    }
    if (!known.lastModified().isEmpty()) {
      headers.put("If-Modified-Since", known.lastModified());
    }
    for (int failed = 1; ; failed++) {
      Duration wait = patience.before(failed);
      String problem;
      try {
        Answer answer = http.get(address, headers, this::before);
        int status = answer.status();
        if (status == 200) {
          return new Fetched.Page(answer);
        } else if (status == 304) {
          return new Fetched.Unchanged();
        } else if (status == 404 || status == 410) {
          return new Fetched.Gone();
        }
        problem = "对方回应 HTTP %d".formatted(status);
        if (!BUSY.contains(status)) {
          return new Fetched.Failed(problem);
        }
        wait = answer.retryAfter(clock.instant()).orElse(wait);
      } catch (ForbiddenAddressException e) {
        return new Fetched.Failed(String.valueOf(e.getMessage()));
      } catch (InterruptedIOException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        problem = String.valueOf(e.getMessage());
      } catch (IOException e) {
        problem = "连接失败：" + e.getMessage();
      }
      if (failed >= patience.tries() || wait.compareTo(patience.longest()) > 0) {
        return new Fetched.Failed(
            wait.compareTo(patience.longest()) > 0
                ? "%s，并要求 %d 秒后再来".formatted(problem, wait.toSeconds())
                : "试了 %d 次：%s".formatted(failed, problem));
      }
      pause.of(wait);
    }
  }

  /** Asks robots.txt and waits for this host's turn. */
  private void before(URI hop) throws IOException {
    if (hop.getHost() == null || hop.getScheme() == null) {
      return; // refused by the fetch itself, which knows what to say
    }
    Robots.Word word = robots.about(hop);
    if (!word.reachable()) {
      String why = "对方的 robots.txt 暂时取不到，按 RFC 9309 暂不访问";
      throw word.givenUp() ? new ForbiddenAddressException(why) : new IOException(why);
    }
    if (!word.allowed()) {
      throw new ForbiddenAddressException("对方的 robots.txt 不允许程序访问 " + hop);
    }
    Duration spacing = word.delay().compareTo(hostPause) > 0 ? word.delay() : hostPause;
    Duration wait = turn(Robots.origin(hop), spacing);
    if (wait.isPositive()) {
      try {
        pause.of(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("抓取被要求停止");
      }
    }
  }

  /** Takes the next free turn at a host; how long it is until then. */
  private synchronized Duration turn(String origin, Duration spacing) {
    Instant now = clock.instant();
    if (next.size() >= MOST_HOSTS) {
      next.values().removeIf(turn -> turn.isBefore(now));
    }
    Instant turn = next.getOrDefault(origin, now);
    Instant mine = turn.isAfter(now) ? turn : now;
    next.put(origin, mine.plus(spacing));
    return Duration.between(now, mine);
  }
}
