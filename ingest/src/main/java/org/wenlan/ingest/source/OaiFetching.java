package org.wenlan.ingest.source;

import static org.wenlan.ingest.source.PlaceRegistry.Changes;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.catalogue.oai.HarvestPage;
import org.wenlan.catalogue.oai.HarvestRequest;
import org.wenlan.catalogue.oai.HarvestedRecord;
import org.wenlan.catalogue.oai.Harvester;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.Source.Harvesting;

/**
 * Harvests a repository. A page is first put on disk, then its records and the cursor behind it are
 * entered in one transaction; so a page is never lost, and at worst fetched twice.
 */
final class OaiFetching implements Fetching {

  private final Harvester harvester;
  private final SourceRegistry sources;
  private final SourceRunRegistry runs;
  private final PlaceRegistry places;
  private final SourceSpool spool;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  OaiFetching(
      Harvester harvester,
      SourceRegistry sources,
      SourceRunRegistry runs,
      PlaceRegistry places,
      SourceSpool spool,
      TransactionOperations transactions,
      InstantSource clock) {
    this.harvester = harvester;
    this.sources = sources;
    this.runs = runs;
    this.places = places;
    this.spool = spool;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The question to a repository.
   *
   * @throws IllegalArgumentException if it makes no sense, with a Chinese message
   */
  static HarvestRequest request(URI address, Harvesting asked) {
    return new HarvestRequest(
        address,
        asked.format().isBlank() ? "oai_dc" : asked.format(),
        said(asked.set()),
        said(asked.from()),
        said(asked.until()));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text.strip()).filter(value -> !value.isEmpty());
  }

  @Override
  public Outcome fetch(Source source, long run) throws InterruptedException {
    long[] page = {clock.millis()}; // never a name that waits from before a crash
    try {
      harvester.harvest(
          request(URI.create(source.address()), source.harvesting()),
          sources.cursor(source.id()),
          (records, behind) -> {
            page[0]++;
            spool.keep(source.id(), run, page[0], records);
            transactions.executeWithoutResult(
                status -> {
                  enter(source, run, records);
                  sources.advance(source.id(), behind);
                });
            return !Thread.currentThread().isInterrupted();
          });
      return Outcome.DONE;
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return Outcome.brokenOff("收割中断：%s；再次运行即接着做".formatted(e.getMessage()));
    }
  }

  private void enter(Source source, long run, HarvestPage page) {
    Changes changes = Changes.NONE;
    for (HarvestedRecord record : page.records()) {
      switch (record) {
        case HarvestedRecord.Present(var identifier, var date, byte[] metadata) ->
            places.pending(
                source.id(), identifier, date, DocumentId.of(metadata).value(), clock.instant());
        case HarvestedRecord.Deleted deleted ->
            changes = changes.plus(places.leave(source, deleted.identifier(), clock.instant()));
      }
    }
    runs.received(run, page.records().size(), 0);
    runs.settled(run, changes);
  }
}
