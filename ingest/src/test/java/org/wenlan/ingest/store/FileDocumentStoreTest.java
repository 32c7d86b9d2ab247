package org.wenlan.ingest.store;

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
  void noticesADamagedFileWhereverItIsDamaged() throws IOException {
    FileDocumentStore store = new FileDocumentStore(folder);
    AnnotatedDocument document = full("规划.pdf", SEEN);
    store.putAnnotated(document);
    String id = document.id().value();
    Path file = folder.resolve("annotated").resolve(id.substring(0, 2)).resolve(id + ".wla");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 37) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x41;
      Files.write(file, damaged);
      assertThatThrownBy(() -> store.annotated(document.id()))
          .as("byte %d of %d", at, whole.length)
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining(id);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> store.annotated(document.id()))
        .isInstanceOf(InfrastructureException.class);
  }
}
