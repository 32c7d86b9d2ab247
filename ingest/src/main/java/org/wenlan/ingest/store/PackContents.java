package org.wenlan.ingest.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.wenlan.core.document.DocumentId;

/**
 * What a pack holds at a moment: the file that is written to, and those that are full.
 *
 * @param active takes new entries
 * @param recent where the entries of {@code active} lie; grows
 * @param full the others, latest first
 */
record PackContents(PackSegment active, Map<PackKey, Long> recent, List<Full> full) {

  PackContents {
    full = List.copyOf(full);
  }

  /** A file that takes no more entries. */
  record Full(PackSegment segment, PackIndex index) {}

  /** An entry that counts. */
  record Found(PackSegment segment, long position, PackEntry entry) {

    byte[] bytes() throws IOException {
      return segment.bytes(entry, position);
    }

    byte[] beginning(int most) throws IOException {
      return segment.beginning(position, Math.min(most, entry.length()));
    }

    void wipe() throws IOException {
      segment.wipe(entry, position);
    }
  }

  /** The latest version; one halving for each full file. */
  Optional<Found> find(PackKey key) throws IOException {
    Long place = recent.get(key);
    if (place != null) {
      return live(active, key, place);
    }
    for (Full one : full) {
      OptionalLong at = one.index().find(key);
      if (at.isPresent()) {
        Optional<Found> found = live(one.segment(), key, at.getAsLong());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> live(PackSegment segment, PackKey key, long at)
      throws IOException {
    PackEntry entry =
        segment
            .head(at)
            .filter(head -> head.id().equals(key.id()) && head.kind() == key.kind())
            .orElseThrow(
                () ->
                    new IOException("%s: no entry of %s at %d".formatted(segment.file(), key, at)));
    return entry.live() ? Optional.of(new Found(segment, at, entry)) : Optional.empty();
  }

  /** Ids of a kind whose address begins with this byte, ascending. */
  List<DocumentId> ids(PackEntry.Kind kind, int firstByte) throws IOException {
    TreeSet<DocumentId> ids = new TreeSet<>();
    String prefix = "%02x".formatted(firstByte);
    for (PackKey key : recent.keySet()) {
      if (key.kind() == kind && key.id().value().startsWith(prefix)) {
        ids.add(key.id());
      }
    }
    for (Full one : full) {
      one.index().visit(kind, firstByte, (key, at) -> ids.add(key.id()));
    }
    List<DocumentId> live = new ArrayList<>();
    for (DocumentId id : ids) {
      if (find(new PackKey(kind, id)).isPresent()) {
        live.add(id);
      }
    }
    return live;
  }

  /** The entries of a full file that count and have no later version. */
  List<Found> counting(Full one) throws IOException {
    List<Found> counting = new ArrayList<>();
    one.index()
        .visit(
            (key, at) ->
                find(key)
                    .filter(found -> found.segment() == one.segment())
                    .ifPresent(counting::add));
    return counting;
  }

  long bytes() {
    return active.size() + full.stream().mapToLong(one -> one.segment().size()).sum();
  }
}
