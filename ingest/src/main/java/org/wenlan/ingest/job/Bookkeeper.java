package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.REFUSED_SECRECY;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.run.Rejection;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.ingest.job.ItemRegistry.Settled;
import org.wenlan.ingest.job.Processed.Left;
import org.wenlan.ingest.job.Processed.Ready;
import org.wenlan.ingest.job.Processed.Refused;
import org.wenlan.ingest.quarantine.QuarantineRegistry;

/** Enters into the registry what became of the files of a batch; the last write of the way. */
final class Bookkeeper {

  private final DocumentRegistry documents;
  private final ItemRegistry items;
  private final QuarantineRegistry quarantine;
  private final DocumentIndex index;
  private final GraphWriter graph;
  private final InstantSource clock;

  Bookkeeper(
      DocumentRegistry documents,
      ItemRegistry items,
      QuarantineRegistry quarantine,
      DocumentIndex index,
      GraphWriter graph,
      InstantSource clock) {
    this.documents = documents;
    this.items = items;
    this.quarantine = quarantine;
    this.index = index;
    this.graph = graph;
    this.clock = clock;
  }

  /** Part of the transaction of the batch, after index and graph have taken it. */
  void enter(List<Processed> batch, Patience patience, RunControl control) {
    List<DocumentId> withdrawn = new ArrayList<>();
    for (Processed processed : batch) {
      if (processed instanceof Refused refused) {
        withdrawn.add(refused.item().document());
      }
    }
    if (!withdrawn.isEmpty()) {
      // One sink may have taken what the next refused, or an older revision may stand there.
      patience.run(() -> index.remove(withdrawn));
      patience.run(() -> graph.remove(withdrawn));
    }
    Instant now = clock.instant();
    List<Ready> stored = new ArrayList<>();
    List<DocumentId> cleared = new ArrayList<>();
    List<Settled> settled = new ArrayList<>();
    for (Processed processed : batch) {
      switch (processed) {
        case Ready ready -> {
          stored.add(ready);
          settled.add(new Settled(ready.item(), Outcome.STORED));
          clear(ready.item(), cleared);
        }
        case Refused refused -> refused(refused);
        case Left left -> {
          settled.add(new Settled(left.item(), outcome(left)));
          if (left.reason() == SkipReason.CONTAINER) {
            clear(left.item(), cleared);
          }
        }
      }
      if (processed instanceof Refused refused) {
        control.rejected(refused.reason());
      } else {
        control.accepted();
      }
    }
    documents.store(stored, now);
    // What is made again from the store was not met anywhere.
    documents.markCurrent(
        stored.stream()
            .map(Ready::item)
            .filter(item -> !item.isFromStore())
            .map(RunItem::document)
            .toList());
    quarantine.remove(cleared);
    items.settle(settled);
  }

  private static void clear(RunItem item, List<DocumentId> cleared) {
    cleared.add(item.document());
    cleared.add(RunItem.unreadable(item.uri()));
  }

  private static Outcome outcome(Left left) {
    return switch (left.reason()) {
      case DUPLICATE -> Outcome.DUPLICATE;
      case UNCHANGED -> Outcome.UNCHANGED;
      case CONTAINER -> Outcome.OPENED;
    };
  }

  /** Enters one refusal; entering it again changes nothing. */
  void refused(Refused refused) {
    RunItem item = refused.item();
    documents.remove(item.document());
    quarantine.put(
        new Rejection(
            item.run(),
            item.document(),
            item.location(),
            refused.stage(),
            refused.reason(),
            refused.detail(),
            clock.instant()),
        refused.trace());
    items.settle(List.of(new Settled(item, Outcome.QUARANTINED)));
    if (refused.reason() == REFUSED_SECRECY) {
      items.blankNames(item.document());
    }
  }
}
