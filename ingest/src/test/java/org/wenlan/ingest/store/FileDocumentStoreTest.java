package org.wenlan.ingest.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.testkit.DocumentStoreContract;
import org.wenlan.testkit.TestDocuments;

class FileDocumentStoreTest extends DocumentStoreContract {

  private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;

  @Override
  protected DocumentStore emptyStore(Path empty) {
    return new FileDocumentStore(empty);
  }

  @Test
  void findsEverythingAgainAfterAReopen() {
    AnnotatedDocument document = full("规划.pdf", SEEN);
    new FileDocumentStore(folder).putAnnotated(document);
    FileDocumentStore reopened = new FileDocumentStore(folder);
    assertThat(reopened.annotated(document.id())).contains(document);
    assertThat(reopened.annotatedIds()).containsExactly(document.id());
  }

  @Test
  void leadsTheSourceToTheStoredOriginal() {
    FileDocumentStore store = new FileDocumentStore(folder);
    DocumentId id = store.putOriginal(new ByteArrayInputStream("原件".getBytes(UTF_8)));
    store.putAnnotated(TestDocuments.document("题", "正文。").id(id).annotated());
    assertThat(store.annotated(id).orElseThrow().document().parsed().source().path())
        .isEqualTo(store.original(id).orElseThrow());
  }

  @Test
  void sweepsWhatACrashLeftHalfWritten() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    InputStream breaks =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("设备断开");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> store.putOriginal(breaks))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("设备断开");
    Files.writeString(folder.resolve("unfinished/left"), "half");
    FileDocumentStore unused = new FileDocumentStore(folder);
    assertThat(unused.annotatedIds()).isEmpty();
    try (Stream<Path> left = Files.list(folder.resolve("unfinished"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void noticesADamagedEntryWhereverItIsDamaged() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    AnnotatedDocument document = full("规划.pdf", SEEN);
    store.putAnnotated(document);
    Path file = folder.resolve("packs/00000001.wlp");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x41;
      Files.write(file, damaged);
      assertThatThrownBy(() -> store.annotated(document.id()))
          .as("byte %d of %d", at, whole.length)
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining(document.id().value());
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> store.annotated(document.id()))
        .isInstanceOf(InfrastructureException.class);
  }

  @Test
  void noticesADamagedFileOfALargeDocument() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    AnnotatedDocument large = large("规划", 1);
    store.putAnnotated(large);
    String id = large.id().value();
    Path file = folder.resolve("annotated").resolve(id.substring(0, 2)).resolve(id + ".wla");
    byte[] damaged = Files.readAllBytes(file);
    damaged[damaged.length / 2] ^= 0x41;
    Files.write(file, damaged);
    assertThatThrownBy(() -> store.annotated(large.id()))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining(id);
  }

  @Test
  void theLatestAnnotationCountsWhetherItIsLargeOrSmall() {
    AnnotatedDocument large = large("规划", 2);
    AnnotatedDocument small = TestDocuments.document("规划", "短。").id(large.id()).annotated();
    FileDocumentStore store = new FileDocumentStore(folder);
    for (AnnotatedDocument next : List.of(small, large, small, large)) {
      store.putAnnotated(next);
      for (DocumentStore reader : List.of(store, new FileDocumentStore(folder))) {
        assertThat(reader.annotated(large.id()).map(AnnotatedDocument::text)).contains(next.text());
      }
      assertThat(store.annotatedIds()).containsExactly(large.id());
    }
  }

  @Test
  void keepsLargeOriginalsAsFilesAndSmallOnesInAPack() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    byte[] large = new byte[FileDocumentStore.LARGE];
    new Random(3).nextBytes(large);
    byte[] small = Arrays.copyOf(large, FileDocumentStore.LARGE - 1);
    for (byte[] bytes : List.of(large, small)) {
      DocumentId id = store.putOriginal(new ByteArrayInputStream(bytes));
      assertThat(store.holdsOriginal(id)).isTrue();
      assertThat(store.original(id).orElseThrow()).hasBinaryContent(bytes);
      try (InputStream original = store.openOriginal(id).orElseThrow()) {
        assertThat(original.readAllBytes()).isEqualTo(bytes);
      }
    }
    assertThat(folder.resolve("packs/00000001.wlp")).hasSize(small.length + PackEntry.HEAD);
  }

  @Test
  void copiesOfSmallOriginalsAreKeptOnlyAsLongAsTheyAreFew() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    DocumentId first = store.putOriginal(new ByteArrayInputStream("原件".getBytes(UTF_8)));
    DocumentId often = store.putOriginal(new ByteArrayInputStream("常用".getBytes(UTF_8)));
    assertThat(store.original(first)).isPresent();
    for (int i = 0; i < FileDocumentStore.UNPACKED + 5; i++) {
      byte[] bytes = "第%d号".formatted(i).getBytes(UTF_8);
      DocumentId id = store.putOriginal(new ByteArrayInputStream(bytes));
      assertThat(store.original(id).orElseThrow()).hasBinaryContent(bytes);
      assertThat(store.original(often)).isPresent();
    }
    try (Stream<Path> copies = Files.walk(folder.resolve("unpacked"))) {
      assertThat(copies.filter(Files::isRegularFile)).hasSize(FileDocumentStore.UNPACKED);
    }
    assertThat(store.original(often).orElseThrow()).hasContent("常用");
    assertThat(store.original(first).orElseThrow()).as("made again").hasContent("原件");
  }

  @Test
  void whatWasForgottenIsWipedFromTheDisk() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    DocumentId id = store.putOriginal(new ByteArrayInputStream("不可外传".getBytes(UTF_8)));
    store.remove(List.of(id));
    assertThat(Files.readString(folder.resolve("packs/00000001.wlp"), ISO_8859_1))
        .doesNotContain(new String("不可外传".getBytes(UTF_8), ISO_8859_1));
    assertThat(new FileDocumentStore(folder).holdsOriginal(id)).isFalse();
  }

  private static AnnotatedDocument large(String title, long seed) {
    StringBuilder text = new StringBuilder();
    new Random(seed).ints(120_000, 0x4E00, 0x9FA5).forEach(c -> text.append((char) c));
    return TestDocuments.document(title, text.toString()).annotated();
  }
}
