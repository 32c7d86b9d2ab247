package org.wenlan.search.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.Outline;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.CurrentValidity;

/** The answer of {@code GET /api/v1/documents/{id}}; all spans are in {@code text}. */
record DocumentResponse(
    String id,
    String title,
    String type,
    String typeLabel,
    String access,
    List<String> creators,
    List<String> issuers,
    @Nullable String number,
    @Nullable LocalDate dateDocument,
    @Nullable LocalDate datePublished,
    @Nullable LocalDate dateInForce,
    @Nullable Integer year,
    @Nullable String region,
    @Nullable String container,
    @Nullable String imprint,
    @Nullable String identifier,
    @Nullable String url,
    @Nullable String theme,
    List<Step> history,
    String validity,
    String validityLabel,
    String fileName,
    boolean recognised,
    String text,
    List<Integer> pageStarts,
    List<Keyword> keywords,
    List<Mention> mentions,
    List<Relation> relations,
    List<Place> passages) {

  /** A step in the making of a law. */
  record Step(
      String act, String actLabel, LocalDate date, List<String> bodies, @Nullable String number) {

    static Step of(Enactment step) {
      return new Step(
          step.act().name(),
          step.act().label(),
          step.date(),
          step.bodies(),
          step.number().map(DocumentNumber::toString).orElse(null));
    }
  }

  /** A name in the text. */
  record Mention(
      String type,
      String typeLabel,
      TextSpan span,
      String surface,
      String normalForm,
      double confidence) {

    static Mention of(AnnotatedDocument document, EntityMention mention) {
      return new Mention(
          mention.type().name(),
          mention.type().label(),
          mention.span(),
          document.surface(mention),
          mention.normalForm(),
          mention.confidence());
    }
  }

  /** What the text says about another document. */
  record Relation(
      String type,
      String typeLabel,
      @Nullable String targetTitle,
      @Nullable String targetNumber,
      TextSpan evidence,
      double confidence) {

    static Relation of(PolicyRelation relation) {
      return new Relation(
          relation.type().name(),
          relation.type().label(),
          relation.targetTitle().orElse(null),
          relation.targetNumber().map(DocumentNumber::toString).orElse(null),
          relation.evidence(),
          relation.confidence());
    }
  }

  /**
   * Where a passage stands, without its vector.
   *
   * @param clause chapter, article or heading it stands under, {@code 第三章 服务 第十二条至第十四条}; blank if
   *     none
   */
  record Place(int ordinal, TextSpan span, int page, int paragraph, String label, String clause) {

    static Place of(Passage passage, Outline outline) {
      Locator locator = passage.locator();
      return new Place(
          passage.ordinal(),
          passage.span(),
          locator.page(),
          locator.paragraph(),
          locator.label(),
          outline.place(passage.span()));
    }
  }

  static DocumentResponse of(AnnotatedDocument document, CurrentValidity current) {
    DocumentMetadata metadata = document.metadata();
    Validity validity = current.of(document.id(), metadata);
    var parsed = document.document().parsed();
    Outline outline = Outline.of(document.document());
    return new DocumentResponse(
        document.id().value(),
        metadata.title(),
        metadata.type().name(),
        metadata.type().label(),
        metadata.access().name(),
        metadata.creators(),
        metadata.issuers(),
        metadata.number().map(DocumentNumber::toString).orElse(null),
        orNull(metadata.dateDocument()),
        orNull(metadata.datePublished()),
        orNull(metadata.dateInForce()),
        orNull(metadata.year()),
        metadata.region().orElse(null),
        metadata.container().orElse(null),
        metadata.imprint().orElse(null),
        metadata.identifier().orElse(null),
        metadata.url().orElse(null),
        metadata.theme().orElse(null),
        metadata.history().stream().map(Step::of).toList(),
        validity.name(),
        validity.label(),
        parsed.source().fileName(),
        parsed.recognised(),
        document.text(),
        document.document().pages().starts(),
        document.keywords(),
        document.mentions().stream().map(mention -> Mention.of(document, mention)).toList(),
        document.relations().stream().map(Relation::of).toList(),
        document.passages().stream().map(passage -> Place.of(passage, outline)).toList());
  }

  static @Nullable Integer orNull(OptionalInt year) {
    return year.isPresent() ? year.getAsInt() : null;
  }

  private static @Nullable LocalDate orNull(Optional<LocalDate> date) {
    return date.orElse(null);
  }
}
