package org.wenlan.core.document;

import java.util.List;

/**
 * A document with everything the index and the graph take from it (标注结果).
 *
 * <p>Always true: every span lies inside the clean text; lists cannot be changed; sentences and
 * passages ascend and do not overlap.
 *
 * @param document the clean text and its way back to the original
 * @param metadata what the catalogue says
 * @param sentences in order; white space between them belongs to none
 * @param mentions persons, bodies, places, numbers, dates, in order of their start
 * @param relations what the text says about other policies
 * @param keywords heaviest first
 * @param passages what is searched and quoted
 */
public record AnnotatedDocument(
    CleanDocument document,
    DocumentMetadata metadata,
    List<TextSpan> sentences,
    List<EntityMention> mentions,
    List<PolicyRelation> relations,
    List<Keyword> keywords,
    List<Passage> passages) {

  /**
   * @throws IllegalArgumentException if a span ends outside the text
   */
  public AnnotatedDocument {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    relations = List.copyOf(relations);
    keywords = List.copyOf(keywords);
    passages = List.copyOf(passages);
    int length = document.text().length();
    sentences.forEach(span -> requireInside(span, length));
    mentions.forEach(mention -> requireInside(mention.span(), length));
    relations.forEach(relation -> requireInside(relation.evidence(), length));
    passages.forEach(passage -> requireInside(passage.span(), length));
  }

  private static void requireInside(TextSpan span, int length) {
    if (span.end() > length) {
      throw new IllegalArgumentException(
          "span %s ends outside a text of %d code units".formatted(span, length));
    }
  }

  /** The same annotation of a document that has the same clean text. */
  public AnnotatedDocument on(CleanDocument same) {
    return new AnnotatedDocument(
        same, metadata, sentences, mentions, relations, keywords, passages);
  }

  /** The same annotation with other passages. */
  public AnnotatedDocument with(List<Passage> other) {
    return new AnnotatedDocument(
        document, metadata, sentences, mentions, relations, keywords, other);
  }

  /** Content address of the source. */
  public DocumentId id() {
    return document.id();
  }

  /** The clean text. */
  public String text() {
    return document.text();
  }

  /** The words of a mention, as they stand in the text. */
  public String surface(EntityMention mention) {
    return mention.span().of(text());
  }

  /** Quotes the text at {@code span}. */
  public Evidence evidence(TextSpan span) {
    return Evidence.quoting(document, span);
  }

  /** Short form for logs; never prints the text. */
  @Override
  public String toString() {
    return "AnnotatedDocument[%s, %d chars, %d mentions, %d passages]"
        .formatted(id(), text().length(), mentions.size(), passages.size());
  }
}
