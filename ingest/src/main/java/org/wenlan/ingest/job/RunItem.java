package org.wenlan.ingest.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.SourceFile;

/**
 * One file of a run, or one member of a container among them.
 *
 * @param run the run it belongs to
 * @param seq place in the order of the scan, from 1
 * @param uri where the bytes lie, see {@link MemberAddress}; blank once they are refused as secret
 * @param location for display
 * @param document content address, as of the scan
 * @param sizeBytes length, as of the scan
 * @param seenAt when the scan met it
 */
record RunItem(
    long run,
    long seq,
    String uri,
    String location,
    DocumentId document,
    long sizeBytes,
    Instant seenAt) {

  private static final String STORED = "urn:sha256:";

  /** A document whose bytes the store has, wherever they came from. */
  static RunItem stored(long run, long seq, DocumentId id, Instant now) {
    return new RunItem(run, seq, STORED + id, "", id, 0, now);
  }

  /** The file the bytes lie in; there is none if {@link #isFromStore}. */
  Path path() {
    return Path.of(URI.create(MemberAddress.file(uri)));
  }

  /** Which stretch of the file it is; empty for all of it. */
  Optional<MemberAddress.Stretch> stretch() {
    return MemberAddress.stretch(uri);
  }

  /** Whether its bytes lie in the store and it was not met anywhere, see {@link #stored}. */
  boolean isFromStore() {
    return uri.startsWith(STORED);
  }

  String pathHash() {
    return hash(uri);
  }

  static String hash(String uri) {
    return DocumentId.of(uri.getBytes(UTF_8)).value();
  }

  /** Stands for the content of a file that cannot be read; never the digest of real content. */
  static DocumentId unreadable(String uri) {
    return DocumentId.of(("unreadable:" + uri).getBytes(UTF_8));
  }

  /** The same file with the content it has now. */
  RunItem holding(DocumentId now, long size) {
    return new RunItem(run, seq, uri, location, now, size, seenAt);
  }

  /** The same item under the name it is known by. */
  RunItem at(String name) {
    return new RunItem(run, seq, uri, name, document, sizeBytes, seenAt);
  }

  RunItem at(long place) {
    return new RunItem(run, place, uri, location, document, sizeBytes, seenAt);
  }

  RunItem lying(String address, DocumentId content, long size) {
    return new RunItem(run, seq, address, location, content, size, seenAt);
  }

  SourceFile source(Path readFrom) {
    return new SourceFile(document, location, readFrom, sizeBytes, seenAt);
  }
}
