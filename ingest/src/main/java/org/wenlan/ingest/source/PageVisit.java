package org.wenlan.ingest.source;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.source.PlaceRegistry.Place;
import org.wenlan.ingest.source.PoliteWeb.Fetched;
import org.wenlan.ingest.source.PoliteWeb.Validators;

/**
 * Looks at one page of a source: brings it if it is new, notes that it is gone, leaves it alone if
 * it says what it said. The page is on disk before the registry knows of it.
 */
final class PageVisit {

  private final PoliteWeb web;
  private final PlaceRegistry places;
  private final SourceRunRegistry runs;
  private final Reconciliation reconciliation;
  private final SourceSpool spool;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  PageVisit(
      PoliteWeb web,
      PlaceRegistry places,
      SourceRunRegistry runs,
      Reconciliation reconciliation,
      SourceSpool spool,
      TransactionOperations transactions,
      InstantSource clock) {
    this.web = web;
    this.places = places;
    this.runs = runs;
    this.reconciliation = reconciliation;
    this.spool = spool;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether this run has dealt with a place already, before it was cut off. */
  boolean isDone(Source source, long run, String name) {
    return places.find(source.id(), name).filter(place -> place.seenRun() == run).isPresent();
  }

  /** What is known of a place. */
  Optional<Place> known(Source source, String name) {
    return places.find(source.id(), name);
  }

  /**
   * Looks at a page.
   *
   * @param stamp kept with it, to tell next time whether a look is worth while
   * @return why it could not be had; empty if it could
   */
  Optional<String> visit(Source source, long run, URI address, String stamp)
      throws InterruptedException {
    String name = SpoolName.of(address);
    Optional<Place> known = places.find(source.id(), name);
    // What never was taken in, or is gone, is asked for as if it were new.
    Validators validators =
        known.filter(Place::present).map(Place::validators).orElse(Validators.NONE);
    Fetched fetched = web.fetch(address, validators);
    return switch (fetched) {
      case Fetched.Page(var answer) -> {
        String text = PageText.digest(answer.body());
        boolean same =
            known.filter(place -> place.present() && place.text().equals(text)).isPresent();
        if (!same) {
          spool.keep(source.id(), name, answer.body());
        }
        seen(source, run, name, address, Validators.of(answer), text, stamp);
        yield Optional.empty();
      }
      case Fetched.Unchanged unchanged -> {
        String text = known.map(Place::text).orElse("");
        seen(source, run, name, address, validators, text, stamp);
        yield Optional.empty();
      }
      case Fetched.Gone gone -> {
        gone(source, run, name);
        yield known.isPresent() ? Optional.empty() : Optional.of("没有这个网页（HTTP 404 或 410）");
      }
      case Fetched.Failed(String reason) -> {
        runs.received(run, 1, 1);
        yield Optional.of(reason);
      }
    };
  }

  private void seen(
      Source source,
      long run,
      String name,
      URI address,
      Validators validators,
      String text,
      String stamp) {
    transactions.executeWithoutResult(
        status -> {
          places.fetched(
              source.id(), name, address.toString(), validators, text, stamp, run, clock.instant());
          runs.received(run, 1, 0);
        });
  }

  /** A source says that a place is empty now. */
  void gone(Source source, long run, String name) {
    spool.discard(source.id(), name);
    transactions.executeWithoutResult(
        status -> {
          runs.settled(run, reconciliation.gone(source, run, name));
          runs.received(run, 1, 0);
        });
  }

  /** Keeps an entry that has no page but words of its own. */
  void keep(Source source, long run, String name, String html, String stamp) {
    byte[] bytes = html.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String text = PageText.digest(bytes);
    boolean same =
        known(source, name)
            .filter(place -> place.present() && place.text().equals(text))
            .isPresent();
    if (!same) {
      spool.keep(source.id(), name, bytes);
    }
    seen(source, run, name, URI.create(source.address()), Validators.NONE, text, stamp);
  }
}
