package org.wenlan.search.elasticsearch;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.graph.WorkKey;
import org.wenlan.core.quantity.Quantity;
import org.wenlan.core.quantity.QuantityFinder;
import org.wenlan.core.search.ClassPath;
import org.wenlan.core.search.RegionPath;
import org.wenlan.core.store.StoredDocument;

/**
 * A document as the index holds it; the names are those of {@code layout.json}.
 *
 * <p>Everything about one document is one Elasticsearch document, passages nested, so that it is
 * replaced or removed in one step and is never seen by half.
 */
record IndexedDocument(
    String id,
    String revision,
    DocumentMetadata metadata,
    String title,
    List<String> keywords,
    List<String> names,
    @Nullable String numberWords,
    String text,
    @Nullable String number,
    List<String> citedNumbers,
    List<String> repeals,
    @Nullable String work,
    String access,
    String validity,
    String type,
    List<String> issuer,
    @Nullable String region,
    List<String> regionPath,
    List<String> classPath,
    @Nullable String year,
    @Nullable String month,
    List<String> vocabulary,
    List<String> titleKeys,
    List<String> topic,
    @Nullable String date,
    List<String> creator,
    @Nullable String container,
    @Nullable String summary,
    List<String> classNumber,
    List<IndexedPassage> passages) {

  /** A quantity a passage states; it is asked for and never read back. */
  record IndexedQuantity(String dimension, double low, double high, List<String> words) {

    static IndexedQuantity of(Quantity quantity) {
      return new IndexedQuantity(
          quantity.dimension(), quantity.value().low(), quantity.value().high(), quantity.words());
    }
  }

  /**
   * A passage; {@code vector} is big-endian floats, in JSON as Base64, half as long as decimals.
   */
  record IndexedPassage(
      int ordinal,
      int start,
      int end,
      int page,
      int paragraph,
      String text,
      @Nullable List<IndexedQuantity> quantities,
      byte @Nullable [] vector) {

    static IndexedPassage of(AnnotatedDocument document, Passage passage) {
      float[] vector = passage.vector();
      String text = passage.span().of(document.text());
      return new IndexedPassage(
          passage.ordinal(),
          passage.span().start(),
          passage.span().end(),
          passage.locator().page(),
          passage.locator().paragraph(),
          text,
          QuantityFinder.find(text).stream().map(IndexedQuantity::of).toList(),
          vector.length == 0 ? null : bytes(vector));
    }

    Evidence evidence(org.wenlan.core.document.DocumentId document) {
      return new Evidence(document, new TextSpan(start, end), new Locator(page, paragraph), text);
    }

    private static byte[] bytes(float[] vector) {
      ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
      bytes.asFloatBuffer().put(vector);
      return bytes.array();
    }
  }

  static IndexedDocument of(StoredDocument stored) {
    AnnotatedDocument document = stored.document();
    DocumentMetadata metadata = document.metadata();
    Optional<String> number = metadata.number().map(DocumentNumber::toString);
    PrintedRecord printed = PrintedRecord.of(document.text());
    List<String> terms = document.keywords().stream().map(Keyword::term).distinct().toList();
    return new IndexedDocument(
        document.id().value(),
        stored.revision(),
        metadata,
        metadata.title(),
        terms,
        names(metadata),
        number.orElse(null),
        document.text(),
        number.orElse(null),
        citedNumbers(document),
        repeals(document),
        WorkKey.of(metadata).map(WorkKey::toString).orElse(null),
        metadata.access().name(),
        metadata.validity().name(),
        metadata.type().name(),
        metadata.issuers(),
        metadata.region().orElse(null),
        RegionPath.of(metadata),
        ClassPath.of(printed.classNumbers()),
        metadata.year().stream().mapToObj(Integer::toString).findFirst().orElse(null),
        metadata.date().map(day -> YearMonth.from(day).toString()).orElse(null),
        VocabularyKeys.of(document),
        VocabularyKeys.ofTitle(metadata.title()),
        terms,
        metadata.date().map(Object::toString).orElse(null),
        metadata.creators(),
        metadata.container().orElse(null),
        printed.summary().orElse(null),
        printed.classNumbers(),
        document.passages().stream().map(p -> IndexedPassage.of(document, p)).toList());
  }

  private static List<String> names(DocumentMetadata metadata) {
    return Stream.of(
            metadata.issuers().stream(),
            metadata.creators().stream(),
            metadata.container().stream(),
            metadata.identifier().stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /** Numbers and titles of what its text repeals; a draft repeals nothing yet. */
  private static List<String> repeals(AnnotatedDocument document) {
    return switch (document.metadata().validity()) {
      case DRAFT, NOT_YET -> List.of();
      default ->
          document.relations().stream()
              .filter(relation -> relation.type() == RelationType.REPEALS)
              .flatMap(
                  relation ->
                      Stream.concat(
                          relation.targetNumber().map(DocumentNumber::toString).stream(),
                          relation.targetTitle().stream()))
              .distinct()
              .toList();
    };
  }

  private static List<String> citedNumbers(AnnotatedDocument document) {
    return Stream.concat(
            document.mentions().stream()
                .filter(mention -> mention.type() == EntityType.DOCUMENT_NUMBER)
                .map(EntityMention::normalForm),
            document.relations().stream()
                .flatMap(relation -> relation.targetNumber().stream())
                .map(DocumentNumber::toString))
        .distinct()
        .toList();
  }
}
