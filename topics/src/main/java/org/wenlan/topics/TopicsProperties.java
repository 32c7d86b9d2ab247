package org.wenlan.topics;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of saved topics. The mail server itself is Spring Boot's {@code spring.mail.*}.
 *
 * @param baseUrl where readers reach the portal, without a slash at the end; printed in mails and
 *     feeds. Changing it leaves links in mails already sent pointing to the old place
 * @param from address mails come from; blank: nothing is sent, mails wait in the outbox
 * @param library name mails come from, and author of the feeds
 * @param poll pause between two looks at the clock; default 30 s
 * @param retries pauses before further attempts; when they are used up the mail has failed
 * @param minPrecision share of relevant judgements below which the page advises to revise, 0..1
 * @param feedPage entries on one page of a feed; each costs one read of the store
 */
@ConfigurationProperties("wenlan.topics")
public record TopicsProperties(
    @DefaultValue("http://127.0.0.1:8470") URI baseUrl,
    @DefaultValue("") String from,
    @DefaultValue("图书馆定题服务") String library,
    @DefaultValue("30s") Duration poll,
    @DefaultValue({"1m", "5m", "30m", "2h", "6h", "24h"}) List<Duration> retries,
    @DefaultValue("0.6") double minPrecision,
    @DefaultValue("100") int feedPage) {

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public TopicsProperties {
    retries = List.copyOf(retries);
    if (baseUrl.getHost() == null || baseUrl.toString().endsWith("/")) {
      throw new IllegalArgumentException(
          "wenlan.topics.base-url must be like https://library.example.org, got " + baseUrl);
    }
    if (minPrecision < 0 || minPrecision > 1 || feedPage < 1 || feedPage > 1_000) {
      throw new IllegalArgumentException(
          "wenlan.topics: min-precision 0..1, feed-page 1..1000, got %s, %d"
              .formatted(minPrecision, feedPage));
    }
  }
}
