package org.wenlan.ingest.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.store.DocumentStore;

/**
 * Keeps documents as files: {@code originals/ab/ab…} and {@code annotated/ab/ab….wla}.
 *
 * <p>One process owns the folder. What a crash left half written lies in {@code unfinished} and is
 * swept at the next start. Cost of a write: two forced writes to disk, a few milliseconds.
 */
public final class FileDocumentStore implements DocumentStore {

  private final Path folder;
  private final ContentFiles originals;
  private final ContentFiles annotated;

  /**
   * Opens the folder, making it if it is not there.
   *
   * @throws InfrastructureException if the folder cannot be written
   */
  public FileDocumentStore(Path folder) {
    this.folder = folder.toAbsolutePath();
    Path unfinished = this.folder.resolve("unfinished");
    try {
      originals = new ContentFiles(this.folder.resolve("originals"), unfinished, "");
      annotated = new ContentFiles(this.folder.resolve("annotated"), unfinished, ".wla");
      sweep(unfinished);
    } catch (IOException e) {
      throw failed("打开文献库", "", e);
    }
  }

  @Override
  public DocumentId putOriginal(InputStream bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Path staged = originals.stage(new DigestInputStream(bytes, digest));
      DocumentId id = new DocumentId(HexFormat.of().formatHex(digest.digest()));
      if (Files.exists(originals.path(id))) {
        Files.delete(staged);
      } else {
        originals.publish(staged, id);
      }
      return id;
    } catch (IOException e) {
      throw failed("保存原件", "", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public Optional<Path> original(DocumentId id) {
    Path path = originals.path(id);
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  @Override
  public void putAnnotated(AnnotatedDocument document) {
    try {
      byte[] file = ArtifactCodec.encode(document);
      Path staged = annotated.stage(new ByteArrayInputStream(file));
      annotated.publish(staged, document.id());
    } catch (IOException e) {
      throw failed("保存标注结果", document.id().value(), e);
    }
  }

  @Override
  public Optional<AnnotatedDocument> annotated(DocumentId id) {
    try {
      AnnotatedDocument document = ArtifactCodec.decode(Files.readAllBytes(annotated.path(id)));
      return Optional.of(original(id).map(path -> readFrom(path, document)).orElse(document));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("读取标注结果", id.value(), e);
    }
  }

  @Override
  public Optional<String> revision(DocumentId id) {
    try (InputStream file = Files.newInputStream(annotated.path(id))) {
      return Optional.of(ArtifactCodec.revision(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("读取标注版本", id.value(), e);
    }
  }

  @Override
  public Stream<DocumentId> annotatedIds() {
    return annotated.ids();
  }

  @Override
  public void remove(List<DocumentId> ids) {
    try {
      for (DocumentId id : ids) {
        // Annotation first: a document without its original must not look complete after a crash.
        annotated.delete(id);
        originals.delete(id);
      }
    } catch (IOException e) {
      throw failed("删除文献", "", e);
    }
  }

  /** The document with the place where its bytes lie now, wherever they came from. */
  private static AnnotatedDocument readFrom(Path path, AnnotatedDocument document) {
    CleanDocument clean = document.document();
    ParsedDocument parsed = clean.parsed();
    SourceFile was = parsed.source();
    SourceFile source =
        new SourceFile(was.id(), was.location(), path, was.sizeBytes(), was.seenAt());
    return new AnnotatedDocument(
        new CleanDocument(
            new ParsedDocument(
                source,
                parsed.mediaType(),
                parsed.text(),
                parsed.pages(),
                parsed.metadata(),
                parsed.recognition()),
            clean.text(),
            clean.pages(),
            clean.offsets()),
        document.metadata(),
        document.sentences(),
        document.mentions(),
        document.relations(),
        document.keywords(),
        document.passages());
  }

  private static void sweep(Path unfinished) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private InfrastructureException failed(String doing, String id, IOException cause) {
    return new InfrastructureException(
        "文献库 %s：%s %s时出错（%s），请检查磁盘空间和权限".formatted(folder, doing, id, cause.getMessage()), cause);
  }
}
