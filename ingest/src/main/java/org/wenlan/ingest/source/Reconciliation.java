package org.wenlan.ingest.source;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.source.PlaceRegistry.Changes;
import org.wenlan.ingest.source.PlaceRegistry.Place;

/**
 * Brings what an ingest run met together with what is known of a source (对账): what is new at its
 * place, what has changed, what is gone.
 *
 * <p>Some hundred places a transaction, the counts with them; so it may be cut off anywhere and
 * repeated. Only what was stored counts: a file that was refused leaves what lay at its place.
 */
final class Reconciliation {

  private static final int BATCH = 500;
  private static final long UNSEEN = 0;
  private static final String INSIDE = "!/";

  private final JdbcClient jdbc;
  private final PlaceRegistry places;
  private final SourceRunRegistry runs;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  Reconciliation(
      JdbcClient jdbc,
      PlaceRegistry places,
      SourceRunRegistry runs,
      TransactionOperations transactions,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.runs = runs;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Met(long seq, String location, DocumentId document) {}

  /**
   * Enters what a complete ingest run met.
   *
   * @param run the run of the source
   * @param ingestRun the ingest run over its folder
   */
  void enter(Source source, long run, long ingestRun) {
    if (source.kind() == SourceKind.OAI_PMH) {
      pending(source, run);
      return;
    }
    arrivals(source, run, ingestRun, run);
    if (source.kind() == SourceKind.FOLDER) {
      departures(source, run, ingestRun);
    } else {
      departuresFromContainers(source, run, ingestRun);
    }
  }

  /**
   * Enters what a complete ingest run met that was begun before this run looked at the source.
   * Nothing counts as seen by that, and nothing as gone: {@link #enter} of a later ingest run says
   * what lies where now.
   */
  void enterEarlier(Source source, long run, long ingestRun) {
    if (source.kind() != SourceKind.OAI_PMH) {
      arrivals(source, run, ingestRun, UNSEEN);
    }
  }

  /**
   * @param seen which run has seen what arrives
   */
  private void arrivals(Source source, long run, long ingestRun, long seen) {
    Set<String> members = new HashSet<>();
    long[] seq = {0};
    while (true) {
      List<Met> batch = met(ingestRun, seq[0]);
      if (batch.isEmpty()) {
        return;
      }
      seq[0] = batch.getLast().seq();
      transactions.executeWithoutResult(
          status -> {
            Changes changes = Changes.NONE;
            Map<String, DocumentId> met = new LinkedHashMap<>();
            for (Met one : batch) {
              // Of members with one name the first counts, or each run would find a change.
              if (!one.location().contains(INSIDE)
                  || members.add(PlaceRegistry.hash(one.location()))) {
                met.putIfAbsent(one.location(), one.document());
              }
            }
            met.keySet().removeAll(places.asKnown(source.id(), seen, met));
            for (var one : met.entrySet()) {
              String address = address(source, one.getKey());
              changes =
                  changes.plus(
                      places.arrive(
                          source, one.getKey(), address, one.getValue(), seen, clock.instant()));
            }
            runs.settled(run, changes);
            if (source.kind() == SourceKind.FOLDER && seen == run) {
              runs.received(run, batch.size(), 0);
            }
          });
    }
  }

  private List<Met> met(long ingestRun, long behind) {
    return jdbc.sql(
            "select i.seq, i.location, i.document_id from ingest_item i"
                + " join ingest_document d on d.id = i.document_id"
                + " where i.run_id = ? and i.seq > ? and i.location <> ''"
                + " and i.outcome in ('STORED', 'DUPLICATE', 'UNCHANGED')"
                + " order by i.seq fetch next ? rows only")
        .params(ingestRun, behind, BATCH)
        .query(
            (row, number) ->
                new Met(row.getLong(1), row.getString(2), new DocumentId(row.getString(3))))
        .list();
  }

  /** Members of a fetched container have the address of the container. */
  private String address(Source source, String location) {
    int inside = location.indexOf(INSIDE);
    return source.kind() == SourceKind.FOLDER || inside < 0
        ? ""
        : places.find(source.id(), location.substring(0, inside)).map(Place::address).orElse("");
  }

  /** Of a folder all was looked at: what was not met is gone, but for what could not be read. */
  private void departures(Source source, long run, long ingestRun) {
    Set<String> refused = new HashSet<>(refused(ingestRun));
    String behind = "";
    while (true) {
      List<Place> batch = places.unseen(source.id(), run, behind, BATCH);
      if (batch.isEmpty()) {
        return;
      }
      behind = PlaceRegistry.hash(batch.getLast().name());
      leave(source, run, batch.stream().filter(place -> !isBelow(place.name(), refused)).toList());
    }
  }

  /**
   * Whether something that the last ingest run of a source refused has left quarantine since: it
   * may be stored now and belongs to its place.
   */
  boolean isOutOfQuarantine(Source source) {
    return jdbc.sql(
                "select count(*) from ingest_item i where i.run_id = (select max(r.run_id)"
                    + " from ingest_source_run r where r.source_id = ?)"
                    + " and i.outcome = 'QUARANTINED' and not exists (select 1"
                    + " from ingest_quarantine q where q.document_id = i.document_id)")
            .param(source.id())
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * Forgets how the pages answered that an ingest run refused, so that they are brought again: what
   * is let out of quarantine then reaches its place.
   *
   * @return whether there are any
   */
  boolean forgetQuarantined(Source source, long ingestRun) {
    List<String> refused = refused(ingestRun);
    transactions.executeWithoutResult(
        status -> {
          for (String location : refused) {
            int inside = location.indexOf(INSIDE);
            places.forget(source.id(), inside < 0 ? location : location.substring(0, inside));
          }
        });
    return !refused.isEmpty();
  }

  private List<String> refused(long ingestRun) {
    return jdbc.sql(
            "select location from ingest_item where run_id = ?"
                + " and outcome = 'QUARANTINED' and location <> ''")
        .param(ingestRun)
        .query(String.class)
        .list();
  }

  /** Whether a place, the container or a folder it lies in was refused or could not be read. */
  private static boolean isBelow(String name, Set<String> refused) {
    if (refused.contains(name)) {
      return true;
    }
    for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
      String above = name.substring(0, at > 0 && name.charAt(at - 1) == '!' ? at - 1 : at);
      if (refused.contains(above)) {
        return true;
      }
    }
    return false;
  }

  private void departuresFromContainers(Source source, long run, long ingestRun) {
    jdbc.sql(
            "select location from ingest_item where run_id = ? and outcome = 'OPENED'"
                + " and container is null")
        .param(ingestRun)
        .query(String.class)
        .list()
        .forEach(
            container ->
                leave(source, run, places.unseenBelow(source.id(), run, container + INSIDE)));
  }

  private void leave(Source source, long run, List<Place> gone) {
    transactions.executeWithoutResult(
        status -> {
          Changes changes = Changes.NONE;
          for (Place place : gone) {
            changes = changes.plus(places.leave(source, place.name(), clock.instant()));
          }
          runs.settled(run, changes);
        });
  }

  /**
   * A page is gone, and what lay in it if it was a container; part of a transaction of the caller.
   */
  Changes gone(Source source, long run, String name) {
    Changes changes = places.leave(source, name, clock.instant());
    for (Place member : places.unseenBelow(source.id(), run, name + INSIDE)) {
      changes = changes.plus(places.leave(source, member.name(), clock.instant()));
    }
    return changes;
  }

  private void pending(Source source, long run) {
    while (true) {
      List<Place> batch = places.pending(source.id(), BATCH);
      if (batch.isEmpty()) {
        return;
      }
      transactions.executeWithoutResult(
          status -> {
            Changes changes = Changes.NONE;
            for (Place place : batch) {
              Optional<DocumentId> stored = stored(place.pending());
              if (stored.isPresent()) {
                changes =
                    changes.plus(
                        places.arrive(
                            source, place.name(), "", stored.get(), run, clock.instant()));
              } else {
                places.pending(source.id(), place.name(), place.stamp(), "", clock.instant());
              }
            }
            runs.settled(run, changes);
          });
    }
  }

  private Optional<DocumentId> stored(String content) {
    return jdbc.sql("select id from ingest_document where id = ?")
        .param(content)
        .query((row, number) -> new DocumentId(row.getString(1)))
        .optional();
  }
}
