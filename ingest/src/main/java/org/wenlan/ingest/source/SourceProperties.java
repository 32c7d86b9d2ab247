package org.wenlan.ingest.source;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.wenlan.catalogue.oai.HarvestPatience;
import org.wenlan.catalogue.web.FetchLimits;

/**
 * Settings of sources, {@code wenlan.sources}.
 *
 * @param allowedHosts names or addresses in private networks that may be fetched from all the same;
 *     none by default
 * @param maxPage longest answer taken, default 64 MB
 * @param timeout time for one answer, default 2 min
 * @param tries attempts at one request, default 4
 * @param pause before the second attempt, doubled each time; default 2 s
 * @param longestPause a server that asks for a longer one is left for this run; default 10 min
 * @param hostPause least time between two requests to one host, default 1 s; robots.txt may ask for
 *     more
 * @param workers sources that run at the same time, default 4; none runs twice at once
 * @param poll how often it is looked which source is due, default 20 s
 */
@ConfigurationProperties("wenlan.sources")
public record SourceProperties(
    @DefaultValue Set<String> allowedHosts,
    @DefaultValue("64MB") DataSize maxPage,
    @DefaultValue("2m") Duration timeout,
    @DefaultValue("4") int tries,
    @DefaultValue("2s") Duration pause,
    @DefaultValue("10m") Duration longestPause,
    @DefaultValue("1s") Duration hostPause,
    @DefaultValue("4") int workers,
    @DefaultValue("20s") Duration poll) {

  /**
   * Brings hosts to lower case, as they are compared.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public SourceProperties {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (hostPause.isNegative() || !poll.isPositive() || workers < 1 || workers > 64) {
      throw new IllegalArgumentException(
          "wenlan.sources: host-pause %s, poll %s, workers %d are out of range"
              .formatted(hostPause, poll, workers));
    }
  }

  FetchLimits limits() {
    FetchLimits usual = FetchLimits.DEFAULT;
    return new FetchLimits(
        Math.toIntExact(maxPage.toBytes()), usual.connect(), timeout, usual.maxRedirects());
  }

  HarvestPatience patience() {
    return new HarvestPatience(tries, pause, longestPause);
  }
}
