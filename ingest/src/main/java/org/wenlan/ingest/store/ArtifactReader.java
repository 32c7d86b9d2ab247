package org.wenlan.ingest.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EnactmentAct;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Passage;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.document.Validity;

/** Reads what {@link ArtifactWriter} wrote, field by field in the same order. */
final class ArtifactReader {

  private final DataInputStream in;

  private ArtifactReader(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  static AnnotatedDocument read(byte[] content, byte[] circumstances) throws IOException {
    ArtifactReader around = new ArtifactReader(circumstances);
    String location = around.text();
    Path path = Path.of(URI.create(around.text()));
    Instant seenAt = Instant.parse(around.text());
    Map<String, List<String>> reported = new TreeMap<>();
    for (int left = around.in.readInt(); left > 0; left--) {
      reported.put(around.text(), around.list(around::text));
    }
    ArtifactReader reader = new ArtifactReader(content);
    int version = reader.in.readByte();
    if (version != ArtifactCodec.VERSION) {
      throw new IOException("content version " + version + " is not known");
    }
    DocumentId id = new DocumentId(reader.text());
    SourceFile source = new SourceFile(id, location, path, reader.in.readLong(), seenAt);
    ParsedDocument parsed =
        new ParsedDocument(
            source,
            reader.text(),
            reader.text(),
            reader.pages(),
            reported,
            new Recognition(reader.list(reader::recognisedPage)));
    CleanDocument clean =
        new CleanDocument(parsed, reader.text(), reader.pages(), reader.offsets());
    return new AnnotatedDocument(
        clean,
        reader.metadata(),
        reader.list(reader::span),
        reader.list(reader::mention),
        reader.list(reader::relation),
        reader.list(reader::keyword),
        reader.list(reader::passage));
  }

  private RecognisedPage recognisedPage() throws IOException {
    return new RecognisedPage(in.readInt(), in.readFloat(), list(this::placed));
  }

  private PlacedText placed() throws IOException {
    return new PlacedText(
        span(), new PageBox(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
  }

  private DocumentMetadata metadata() throws IOException {
    return DocumentMetadata.builder(text(), DocumentType.valueOf(text()))
        .access(AccessLevel.valueOf(text()))
        .creators(list(this::text))
        .issuers(list(this::text))
        .number(optional(this::number))
        .dateDocument(optional(this::date))
        .datePublished(optional(this::date))
        .dateInForce(optional(this::date))
        .region(optional(this::text))
        .container(optional(this::text))
        .identifier(optional(this::text))
        .url(optional(this::text))
        .validity(Validity.valueOf(text()))
        .imprint(optional(this::text))
        .theme(optional(this::text))
        .history(list(this::enactment))
        .build();
  }

  private Enactment enactment() throws IOException {
    return new Enactment(
        EnactmentAct.valueOf(text()), date(), list(this::text), optional(this::number));
  }

  private EntityMention mention() throws IOException {
    return new EntityMention(EntityType.valueOf(text()), span(), text(), in.readDouble());
  }

  private PolicyRelation relation() throws IOException {
    return new PolicyRelation(
        RelationType.valueOf(text()),
        optional(this::text),
        optional(this::number),
        text(),
        span(),
        in.readDouble());
  }

  private Keyword keyword() throws IOException {
    return new Keyword(text(), in.readDouble());
  }

  private Passage passage() throws IOException {
    int ordinal = in.readInt();
    TextSpan span = span();
    Locator locator = new Locator(in.readInt(), in.readInt());
    float[] vector = new float[in.readInt()];
    byte[] floats = new byte[vector.length * Float.BYTES];
    in.readFully(floats);
    ByteBuffer.wrap(floats).asFloatBuffer().get(vector);
    return new Passage(ordinal, span, locator, vector);
  }

  private DocumentNumber number() throws IOException {
    return new DocumentNumber(text(), in.readInt(), in.readInt());
  }

  private LocalDate date() throws IOException {
    return LocalDate.ofEpochDay(in.readLong());
  }

  private TextSpan span() throws IOException {
    return new TextSpan(in.readInt(), in.readInt());
  }

  private PageMap pages() throws IOException {
    List<Integer> starts = list(in::readInt);
    return starts.isEmpty() ? PageMap.UNPAGED : new PageMap(starts);
  }

  private OffsetMap offsets() throws IOException {
    int runs = in.readInt();
    int[] clean = new int[runs];
    int[] original = new int[runs];
    for (int i = 0; i < runs; i++) {
      clean[i] = in.readInt();
      original[i] = in.readInt();
    }
    return new OffsetMap(clean, original);
  }

  private String text() throws IOException {
    byte[] encoded = new byte[in.readInt()];
    in.readFully(encoded);
    return new String(encoded, UTF_8);
  }

  private <T> Optional<T> optional(Field<T> field) throws IOException {
    return in.readBoolean() ? Optional.of(field.read()) : Optional.empty();
  }

  private <T> List<T> list(Field<T> field) throws IOException {
    List<T> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(field.read());
    }
    return values;
  }

  private interface Field<T> {
    T read() throws IOException;
  }
}
