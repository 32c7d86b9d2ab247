package org.wenlan.ingest.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * Files named by a content address, spread over 256 folders by its first two digits.
 *
 * <p>A file is written beside, forced to disk, and renamed into place, so that after a crash it is
 * there whole or not at all; the folder is forced too, so that it stays there.
 */
final class ContentFiles {

  private static final int BUFFER_BYTES = 65_536;

  private final Path folder;
  private final Path unfinished;
  private final String suffix;

  /**
   * Lays out the folder.
   *
   * @param suffix end of every file name, with its dot; may be empty
   */
  ContentFiles(Path folder, Path unfinished, String suffix) throws IOException {
    this.folder = folder;
    this.unfinished = unfinished;
    this.suffix = suffix;
    Files.createDirectories(unfinished);
    Files.createDirectories(folder);
  }

  /** Where the file of {@code id} lies or would lie. */
  Path path(DocumentId id) {
    return folder.resolve(id.value().substring(0, 2)).resolve(id.value() + suffix);
  }

  /** A new file that is not in place yet, forced to disk; the stream is read to its end. */
  Path stage(InputStream bytes) throws IOException {
    Path staged = unfinished.resolve(UUID.randomUUID().toString());
    try (FileChannel channel = FileChannel.open(staged, CREATE_NEW, WRITE)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, read);
        while (left.hasRemaining()) {
          channel.write(left);
        }
      }
      channel.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(staged);
      throw e;
    }
    return staged;
  }

  /** Renames a staged file into the place of {@code id}, over what may be there. */
  void publish(Path staged, DocumentId id) throws IOException {
    Path target = path(id);
    if (Files.notExists(target.resolveSibling("."))) {
      Files.createDirectories(target.resolveSibling("."));
      force(folder);
    }
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(target.resolveSibling("."));
  }

  void delete(DocumentId id) throws IOException {
    if (Files.deleteIfExists(path(id))) {
      force(path(id).resolveSibling("."));
    }
  }

  boolean holds(DocumentId id) {
    return Files.isRegularFile(path(id));
  }

  /** Puts a copy of bytes that are safe elsewhere into the place of {@code id}; not forced. */
  void place(byte[] bytes, DocumentId id) throws IOException {
    Path staged = unfinished.resolve(UUID.randomUUID().toString());
    Files.write(staged, bytes);
    Files.createDirectories(path(id).resolveSibling("."));
    Files.move(
        staged, path(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes all files. */
  void clear() throws IOException {
    for (int firstByte = 0; firstByte < 256; firstByte++) {
      for (DocumentId id : ids(firstByte)) {
        Files.deleteIfExists(path(id));
      }
    }
  }

  /** The ids whose address begins with this byte, ascending. */
  List<DocumentId> ids(int firstByte) {
    List<DocumentId> ids = new ArrayList<>();
    Path shelf = folder.resolve("%02x".formatted(firstByte));
    if (Files.notExists(shelf)) {
      return ids;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.length() == 64 + suffix.length() && name.endsWith(suffix)) {
          ids.add(new DocumentId(name.substring(0, 64)));
        }
      }
    } catch (IOException e) {
      throw new InfrastructureException("文献库 %s：列出文献时出错，请检查磁盘和权限".formatted(folder), e);
    }
    Collections.sort(ids);
    return ids;
  }

  /** Forces the names in a folder to disk. */
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
