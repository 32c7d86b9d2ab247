package org.wenlan.ingest.harvest;

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
 * Settings of harvesting, {@code wenlan.harvest}.
 *
 * @param allowedHosts names or addresses in private networks that may be harvested all the same;
 *     none by default
 * @param maxPage longest answer of a repository, default 64 MB
 * @param timeout time for one answer, default 2 min
 * @param tries attempts at one request, default 6
 * @param pause before the second attempt, doubled each time; default 2 s
 * @param longestPause a repository that asks for a longer one is left; default 10 min
 */
@ConfigurationProperties("wenlan.harvest")
public record HarvestProperties(
    @DefaultValue Set<String> allowedHosts,
    @DefaultValue("64MB") DataSize maxPage,
    @DefaultValue("2m") Duration timeout,
    @DefaultValue("6") int tries,
    @DefaultValue("2s") Duration pause,
    @DefaultValue("10m") Duration longestPause) {

  /** Brings hosts to lower case, as they are compared. */
  public HarvestProperties {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
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
