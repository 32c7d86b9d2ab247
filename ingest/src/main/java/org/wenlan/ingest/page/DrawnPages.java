package org.wenlan.ingest.page;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.OriginalPage;
import org.wenlan.ingest.OriginalPages;
import org.wenlan.ingest.parse.PagePicture;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParserPool;

/**
 * Draws pages in a child process of its own when they are asked for, and remembers the last ones.
 *
 * <p>What is remembered lies in memory alone, {@value #CACHE_BYTES} bytes at most: when a document
 * is removed nothing of it stays on disk. One page is drawn at a time; who comes while {@value
 * #QUEUE} wait is refused. A page costs some tenths of a second.
 */
public final class DrawnPages implements OriginalPages, AutoCloseable {

  private static final int CACHE_BYTES = 64 << 20;
  private static final int QUEUE = 12;

  /** Bytes of heap for one placed character. */
  private static final int PLACE_BYTES = 80;

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(20), 200L << 20, 10_000_000, 384, 1, 200);

  private record Key(DocumentId document, int page) {}

  private final DocumentStore store;
  private final ParserPool child = new ParserPool(LIMITS);
  private final Semaphore queue = new Semaphore(QUEUE);
  private final Map<Key, PagePicture> drawn = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /** Starts no process yet. */
  public DrawnPages(DocumentStore store) {
    this.store = store;
  }

  @Override
  public Optional<OriginalPage> page(CleanDocument document, int page) {
    Key key = new Key(document.id(), page);
    PagePicture known = known(key);
    if (known != null) {
      return Optional.of(placed(document.parsed(), page, known));
    }
    Optional<Path> original = store.original(document.id());
    if (original.isEmpty()) {
      return Optional.empty();
    }
    if (!queue.tryAcquire()) {
      throw new IngestRefusedException(
          IngestRefusedException.Kind.BUSY, "同时要看原件页面的人太多，请稍后再试；文字仍可阅读。");
    }
    try {
      Optional<PagePicture> picture = child.draw(original.get(), page);
      picture.ifPresent(one -> remember(key, one));
      return picture.map(one -> placed(document.parsed(), page, one));
    } finally {
      queue.release();
    }
  }

  private synchronized @Nullable PagePicture known(Key key) {
    return drawn.get(key);
  }

  private synchronized void remember(Key key, PagePicture picture) {
    PagePicture before = drawn.put(key, picture);
    bytes += cost(picture) - (before == null ? 0 : cost(before));
    Iterator<PagePicture> oldest = drawn.values().iterator();
    while (bytes > CACHE_BYTES && oldest.hasNext()) {
      bytes -= cost(oldest.next());
      oldest.remove();
    }
  }

  private static long cost(PagePicture picture) {
    return picture.png().length
        + 2L * picture.words().length()
        + (long) PLACE_BYTES * picture.places().size();
  }

  /**
   * The picture with the places of the parsed text: those a machine saw when it read the page, or
   * those the file says, if it still says the same words.
   */
  private static OriginalPage placed(ParsedDocument parsed, int page, PagePicture picture) {
    List<PlacedText> places =
        parsed
            .recognition()
            .page(page)
            .map(RecognisedPage::lines)
            .orElseGet(() -> fromFile(parsed, page, picture));
    return new OriginalPage(picture.png(), picture.width(), picture.height(), places);
  }

  private static List<PlacedText> fromFile(ParsedDocument parsed, int page, PagePicture picture) {
    List<Integer> starts = parsed.pages().starts();
    int start = starts.get(page - 1);
    int end = page < starts.size() ? starts.get(page) : parsed.text().length();
    String words = picture.words().stripTrailing();
    if (!parsed.text().startsWith(words, start) || start + words.length() > end) {
      return List.of();
    }
    return picture.places().stream()
        .filter(place -> place.span().end() <= words.length())
        .map(
            place ->
                new PlacedText(
                    new TextSpan(place.span().start() + start, place.span().end() + start),
                    place.box()))
        .toList();
  }

  @Override
  public void close() {
    child.close();
  }
}
