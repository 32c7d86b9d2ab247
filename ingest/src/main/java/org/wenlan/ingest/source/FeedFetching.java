package org.wenlan.ingest.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.source.FeedReader.Entry;
import org.wenlan.ingest.source.FeedReader.Feed;
import org.wenlan.ingest.source.PlaceRegistry.Place;
import org.wenlan.ingest.source.PoliteWeb.Fetched;
import org.wenlan.ingest.source.PoliteWeb.Validators;

/**
 * Follows a feed: the page of each entry that is new or was changed since. An entry that leaves the
 * feed because newer ones came is not gone; one whose page is gone is, when it is looked at, and so
 * is one that the feed says is deleted (RFC 6721), if it has no page or its identifier is the
 * address of it.
 */
final class FeedFetching implements Fetching {

  private final PoliteWeb web;
  private final PageVisit visit;
  private final SourceRegistry sources;

  FeedFetching(PoliteWeb web, PageVisit visit, SourceRegistry sources) {
    this.web = web;
    this.visit = visit;
    this.sources = sources;
  }

  @Override
  public Outcome fetch(Source source, long run) throws InterruptedException {
    URI address = URI.create(source.address());
    return switch (web.fetch(address, sources.validators(source.id()))) {
      case Fetched.Unchanged unchanged -> Outcome.DONE;
      case Fetched.Gone gone -> Outcome.brokenOff("订阅地址已不存在（HTTP 404 或 410），请核对");
      case Fetched.Failed(String reason) -> Outcome.brokenOff("订阅取不到：" + reason);
      case Fetched.Page(var answer) -> {
        try {
          Feed feed = FeedReader.read(answer.body(), address);
          Outcome outcome = follow(source, run, address, feed);
          if (outcome.message().isEmpty()) {
            // Only now: what could not be had is tried again though the feed stays as it is.
            sources.validators(source.id(), Validators.of(answer));
          }
          yield outcome;
        } catch (IOException e) {
          yield Outcome.brokenOff(String.valueOf(e.getMessage()));
        }
      }
    };
  }

  private Outcome follow(Source source, long run, URI feedAddress, Feed feed)
      throws InterruptedException {
    List<String> problems = new ArrayList<>();
    for (String key : feed.deleted()) {
      String name =
          isWeb(key) ? SpoolName.of(URI.create(key)) : SpoolName.ofEntry(feedAddress, key);
      if (visit.known(source, name).filter(Place::present).isPresent()) {
        visit.gone(source, run, name);
      }
    }
    for (Entry entry : feed.entries()) {
      String name = name(feedAddress, entry);
      Optional<Place> known = visit.known(source, name);
      boolean done = known.filter(place -> place.seenRun() == run).isPresent();
      boolean asItWas =
          known.filter(place -> place.present() && place.stamp().equals(entry.stamp())).isPresent();
      if (done || asItWas) {
        continue;
      }
      if (entry.address().isPresent()) {
        visit
            .visit(source, run, entry.address().get(), entry.stamp())
            .ifPresent(why -> problems.add(entry.address().get() + "：" + why));
      } else {
        visit.keep(source, run, name, html(entry), entry.stamp());
      }
    }
    return WebListFetching.outcome(problems, feed.entries().size());
  }

  private static String name(URI feed, Entry entry) {
    return entry.address().map(SpoolName::of).orElseGet(() -> SpoolName.ofEntry(feed, entry.key()));
  }

  private static boolean isWeb(String key) {
    try {
      URI uri = new URI(key);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The entry as a page; its own words are HTML already, or text. */
  private static String html(Entry entry) {
    String title = entry.title().replace("&", "&amp;").replace("<", "&lt;");
    return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>%s</title></head>"
            .formatted(title)
        + "<body><h1>%s</h1>%s</body></html>".formatted(title, entry.content());
  }
}
