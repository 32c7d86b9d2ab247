package org.wenlan.ingest.source;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.catalogue.oai.Harvester;
import org.wenlan.catalogue.web.AddressGuard;
import org.wenlan.catalogue.web.GuardedHttp;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.SourceService;

/** What sources are made of, put together in one place for the application and for tests. */
record SourceParts(SourceWorker worker, SourceService service) {

  /**
   * Puts them together.
   *
   * @param folder where fetched files wait
   * @param transactions each one new
   * @param pause how to wait
   */
  static SourceParts of(
      SourceProperties properties,
      Path folder,
      JdbcClient jdbc,
      IngestService ingest,
      TransactionOperations transactions,
      PoliteWeb.Pause pause,
      InstantSource clock) {
    GuardedHttp http =
        new GuardedHttp(new AddressGuard(properties.allowedHosts()), properties.limits());
    PoliteWeb web =
        new PoliteWeb(
            http,
            new Robots(http, clock),
            properties.patience(),
            properties.hostPause(),
            pause,
            clock);
    SourceRunRegistry runs = new SourceRunRegistry(jdbc);
    SourceRegistry sources = new SourceRegistry(jdbc, runs);
    PlaceRegistry places = new PlaceRegistry(jdbc);
    SourceSpool spool = new SourceSpool(folder);
    Reconciliation reconciliation = new Reconciliation(jdbc, places, runs, transactions, clock);
    PageVisit visit = new PageVisit(web, places, runs, reconciliation, spool, transactions, clock);
    Harvester harvester = new Harvester(http, properties.patience(), clock);
    SourceRuns waiting = new SourceRuns(ingest, runs, pause);
    SourceRound round =
        new SourceRound(
            Map.of(
                SourceKind.OAI_PMH,
                new OaiFetching(harvester, sources, runs, places, spool, transactions, clock),
                SourceKind.FEED,
                new FeedFetching(web, visit, sources),
                SourceKind.WEB_LIST,
                new WebListFetching(visit)),
            sources,
            spool,
            ingest,
            waiting,
            reconciliation,
            new Settlement(jdbc, ingest, runs, transactions, waiting));
    SourceWorker worker =
        new SourceWorker(sources, runs, round, clock, properties.workers(), properties.poll());
    return new SourceParts(
        worker,
        new RegisteredSourceService(
            sources, runs, new HistoryReader(jdbc), spool, worker, transactions, clock));
  }
}
