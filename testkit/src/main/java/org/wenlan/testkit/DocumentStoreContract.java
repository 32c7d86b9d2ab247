package org.wenlan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EnactmentAct;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.store.DocumentStore;

/**
 * What every {@link DocumentStore} promises. Not promised: that the source of a document read back
 * is still looked for where it was found; it may lead to the stored original.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before each test
public abstract class DocumentStoreContract {

  @TempDir Path temp;

  private DocumentStore store;

  /**
   * A store that holds nothing.
   *
   * @param folder empty folder it may use
   */
  protected abstract DocumentStore emptyStore(Path folder) throws IOException;

  @BeforeEach
  void open() throws IOException {
    store = emptyStore(temp);
  }

  /** A document in which every kind of field holds something. */
  protected static AnnotatedDocument full(String location, Instant seenAt) {
    TestDocuments builder =
        document("澜州市图书馆事业发展规划", "依据《文江省公共图书馆条例》制定。\n澜州市图书馆２０２５年藏书𠮷十万册。")
            .issuers("澜州市文化局", "澜州市财政局")
            .number("澜政发〔2025〕3号")
            .date("2025-03-05")
            .region("澜州")
            .keywords("图书馆", "规划")
            .mention(EntityType.ORGANIZATION, "澜州市图书馆")
            .pages(0, 20);
    PolicyRelation relation =
        new PolicyRelation(
            RelationType.BASED_ON,
            Optional.of("文江省公共图书馆条例"),
            Optional.of(new DocumentNumber("文常发", 2019, 7)),
            "依据",
            builder.span("依据《文江省公共图书馆条例》制定。"),
            0.875);
    AnnotatedDocument built = builder.relation(relation).annotated();
    CleanDocument clean = built.document();
    SourceFile source =
        new SourceFile(clean.id(), location, Path.of("/gone/" + location), 345, seenAt);
    ParsedDocument parsed =
        new ParsedDocument(
            source,
            "application/pdf",
            " " + clean.text() + "\r\n",
            clean.pages(),
            Map.of("dc:title", List.of("规划"), "xmp:pages", List.of("1", "2")),
            new Recognition(
                List.of(
                    new RecognisedPage(
                        1,
                        0.96f,
                        List.of(
                            new PlacedText(
                                new TextSpan(1, 3), new PageBox(0.1f, 0.2f, 0.9f, 0.25f)))))));
    return new AnnotatedDocument(
        new CleanDocument(
            parsed,
            clean.text(),
            clean.pages(),
            new OffsetMap(new int[] {0, 9}, new int[] {1, 11})),
        built.metadata().toBuilder()
            .theme(Optional.of("文化"))
            .history(
                List.of(
                    new Enactment(
                        EnactmentAct.PROMULGATED,
                        LocalDate.of(2025, 3, 5),
                        List.of("澜州市人民政府"),
                        DocumentNumber.find("澜州市人民政府令第12号"))))
            .build(),
        built.sentences(),
        built.mentions(),
        built.relations(),
        built.keywords(),
        built.passages());
  }

  @Test
  void keepsOriginalBytesUnderTheirDigest() throws IOException {
    byte[] bytes = "澜州市图书馆年报\0\r\n".getBytes(UTF_8);
    DocumentId id = store.putOriginal(new ByteArrayInputStream(bytes));
    store.sync();
    assertThat(id).isEqualTo(DocumentId.of(bytes));
    assertThat(store.holdsOriginal(id)).isTrue();
    assertThat(Files.readAllBytes(store.original(id).orElseThrow())).isEqualTo(bytes);
    try (InputStream original = store.openOriginal(id).orElseThrow()) {
      assertThat(original.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void keepsAnEmptyOriginal() {
    DocumentId id = store.putOriginal(new ByteArrayInputStream(new byte[0]));
    assertThat(store.original(id).orElseThrow()).isEmptyFile();
  }

  @Test
  void takesTheSameOriginalTwice() {
    byte[] bytes = {1, 2, 3};
    DocumentId first = store.putOriginal(new ByteArrayInputStream(bytes));
    DocumentId second = store.putOriginal(new ByteArrayInputStream(bytes));
    assertThat(second).isEqualTo(first);
    assertThat(store.original(first)).isPresent();
  }

  @Test
  void knowsNothingItWasNotGiven() {
    DocumentId unknown = DocumentId.of(new byte[] {42});
    assertThat(store.original(unknown)).isEmpty();
    assertThat(store.openOriginal(unknown)).isEmpty();
    assertThat(store.holdsOriginal(unknown)).isFalse();
    assertThat(store.annotated(unknown)).isEmpty();
    assertThat(store.revision(unknown)).isEmpty();
    store.remove(List.of(unknown));
    assertThat(store.annotatedIds()).isEmpty();
  }

  @Test
  void givesEveryFieldBack() {
    AnnotatedDocument document = full("规划/总体.pdf", Instant.parse("2026-01-02T03:04:05.678Z"));
    store.putAnnotated(document);
    assertThat(store.annotated(document.id())).contains(document);
  }

  @Test
  void replacesWhatWasAnnotatedBefore() {
    AnnotatedDocument first = document("甲", "澜州市图书馆开馆。").annotated();
    AnnotatedDocument second = document("乙", "澜州市图书馆闭馆。").id(first.id()).annotated();
    store.putAnnotated(first);
    String before = store.revision(first.id()).orElseThrow();
    store.putAnnotated(second);
    assertThat(store.annotated(first.id()).map(AnnotatedDocument::text)).contains(second.text());
    assertThat(store.revision(first.id()).orElseThrow()).isNotEqualTo(before);
    assertThat(store.annotatedIds()).containsExactly(first.id());
  }

  @Test
  void givesEqualContentEqualRevisionsWhereverAndWheneverItWasSeen() {
    AnnotatedDocument monday = full("甲/规划.pdf", Instant.parse("2026-01-05T00:00:00Z"));
    AnnotatedDocument friday = full("乙/副本.pdf", Instant.parse("2026-01-09T00:00:00Z"));
    store.putAnnotated(monday);
    String first = store.revision(monday.id()).orElseThrow();
    store.putAnnotated(friday);
    assertThat(store.revision(friday.id())).contains(first);
    assertThat(first).matches("[0-9a-f]{64}");
  }

  @Test
  void givesAnotherVectorAnotherRevision() {
    TestDocuments builder = document("规划", "澜州市图书馆开馆。");
    store.putAnnotated(builder.annotated());
    String with = store.revision(builder.annotated().id()).orElseThrow();
    store.putAnnotated(builder.withoutVectors().annotated());
    assertThat(store.revision(builder.annotated().id()).orElseThrow()).isNotEqualTo(with);
  }

  @Test
  void listsIdsInAscendingOrder() {
    List<DocumentId> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      AnnotatedDocument document =
          document("第%d号".formatted(i), "正文第%d段。".formatted(i)).annotated();
      store.putAnnotated(document);
      ids.add(document.id());
    }
    assertThat(store.annotatedIds()).isSorted().containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void forgetsOriginalAndAnnotation() {
    byte[] bytes = "原件".getBytes(UTF_8);
    DocumentId id = store.putOriginal(new ByteArrayInputStream(bytes));
    store.putAnnotated(document("规划", "澜州市图书馆开馆。").id(id).annotated());
    store.remove(List.of(id));
    assertThat(store.original(id)).isEmpty();
    assertThat(store.holdsOriginal(id)).isFalse();
    assertThat(store.annotated(id)).isEmpty();
    assertThat(store.revision(id)).isEmpty();
    assertThat(store.annotatedIds()).isEmpty();
  }

  @Test
  void holdsTheSameAfterItsSpaceWasGivenBack() {
    AnnotatedDocument first = document("甲", "澜州市图书馆开馆。").annotated();
    store.putAnnotated(first);
    store.putAnnotated(document("乙", "澜州市图书馆闭馆。").id(first.id()).annotated());
    store.sync();
    store.compact();
    assertThat(store.annotated(first.id()).map(d -> d.metadata().title())).contains("乙");
    assertThat(store.annotatedIds()).containsExactly(first.id());
  }

  @Test
  void takesManyWritersAtOnce() throws Exception {
    byte[] shared = "同一原件".getBytes(UTF_8);
    List<Callable<DocumentId>> writes = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      AnnotatedDocument document =
          document("第%d号".formatted(i % 4), "正文第%d段。".formatted(i % 4)).annotated();
      writes.add(
          () -> {
            store.putAnnotated(document);
            return store.putOriginal(new ByteArrayInputStream(shared));
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<DocumentId> written : threads.invokeAll(writes)) {
        assertThat(written.get()).isEqualTo(DocumentId.of(shared));
      }
    }
    assertThat(store.annotatedIds()).hasSize(4);
  }
}
