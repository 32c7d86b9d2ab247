package org.wenlan.ingest.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.Sink;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.VerifyReport;
import org.wenlan.ingest.VerifyReport.Difference;
import org.wenlan.ingest.VerifyReport.Fault;
import org.wenlan.ingest.VerifyReport.Place;
import org.wenlan.ingest.quarantine.QuarantineRegistry;

/** Compares registry, store, index and graph, and makes the derived ones follow the registry. */
final class StoreComparison {

  private static final Logger LOG = LoggerFactory.getLogger(StoreComparison.class);

  private final DocumentRegistry documents;
  private final ItemRegistry items;
  private final QuarantineRegistry quarantine;
  private final DocumentStore store;
  private final DocumentIndex index;
  private final GraphWriter graph;

  StoreComparison(
      DocumentRegistry documents,
      ItemRegistry items,
      QuarantineRegistry quarantine,
      DocumentStore store,
      DocumentIndex index,
      GraphWriter graph) {
    this.documents = documents;
    this.items = items;
    this.quarantine = quarantine;
    this.store = store;
    this.index = index;
    this.graph = graph;
  }

  /**
   * What the registry and the store hold; read once, for the store is read document by document.
   */
  private record Held(Map<DocumentId, String> registered, Map<DocumentId, String> stored) {}

  private Held held() {
    return new Held(documents.revisions(), storeRevisions());
  }

  VerifyReport compare(boolean runActive) {
    index.refresh();
    return compared(held(), runActive);
  }

  private VerifyReport compared(Held held, boolean runActive) {
    Map<DocumentId, String> registered = held.registered();
    Map<DocumentId, String> searchable = documents.searchable();
    Map<DocumentId, String> stored = new TreeMap<>(held.stored());
    Map<DocumentId, String> indexed = index.revisions();
    Map<DocumentId, String> drawn = graph.revisions();
    Set<DocumentId> excused = new HashSet<>(quarantine.ids());
    excused.addAll(items.awaited());
    List<Difference> differences = new ArrayList<>();
    registered.forEach(
        (id, revision) -> {
          if (!store.holdsOriginal(id)) {
            differences.add(new Difference(id, Place.ORIGINAL, Fault.MISSING, revision, ""));
          }
        });
    // A rejected document keeps what it had in the store, so that it can be processed again.
    stored.keySet().removeIf(id -> !registered.containsKey(id) && excused.contains(id));
    compare(Place.STORE, registered, stored, differences);
    compare(Place.INDEX, searchable, indexed, differences);
    compare(Place.GRAPH, registered, drawn, differences);
    differences.sort(Comparator.comparing(Difference::document).thenComparing(Difference::place));
    return new VerifyReport(
        registered.size(),
        registered.size() - searchable.size(),
        stored.size(),
        indexed.size(),
        drawn.size(),
        runActive,
        differences);
  }

  /**
   * Takes out of the store, the index and the graph what nobody registered, and writes anew what is
   * missing there or of another revision. Harmless to repeat; costs nothing where nothing differs.
   */
  void repair(Patience patience, int batchSize) {
    Held held = patience.call(this::held);
    // First, for it needs neither index nor graph, whose layout may be another version's too.
    patience.run(() -> noteUnreadable(held));
    VerifyReport report =
        patience.call(
            () -> {
              index.refresh();
              return compared(held, false);
            });
    if (report.consistent()) {
      return;
    }
    LOG.info("repairing {} differences", report.differences().size());
    Set<DocumentId> revised = new HashSet<>();
    for (Difference difference : report.differences()) {
      if (difference.place() == Place.STORE && difference.fault() == Fault.OTHER_REVISION) {
        documents.revise(difference.document(), difference.found());
        revised.add(difference.document());
      }
    }
    for (Place place : List.of(Place.STORE, Place.INDEX, Place.GRAPH)) {
      List<DocumentId> orphans = new ArrayList<>();
      Set<DocumentId> stale = new HashSet<>(place == Place.STORE ? Set.of() : revised);
      for (Difference difference : report.differences()) {
        if (difference.place() == place) {
          if (difference.fault() == Fault.UNREGISTERED) {
            orphans.add(difference.document());
          } else {
            stale.add(difference.document());
          }
        }
      }
      switch (place) {
        case ORIGINAL -> {}
        case STORE -> patience.run(() -> store.remove(orphans));
        case INDEX -> {
          stale.retainAll(documents.searchable().keySet());
          follow(index, () -> index.remove(orphans), stale, patience, batchSize);
        }
        case GRAPH -> follow(graph, () -> graph.remove(orphans), stale, patience, batchSize);
      }
    }
    patience.run(index::refresh);
  }

  /** Documents without an annotation that can be read will be made again, see {@link Makings}. */
  private void noteUnreadable(Held held) {
    Set<DocumentId> unreadable = new TreeSet<>(held.registered().keySet());
    unreadable.removeAll(held.stored().keySet());
    if (!unreadable.isEmpty()) {
      LOG.warn(
          "the annotation of {} documents is missing or of another version: ./wenlan rebuild index"
              + " or ./wenlan rerun makes them anew from their originals",
          unreadable.size());
      documents.markUnreadable(List.copyOf(unreadable));
    }
  }

  private void follow(
      Sink<StoredDocument> sink,
      Runnable removal,
      Set<DocumentId> stale,
      Patience patience,
      int batchSize) {
    patience.run(removal);
    List<DocumentId> left = new ArrayList<>(stale);
    for (int from = 0; from < left.size(); from += batchSize) {
      List<StoredDocument> batch = new ArrayList<>();
      for (DocumentId id : left.subList(from, Math.min(from + batchSize, left.size()))) {
        RebuildIntake.read(store, id).ifPresent(batch::add);
      }
      if (!batch.isEmpty()) {
        patience.call(() -> sink.write(batch));
      }
    }
  }

  private Map<DocumentId, String> storeRevisions() {
    Map<DocumentId, String> revisions = new TreeMap<>();
    try (Stream<DocumentId> ids = store.annotatedIds()) {
      ids.forEach(id -> store.revision(id).ifPresent(revision -> revisions.put(id, revision)));
    }
    return revisions;
  }

  private static void compare(
      Place place,
      Map<DocumentId, String> registered,
      Map<DocumentId, String> found,
      List<Difference> differences) {
    registered.forEach(
        (id, revision) -> {
          String there = found.getOrDefault(id, "");
          if (there.isEmpty()) {
            differences.add(new Difference(id, place, Fault.MISSING, revision, ""));
          } else if (!there.equals(revision)) {
            differences.add(new Difference(id, place, Fault.OTHER_REVISION, revision, there));
          }
        });
    found.forEach(
        (id, revision) -> {
          if (!registered.containsKey(id)) {
            differences.add(new Difference(id, place, Fault.UNREGISTERED, "", revision));
          }
        });
  }
}
