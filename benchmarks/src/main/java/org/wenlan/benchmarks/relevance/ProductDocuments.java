package org.wenlan.benchmarks.relevance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.annotate.AnnotateStage;

/**
 * Texts of a gold set as the product takes them in: the same annotation (names left out, they are
 * not searched) and the same passages. Thread-safe.
 */
final class ProductDocuments {

  private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");

  private final AnnotateStage plain;
  private final AnnotateStage withVectors;

  ProductDocuments(PassageEmbedder embedder) {
    plain = new AnnotateStage((text, sentences, known) -> List.of(), embedder, false);
    withVectors = new AnnotateStage((text, sentences, known) -> List.of(), embedder, true);
  }

  /** The gold sets know their titles; they are not to be guessed from the text. */
  StoredDocument stored(GoldSet.Text text, DocumentType type) {
    CleanDocument clean = clean(text);
    AnnotatedDocument read =
        switch (plain.process(clean)) {
          case StageResult.Passed<AnnotatedDocument>(AnnotatedDocument annotated) -> annotated;
          case StageResult<AnnotatedDocument> other ->
              throw new IllegalStateException("refused: " + other);
        };
    AnnotatedDocument known =
        new AnnotatedDocument(
            clean,
            DocumentMetadata.titled(title(text), type),
            read.sentences(),
            read.mentions(),
            read.relations(),
            read.keywords(),
            withVectors.passages(clean, title(text)));
    return new StoredDocument(known, id(text).value());
  }

  /** Vectors of the passages that say more than the title. */
  List<float[]> vectors(GoldSet.Text text) {
    CleanDocument clean = clean(text);
    return withVectors.passages(clean, title(text)).stream()
        .filter(passage -> !passage.span().of(clean.text()).strip().equals(title(text)))
        .map(Passage::vector)
        .toList();
  }

  static DocumentId id(GoldSet.Text text) {
    return DocumentId.of(text.id().getBytes(StandardCharsets.UTF_8));
  }

  private static CleanDocument clean(GoldSet.Text text) {
    String body =
        Normalizer.normalize(
            text.title().isBlank() ? text.text() : title(text) + "\n" + text.text(),
            Normalizer.Form.NFC);
    SourceFile source =
        new SourceFile(
            id(text), text.id() + ".txt", Path.of(text.id() + ".txt"), body.length(), SEEN);
    ParsedDocument parsed =
        new ParsedDocument(source, "text/plain", body, PageMap.UNPAGED, Map.of(), Recognition.NONE);
    return new CleanDocument(parsed, body, PageMap.UNPAGED, OffsetMap.identity());
  }

  /** Where a text came without a title, its first clause. */
  private static String title(GoldSet.Text text) {
    return text.title().isBlank()
        ? text.text().strip().split("[，,。；;：:\n]", 2)[0].strip()
        : text.title();
  }
}
