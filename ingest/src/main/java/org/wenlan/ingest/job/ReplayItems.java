package org.wenlan.ingest.job;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.run.Rejection;

/** Registers what is in quarantine as the items of one run that processes it again. */
final class ReplayItems {

  private final RunParts parts;
  private final long run;

  ReplayItems(RunParts parts, long run) {
    this.parts = parts;
    this.run = run;
  }

  /** Adds one rejected document, unless nobody has its bytes any more. */
  void add(Rejection rejection) {
    DocumentId id = rejection.document();
    if (parts.store().holdsOriginal(id)) {
      long seq = parts.items().nextSeq(run);
      add(RunItem.stored(run, seq, id, parts.now()).at(rejection.location()));
      return;
    }
    parts
        .items()
        .latest(id)
        .map(RunItem::uri)
        .filter(uri -> !MemberAddress.isInside(uri) || isStillThere(uri))
        .ifPresent(uri -> add(uri, rejection));
  }

  /** A member that was not taken out is looked for by opening its container again. */
  private void add(String uri, Rejection rejection) {
    String location = rejection.location();
    add(
        new RunItem(
            run,
            parts.items().nextSeq(run),
            MemberAddress.file(uri),
            MemberAddress.isInside(uri) ? location.substring(0, location.indexOf("!/")) : location,
            rejection.document(),
            0,
            parts.now()));
  }

  private void add(RunItem item) {
    if (parts.items().known(run, List.of(item.pathHash())).isEmpty()) {
      parts.items().add(item, Outcome.UNPROCESSED);
    }
  }

  private static boolean isStillThere(String member) {
    return Files.isReadable(Path.of(URI.create(MemberAddress.file(member))));
  }
}
