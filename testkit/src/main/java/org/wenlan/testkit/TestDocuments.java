package org.wenlan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.MetadataBuilder;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.store.StoredDocument;

/**
 * Builds documents for tests, from a title and a text up to everything the spine records hold.
 *
 * <p>Everything not said is left out, as in {@link DocumentMetadata#titled}. Sentences and passages
 * are cut by {@link TestPassages}; vectors come from {@link HashingEmbedder} unless another
 * embedder is named. The same calls give the same document, the same id and the same revision.
 */
public final class TestDocuments {

  private static final Instant SEEN = Instant.parse("2026-11-22T00:00:00Z");

  private final String title;
  private final String text;
  private DocumentMetadata metadata;
  private Optional<DocumentId> id = Optional.empty();
  private PageMap pages = PageMap.UNPAGED;
  private Recognition recognition = Recognition.NONE;
  private Optional<PassageEmbedder> embedder = Optional.of(new HashingEmbedder());
  private final List<Keyword> keywords = new ArrayList<>();
  private final List<EntityMention> mentions = new ArrayList<>();
  private final List<PolicyRelation> relations = new ArrayList<>();

  private TestDocuments(String title, String text) {
    this.title = title;
    this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
    this.metadata = DocumentMetadata.titled(title, DocumentType.POLICY);
  }

  /** A public policy document with this title and clean text; paragraphs are lines. */
  public static TestDocuments document(String title, String text) {
    return new TestDocuments(title, text);
  }

  /** Files it under {@code type}. */
  public TestDocuments type(DocumentType type) {
    return with(fields -> fields.type(type));
  }

  /** Says who may see it. */
  public TestDocuments access(AccessLevel access) {
    return with(fields -> fields.access(access));
  }

  /** Names the bodies that issued it. */
  public TestDocuments issuers(String... issuers) {
    return with(fields -> fields.issuers(List.of(issuers)));
  }

  /**
   * Gives it a document number.
   *
   * @throws java.util.NoSuchElementException if {@code number} holds none
   */
  public TestDocuments number(String number) {
    return with(fields -> fields.number(Optional.of(DocumentNumber.find(number).orElseThrow())));
  }

  /** Says when it was made, in ISO form. */
  public TestDocuments date(String date) {
    return with(fields -> fields.dateDocument(Optional.of(LocalDate.parse(date))));
  }

  /** Says which region it belongs to. */
  public TestDocuments region(String region) {
    return with(fields -> fields.region(Optional.of(region)));
  }

  /** Says whether it holds. */
  public TestDocuments validity(Validity validity) {
    return with(fields -> fields.validity(validity));
  }

  /** Replaces all that the catalogue says. */
  public TestDocuments metadata(DocumentMetadata all) {
    metadata = all;
    return this;
  }

  /** Adds keywords, the first the heaviest. */
  public TestDocuments keywords(String... terms) {
    for (String term : terms) {
      keywords.add(new Keyword(term, 1.0 / (1 + keywords.size())));
    }
    return this;
  }

  /**
   * Adds a mention at the first place where {@code surface} stands in the text; its normal form is
   * the surface.
   *
   * @throws IllegalArgumentException if the text does not hold it
   */
  public TestDocuments mention(EntityType type, String surface) {
    return mention(type, surface, surface);
  }

  /** Adds a mention whose normal form differs from its surface. */
  public TestDocuments mention(EntityType type, String surface, String normalForm) {
    mentions.add(new EntityMention(type, span(surface), normalForm, 1));
    return this;
  }

  /** Adds a relation; {@link #span} finds its evidence. */
  public TestDocuments relation(PolicyRelation relation) {
    relations.add(relation);
    return this;
  }

  /** Gives it the id of another document, as a new version of the same file has. */
  public TestDocuments id(DocumentId other) {
    id = Optional.of(other);
    return this;
  }

  /** Says where its pages start in the text. */
  public TestDocuments pages(Integer... starts) {
    pages = new PageMap(List.of(starts));
    return this;
  }

  /** Says that a machine read a page of it from its picture. */
  public TestDocuments recognised(int page) {
    recognition = new Recognition(List.of(new RecognisedPage(page, 0.93f, List.of())));
    return this;
  }

  /** Makes vectors with {@code other}. */
  public TestDocuments embedder(PassageEmbedder other) {
    embedder = Optional.of(other);
    return this;
  }

  /** Leaves out the vectors, as in catalogue mode. */
  public TestDocuments withoutVectors() {
    embedder = Optional.empty();
    return this;
  }

  /**
   * Where {@code words} stand first in the text.
   *
   * @throws IllegalArgumentException if the text does not hold them
   */
  public TextSpan span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("the text of %s does not hold %s".formatted(title, words));
    }
    return new TextSpan(start, start + words.length());
  }

  /** The document as it leaves the parse stage. */
  public ParsedDocument parsed() {
    byte[] bytes = (title + '\n' + text).getBytes(UTF_8);
    String name = title + ".txt";
    var source =
        new SourceFile(
            id.orElseGet(() -> DocumentId.of(bytes)), name, Path.of(name), bytes.length, SEEN);
    return new ParsedDocument(source, "text/plain", text, pages, Map.of(), recognition);
  }

  /** The document as it leaves the clean stage, which changed nothing. */
  public CleanDocument clean() {
    return new CleanDocument(parsed(), text, pages, OffsetMap.identity());
  }

  /** The document with everything said about it. */
  public AnnotatedDocument annotated() {
    CleanDocument clean = clean();
    List<Passage> passages = new ArrayList<>();
    for (TextSpan span : TestPassages.cut(text)) {
      float[] vector = embedder.map(e -> e.embed(span.of(text))).orElseGet(() -> new float[0]);
      passages.add(new Passage(passages.size(), span, clean.locate(span.start()), vector));
    }
    return new AnnotatedDocument(
        clean, metadata, TestPassages.sentences(text), mentions, relations, keywords, passages);
  }

  /** The document on its way into index or graph; equal content has an equal revision. */
  public StoredDocument stored() {
    AnnotatedDocument document = annotated();
    String content =
        List.of(
                text,
                metadata,
                document.mentions(),
                document.relations(),
                document.keywords(),
                document.passages().size())
            .toString();
    return new StoredDocument(document, DocumentId.of(content.getBytes(UTF_8)).value());
  }

  private TestDocuments with(UnaryOperator<MetadataBuilder> change) {
    metadata = change.apply(metadata.toBuilder()).build();
    return this;
  }
}
