package org.wenlan.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.store.StoredDocument;

/**
 * Writes small annotated documents for tests of the graph: title, then sentences; mentions and
 * relations are found by their words, so that every span is true.
 */
public final class GraphTexts {

  private final String title;
  private final String text;
  private DocumentType type = DocumentType.POLICY;
  private AccessLevel access = AccessLevel.PUBLIC;
  private Optional<DocumentNumber> number = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> region = Optional.empty();
  private List<String> issuers = List.of();
  private Validity validity = Validity.UNKNOWN;
  private final List<EntityMention> mentions = new ArrayList<>();
  private final List<PolicyRelation> relations = new ArrayList<>();
  private final List<Keyword> keywords = new ArrayList<>();

  private GraphTexts(String title, String text) {
    this.title = title;
    this.text = text;
  }

  /** A policy whose clean text is its title on one line and {@code body} below it. */
  public static GraphTexts policy(String title, String body) {
    return new GraphTexts(title, title + "\n" + body);
  }

  /** A document with this clean text, the title not added. */
  public static GraphTexts text(String title, String text) {
    return new GraphTexts(title, text);
  }

  /** Sets the kind. */
  public GraphTexts type(DocumentType kind) {
    this.type = kind;
    return this;
  }

  /** Makes it internal. */
  public GraphTexts internal() {
    this.access = AccessLevel.INTERNAL;
    return this;
  }

  /** Sets the document number. */
  public GraphTexts number(String written) {
    this.number = Optional.of(DocumentNumber.find(written).orElseThrow());
    return this;
  }

  /** Sets the date it was made, for example {@code 2024-03-05}. */
  public GraphTexts date(String isoDate) {
    this.date = Optional.of(LocalDate.parse(isoDate));
    return this;
  }

  /** Sets the region. */
  public GraphTexts region(String shortName) {
    this.region = Optional.of(shortName);
    return this;
  }

  /** Sets the issuers. */
  public GraphTexts issuers(String... names) {
    this.issuers = List.of(names);
    return this;
  }

  /** Sets what its own page says. */
  public GraphTexts validity(Validity status) {
    this.validity = status;
    return this;
  }

  /** Adds a keyword. */
  public GraphTexts keyword(String term) {
    keywords.add(new Keyword(term, 1.0 / (keywords.size() + 1)));
    return this;
  }

  /** Marks every place where {@code name} stands in the text. */
  public GraphTexts mention(EntityType kind, String name) {
    return mention(kind, name, name);
  }

  /** Marks every place where {@code surface} stands in the text as a mention of {@code name}. */
  public GraphTexts mention(EntityType kind, String surface, String name) {
    for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      mentions.add(new EntityMention(kind, new TextSpan(at, at + surface.length()), name, 0.9));
    }
    return this;
  }

  /** States a relation to the document of this title, proved by these words of the text. */
  public GraphTexts relates(RelationType kind, String target, String proof) {
    return relates(kind, Optional.of(target), Optional.empty(), proof);
  }

  /** States a relation to the document of this number, proved by these words of the text. */
  public GraphTexts relatesToNumber(RelationType kind, String written, String proof) {
    return relates(kind, Optional.empty(), DocumentNumber.find(written), proof);
  }

  /** States a relation, proved by these words of the text. */
  public GraphTexts relates(
      RelationType kind,
      Optional<String> target,
      Optional<DocumentNumber> targetNumber,
      String proof) {
    int at = text.indexOf(proof);
    relations.add(
        new PolicyRelation(
            kind, target, targetNumber, kind.label(), new TextSpan(at, at + proof.length()), 0.9));
    return this;
  }

  /** The document; its id is that of title and text, so two texts never share one. */
  public AnnotatedDocument build() {
    DocumentId id = DocumentId.of((title + "\n" + text + access).getBytes(StandardCharsets.UTF_8));
    var source =
        new SourceFile(id, "库/" + id.abbreviated() + ".txt", Path.of("x"), 1, Instant.EPOCH);
    var parsed =
        new ParsedDocument(source, "text/plain", text, PageMap.UNPAGED, Map.of(), Recognition.NONE);
    var clean = new CleanDocument(parsed, text, PageMap.UNPAGED, OffsetMap.identity());
    var metadata =
        DocumentMetadata.builder(title, type)
            .access(access)
            .issuers(issuers)
            .number(number)
            .dateDocument(date)
            .region(region)
            .validity(validity)
            .build();
    mentions.sort(Comparator.comparing(EntityMention::span));
    return new AnnotatedDocument(
        clean, metadata, sentences(text), mentions, relations, keywords, List.of());
  }

  /** The document as the store gives it, its revision the id of its own description. */
  public StoredDocument stored(String revision) {
    return new StoredDocument(build(), revision);
  }

  /** The document as the store gives it. */
  public StoredDocument stored() {
    return stored("r1");
  }

  /** Sentences end at 。！？； or at the end of a line. */
  private static List<TextSpan> sentences(String text) {
    List<TextSpan> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean newline = text.charAt(i) == '\n';
      if (newline || "。！？；".indexOf(text.charAt(i)) >= 0 || i == text.length() - 1) {
        int end = newline ? i : i + 1;
        if (end > start && !text.substring(start, end).isBlank()) {
          spans.add(new TextSpan(start, end));
        }
        start = i + 1;
      }
    }
    return spans;
  }
}
