package org.wenlan.graph.jena;

import org.apache.jena.graph.Node;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;

/**
 * Quotations of one document as Web Annotation resources.
 *
 * <p>{@code oa:start} and {@code oa:end} count code points, as the standard has it; {@code
 * tt:start} and {@code tt:end} count UTF-16 code units, as {@link TextSpan} does.
 */
final class EvidenceTriples {

  private static final int CONTEXT = 20;

  private final Terms terms;
  private final GraphBuilder graph;
  private final AnnotatedDocument document;
  private final Node subject;
  private final boolean onlyBasicCharacters;

  EvidenceTriples(Terms terms, GraphBuilder graph, AnnotatedDocument document) {
    this.terms = terms;
    this.graph = graph;
    this.document = document;
    this.subject = terms.document(document.id());
    this.onlyBasicCharacters =
        document.text().chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** The sentence or clause at {@code span}, with place and words. */
  Node quotation(TextSpan span) {
    Node node = terms.thing("evidence", key(span));
    Evidence evidence = document.evidence(span);
    graph.type(node, terms.tt("Evidence"), Terms.iri(Terms.OA + "SpecificResource"));
    graph.add(node, Terms.iri(Terms.OA + "hasSource"), subject);
    graph.text(node, terms.tt("quote"), evidence.quote());
    graph.number(node, terms.tt("start"), span.start());
    graph.number(node, terms.tt("end"), span.end());
    graph.number(node, terms.tt("page"), evidence.locator().page());
    graph.number(node, terms.tt("paragraph"), evidence.locator().paragraph());
    graph.chinese(node, terms.tt("locator"), evidence.locator().label());
    position(node, span);
    return node;
  }

  /** The words of a mention, pointing at the sentence they stand in. */
  Node words(EntityMention mention, TextSpan sentence) {
    TextSpan span = mention.span();
    Node node = terms.thing("words", key(span));
    graph.type(node, Terms.iri(Terms.OA + "SpecificResource"));
    graph.add(node, Terms.iri(Terms.OA + "hasSource"), subject);
    position(node, span);
    Node quote = terms.thing("quote-selector", key(span));
    graph.add(node, Terms.iri(Terms.OA + "hasSelector"), quote);
    graph.type(quote, Terms.iri(Terms.OA + "TextQuoteSelector"));
    graph.text(quote, Terms.iri(Terms.OA + "exact"), document.surface(mention));
    String text = document.text();
    graph.text(
        quote,
        Terms.iri(Terms.OA + "prefix"),
        text.substring(whole(Math.max(0, span.start() - CONTEXT)), span.start()));
    graph.text(
        quote,
        Terms.iri(Terms.OA + "suffix"),
        text.substring(span.end(), whole(Math.min(text.length(), span.end() + CONTEXT))));
    graph.add(node, terms.tt("inSentence"), quotation(sentence));
    return node;
  }

  private void position(Node of, TextSpan span) {
    Node position = terms.thing("position-selector", key(span));
    graph.add(of, Terms.iri(Terms.OA + "hasSelector"), position);
    graph.type(position, Terms.iri(Terms.OA + "TextPositionSelector"));
    graph.number(position, Terms.iri(Terms.OA + "start"), codePoints(span.start()));
    graph.number(position, Terms.iri(Terms.OA + "end"), codePoints(span.end()));
  }

  private int codePoints(int offset) {
    return onlyBasicCharacters ? offset : document.text().codePointCount(0, offset);
  }

  /** Moves an offset that would cut a surrogate pair to the front of the pair. */
  private int whole(int offset) {
    String text = document.text();
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return inside ? offset - 1 : offset;
  }

  private String key(TextSpan span) {
    return document.id() + "|" + span.start() + "|" + span.end();
  }
}
