package org.wenlan.ingest.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
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
import org.wenlan.ingest.store.PackEntry.Kind;

/**
 * Keeps documents as files: small ones many to a file in {@code packs}, see {@link PackFiles};
 * large ones each by itself, {@code originals/ab/ab…} and {@code annotated/ab/ab….wla}.
 *
 * <p>An annotation in the format of another version of the program counts as not there.
 *
 * <p>One process owns the folder. What a crash left half written lies in {@code unfinished} and is
 * swept at the next start. Cost of a write: for a small document some microseconds, and one forced
 * write for all of them when {@link #sync} is called; for a large one two forced writes, a few
 * milliseconds. A small original that somebody wants as a file is copied to {@code unpacked}, where
 * the last {@value #UNPACKED} lie, see {@link UnpackedFiles}.
 */
public final class FileDocumentStore implements DocumentStore {

  /** Bytes from which a document is large. */
  static final int LARGE = 128 * 1_024;

  /** Copies of small originals kept as files, 128 MB at most. */
  static final int UNPACKED = 1_000;

  private static final long PACK_BYTES = 128L << 20;

  private final Path folder;
  private final ContentFiles originals;
  private final ContentFiles annotated;
  private final UnpackedFiles unpacked;
  private final PackFiles packs;

  /**
   * Opens the folder, making it if it is not there.
   *
   * @throws InfrastructureException if the folder cannot be written
   */
  public FileDocumentStore(Path folder) {
    this(folder, PACK_BYTES);
  }

  /**
   * @param packBytes length of a pack from which the next is begun
   */
  FileDocumentStore(Path folder, long packBytes) {
    this.folder = folder.toAbsolutePath();
    Path unfinished = this.folder.resolve("unfinished");
    try {
      originals = new ContentFiles(this.folder.resolve("originals"), unfinished, "");
      annotated = new ContentFiles(this.folder.resolve("annotated"), unfinished, ".wla");
      ContentFiles copies = new ContentFiles(this.folder.resolve("unpacked"), unfinished, "");
      sweep(unfinished);
      unpacked = new UnpackedFiles(copies, UNPACKED);
      packs = new PackFiles(this.folder.resolve("packs"), packBytes);
    } catch (IOException e) {
      throw failed("打开文献库", "", e);
    }
  }

  @Override
  public DocumentId putOriginal(InputStream bytes) {
    try {
      byte[] beginning = bytes.readNBytes(LARGE);
      if (beginning.length == LARGE) {
        return putLarge(new SequenceInputStream(new ByteArrayInputStream(beginning), bytes));
      }
      DocumentId id = DocumentId.of(beginning);
      if (!holdsOriginal(id)) {
        packs.put(new PackKey(Kind.ORIGINAL, id), beginning);
      }
      return id;
    } catch (IOException e) {
      throw failed("保存原件", "", e);
    }
  }

  private DocumentId putLarge(InputStream bytes) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Path staged = originals.stage(new DigestInputStream(bytes, digest));
      DocumentId id = new DocumentId(HexFormat.of().formatHex(digest.digest()));
      if (originals.holds(id)) {
        Files.delete(staged);
      } else {
        originals.publish(staged, id);
      }
      return id;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean holdsOriginal(DocumentId id) {
    try {
      return packs.holds(new PackKey(Kind.ORIGINAL, id)) || originals.holds(id);
    } catch (IOException e) {
      throw failed("查找原件", id.value(), e);
    }
  }

  @Override
  public Optional<Path> original(DocumentId id) {
    try {
      Optional<byte[]> packed = packs.bytes(new PackKey(Kind.ORIGINAL, id));
      if (packed.isEmpty()) {
        return Optional.of(originals.path(id)).filter(Files::isRegularFile);
      }
      return Optional.of(unpacked.file(id, packed.get()));
    } catch (IOException e) {
      throw failed("取出原件", id.value(), e);
    }
  }

  @Override
  public Optional<InputStream> openOriginal(DocumentId id) {
    try {
      Optional<byte[]> packed = packs.bytes(new PackKey(Kind.ORIGINAL, id));
      if (packed.isPresent()) {
        return packed.map(ByteArrayInputStream::new);
      }
      return Optional.of(Files.newInputStream(originals.path(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("读取原件", id.value(), e);
    }
  }

  @Override
  public void putAnnotated(AnnotatedDocument document) {
    try {
      DocumentId id = document.id();
      byte[] file = ArtifactCodec.encode(document);
      PackKey key = new PackKey(Kind.ANNOTATION, id);
      if (file.length < LARGE) {
        packs.put(key, file);
        if (annotated.holds(id)) {
          packs.sync();
          annotated.delete(id);
        }
      } else {
        annotated.publish(annotated.stage(new ByteArrayInputStream(file)), id);
        packs.remove(key);
      }
    } catch (IOException e) {
      throw failed("保存标注结果", document.id().value(), e);
    }
  }

  @Override
  public Optional<AnnotatedDocument> annotated(DocumentId id) {
    try {
      Optional<byte[]> packed = packs.bytes(new PackKey(Kind.ANNOTATION, id));
      byte[] file = packed.isPresent() ? packed.get() : Files.readAllBytes(annotated.path(id));
      if (ArtifactCodec.isOfAnotherVersion(file)) {
        return Optional.empty();
      }
      AnnotatedDocument document = ArtifactCodec.decode(file);
      return Optional.of(lies(id).map(path -> readFrom(path, document)).orElse(document));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("读取标注结果", id.value(), e);
    }
  }

  /** Where {@link #original} would have the bytes lie. */
  private Optional<Path> lies(DocumentId id) throws IOException {
    return packs.holds(new PackKey(Kind.ORIGINAL, id))
        ? Optional.of(unpacked.path(id))
        : Optional.of(id).filter(originals::holds).map(originals::path);
  }

  @Override
  public Optional<String> revision(DocumentId id) {
    try {
      Optional<byte[]> packed =
          packs.beginning(new PackKey(Kind.ANNOTATION, id), ArtifactCodec.HEAD_BYTES);
      try (InputStream file =
          packed.isPresent()
              ? new ByteArrayInputStream(packed.get())
              : Files.newInputStream(annotated.path(id))) {
        byte[] head = file.readNBytes(ArtifactCodec.HEAD_BYTES);
        return ArtifactCodec.isOfAnotherVersion(head)
            ? Optional.empty()
            : Optional.of(ArtifactCodec.revision(new ByteArrayInputStream(head)));
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("读取标注版本", id.value(), e);
    }
  }

  @Override
  public void sync() {
    try {
      packs.sync();
    } catch (IOException e) {
      throw failed("落盘", "", e);
    }
  }

  @Override
  public void compact() {
    try {
      packs.compact();
    } catch (IOException e) {
      throw failed("整理", "", e);
    }
  }

  @Override
  public Stream<DocumentId> annotatedIds() {
    return Stream.iterate(0, i -> i < 256, i -> i + 1).flatMap(this::annotatedIds);
  }

  private Stream<DocumentId> annotatedIds(int firstByte) {
    try {
      return Stream.concat(
              packs.ids(Kind.ANNOTATION, firstByte).stream(), annotated.ids(firstByte).stream())
          .sorted()
          .distinct();
    } catch (IOException e) {
      throw failed("列出文献", "", e);
    }
  }

  @Override
  public void remove(List<DocumentId> ids) {
    try {
      for (DocumentId id : ids) {
        // Annotation first: a document without its original must not look complete after a crash.
        packs.remove(new PackKey(Kind.ANNOTATION, id));
        annotated.delete(id);
        packs.remove(new PackKey(Kind.ORIGINAL, id));
        originals.delete(id);
        unpacked.delete(id);
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
    return document.on(clean.on(parsed.lying(source)));
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
