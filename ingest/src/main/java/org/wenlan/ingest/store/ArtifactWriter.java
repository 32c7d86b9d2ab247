package org.wenlan.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;

/**
 * Turns an annotated document into bytes: what the content and the models decide ({@link
 * #content}), and what differs from run to run ({@link #circumstances}).
 *
 * <p>Enum constants are written by name, so that new ones may be put anywhere; numbers are
 * big-endian; a text is its length in bytes and UTF-8. {@link ArtifactReader} reads the same fields
 * in the same order.
 */
final class ArtifactWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private ArtifactWriter() {}

  /** Everything that the bytes of the source and the models decide, and nothing else. */
  static byte[] content(AnnotatedDocument document) throws IOException {
    ArtifactWriter writer = new ArtifactWriter();
    CleanDocument clean = document.document();
    ParsedDocument parsed = clean.parsed();
    writer.out.writeByte(ArtifactCodec.VERSION);
    writer.text(parsed.id().value());
    writer.out.writeLong(parsed.source().sizeBytes());
    writer.text(parsed.mediaType());
    writer.text(parsed.text());
    writer.pages(parsed.pages());
    writer.list(parsed.recognition().pages(), writer::recognisedPage);
    writer.text(clean.text());
    writer.pages(clean.pages());
    writer.offsets(clean.offsets());
    writer.metadata(document.metadata());
    writer.list(document.sentences(), writer::span);
    writer.list(document.mentions(), writer::mention);
    writer.list(document.relations(), writer::relation);
    writer.list(document.keywords(), writer::keyword);
    writer.list(document.passages(), writer::passage);
    return writer.bytes.toByteArray();
  }

  /** Where and when the source was met, and what the parser reported besides its text. */
  static byte[] circumstances(AnnotatedDocument document) throws IOException {
    ArtifactWriter writer = new ArtifactWriter();
    ParsedDocument parsed = document.document().parsed();
    SourceFile source = parsed.source();
    writer.text(source.location());
    writer.text(source.path().toUri().toString());
    writer.text(source.seenAt().toString());
    Map<String, List<String>> ordered = new TreeMap<>(parsed.metadata());
    writer.list(
        List.copyOf(ordered.entrySet()),
        entry -> {
          writer.text(entry.getKey());
          writer.list(entry.getValue(), writer::text);
        });
    return writer.bytes.toByteArray();
  }

  private void recognisedPage(RecognisedPage page) throws IOException {
    out.writeInt(page.page());
    out.writeFloat(page.confidence());
    list(page.lines(), this::placed);
  }

  private void placed(PlacedText placed) throws IOException {
    span(placed.span());
    out.writeFloat(placed.box().left());
    out.writeFloat(placed.box().top());
    out.writeFloat(placed.box().right());
    out.writeFloat(placed.box().bottom());
  }

  private void metadata(DocumentMetadata metadata) throws IOException {
    text(metadata.title());
    text(metadata.type().name());
    text(metadata.access().name());
    list(metadata.creators(), this::text);
    list(metadata.issuers(), this::text);
    optional(metadata.number(), this::number);
    optional(metadata.dateDocument(), this::date);
    optional(metadata.datePublished(), this::date);
    optional(metadata.dateInForce(), this::date);
    optional(metadata.region(), this::text);
    optional(metadata.container(), this::text);
    optional(metadata.identifier(), this::text);
    optional(metadata.url(), this::text);
    text(metadata.validity().name());
    optional(metadata.imprint(), this::text);
    optional(metadata.theme(), this::text);
    list(metadata.history(), this::enactment);
  }

  private void enactment(Enactment step) throws IOException {
    text(step.act().name());
    date(step.date());
    list(step.bodies(), this::text);
    optional(step.number(), this::number);
  }

  private void mention(EntityMention mention) throws IOException {
    text(mention.type().name());
    span(mention.span());
    text(mention.normalForm());
    out.writeDouble(mention.confidence());
  }

  private void relation(PolicyRelation relation) throws IOException {
    text(relation.type().name());
    optional(relation.targetTitle(), this::text);
    optional(relation.targetNumber(), this::number);
    text(relation.cuePhrase());
    span(relation.evidence());
    out.writeDouble(relation.confidence());
  }

  private void keyword(Keyword keyword) throws IOException {
    text(keyword.term());
    out.writeDouble(keyword.weight());
  }

  private void passage(Passage passage) throws IOException {
    out.writeInt(passage.ordinal());
    span(passage.span());
    Locator locator = passage.locator();
    out.writeInt(locator.page());
    out.writeInt(locator.paragraph());
    float[] vector = passage.vector();
    out.writeInt(vector.length);
    ByteBuffer floats = ByteBuffer.allocate(vector.length * Float.BYTES);
    floats.asFloatBuffer().put(vector);
    out.write(floats.array());
  }

  private void number(DocumentNumber number) throws IOException {
    text(number.agencyCode());
    out.writeInt(number.year());
    out.writeInt(number.serial());
  }

  private void date(LocalDate date) throws IOException {
    out.writeLong(date.toEpochDay());
  }

  private void span(TextSpan span) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private void pages(PageMap pages) throws IOException {
    list(pages.starts(), out::writeInt);
  }

  private void offsets(OffsetMap offsets) throws IOException {
    int[] clean = offsets.cleanStarts();
    int[] original = offsets.originalStarts();
    out.writeInt(clean.length);
    for (int i = 0; i < clean.length; i++) {
      out.writeInt(clean[i]);
      out.writeInt(original[i]);
    }
  }

  private void text(String text) throws IOException {
    byte[] encoded = text.getBytes(UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  private <T> void optional(Optional<T> value, Field<T> field) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      field.write(value.get());
    }
  }

  private <T> void list(List<T> values, Field<? super T> field) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      field.write(value);
    }
  }

  private interface Field<T> {
    void write(T value) throws IOException;
  }
}
