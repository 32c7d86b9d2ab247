package org.wenlan.ingest.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wenlan.catalogue.web.Answer;
import org.wenlan.catalogue.web.ForbiddenAddressException;
import org.wenlan.catalogue.web.GuardedHttp;

/**
 * What the servers allow programs to fetch (robots.txt, RFC 9309). Safe for many threads.
 *
 * <p>An answer of 4xx allows everything; one of 5xx, or none, forbids everything until it is asked
 * again: at once the first time, later after ten minutes, so that a dead server costs two requests
 * and not two for each of its pages. What was read counts for a day, the longest the RFC allows.
 */
final class Robots {

  /** The name we go by, as in the request header. */
  private static final List<String> NAMES = List.of("wenlan");

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration UNREACHABLE_KEPT = Duration.ofMinutes(10);
  private static final int TRIES = 2;
  private static final int MOST_ORIGINS = 10_000;

  private final GuardedHttp http;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What was read when; how often in a row nothing could be. */
  private record Known(BaseRobotRules rules, Instant read, int failures) {

    boolean countsAt(Instant now) {
      return failures == 0
          ? !read.plus(KEPT).isBefore(now)
          : isGivenUp() && !read.plus(UNREACHABLE_KEPT).isBefore(now);
    }

    boolean isGivenUp() {
      return failures >= TRIES;
    }
  }

  Robots(GuardedHttp http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * What was said about one address.
   *
   * @param reachable whether there was an answer at all
   * @param givenUp whether it is of no use to ask again soon
   */
  record Word(boolean allowed, boolean reachable, boolean givenUp, Duration delay) {}

  /**
   * What the server of an address says about it; costs a request once a day for each server.
   *
   * @throws ForbiddenAddressException if the server itself may not be asked
   */
  Word about(URI address) throws ForbiddenAddressException {
    String origin = origin(address);
    Known rules = known.get(origin);
    if (rules == null || !rules.countsAt(clock.instant())) {
      BaseRobotRules read = read(origin);
      int failures = !read.isDeferVisits() ? 0 : rules == null ? 1 : rules.failures() + 1;
      rules = new Known(read, clock.instant(), failures);
      if (known.size() >= MOST_ORIGINS) {
        known.clear();
      }
      known.put(origin, rules);
    }
    long delay = rules.rules().getCrawlDelay();
    return new Word(
        rules.rules().isAllowed(address.toString()),
        !rules.rules().isDeferVisits(),
        rules.isGivenUp(),
        delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO);
  }

  private BaseRobotRules read(String origin) throws ForbiddenAddressException {
    try {
      Answer answer =
          http.get(URI.create(origin + "/robots.txt"), Map.of("Accept", "text/plain"), hop -> {});
      int status = answer.status();
      if (status >= 200 && status < 300) {
        return new SimpleRobotRulesParser()
            .parseContent(origin + "/robots.txt", answer.body(), "text/plain", NAMES);
      }
      return status >= 400 && status < 500 && status != 429
          ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
          : unreachable();
    } catch (ForbiddenAddressException e) {
      throw e;
    } catch (IOException e) {
      return unreachable();
    }
  }

  private static BaseRobotRules unreachable() {
    SimpleRobotRules nothing = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    nothing.setDeferVisits(true);
    return nothing;
  }

  /** Scheme, host and port: what one robots.txt speaks for. */
  static String origin(URI address) {
    return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
