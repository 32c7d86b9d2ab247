package org.wenlan.ingest.job;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;

/** Uploaded files that wait for their run; not in the store, for one of them may be secret. */
final class IncomingFiles {

  private static final Logger LOG = LoggerFactory.getLogger(IncomingFiles.class);

  private final Path folder;
  private final long maxBytes;

  IncomingFiles(Path folder, long maxBytes) {
    this.folder = folder.toAbsolutePath();
    this.maxBytes = maxBytes;
  }

  /** Takes the bytes in, forced to disk. */
  Path receive(String name, InputStream bytes) {
    Path file = folder.resolve(UUID.randomUUID().toString());
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
        byte[] buffer = new byte[65_536];
        long size = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
          size += read;
          if (size > maxBytes) {
            throw new IngestRefusedException(
                Kind.BAD_SOURCE,
                "文件 %s 超过上传上限 %d MB，请拆分，或放入服务器的文件夹后导入".formatted(name, maxBytes >> 20));
          }
          ByteBuffer left = ByteBuffer.wrap(buffer, 0, read);
          while (left.hasRemaining()) {
            channel.write(left);
          }
        }
        channel.force(true);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return file;
    } catch (IOException e) {
      throw new InfrastructureException("不能保存上传的文件，请检查磁盘空间", e);
    }
  }

  /**
   * Removes what no run waits for: uploads cut off before their run was registered. For the start
   * of the application only, before uploads are taken in.
   *
   * @param awaited where the bytes of runs lie that are not complete
   */
  void sweep(Set<URI> awaited) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> !awaited.contains(file.toUri())).toList()) {
        Files.deleteIfExists(file);
        LOG.info("removed an upload that was cut off: {}", file.getFileName());
      }
    } catch (IOException e) {
      LOG.warn("uploads that were cut off could not be removed from {}", folder, e);
    }
  }

  /**
   * Removes the bytes of a refused secret upload; a file that was met elsewhere stays where it is,
   * for it is not ours.
   */
  static void withdraw(Path folder, Path file) {
    if (folder.toAbsolutePath().equals(file.toAbsolutePath().getParent())) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new InfrastructureException("不能删除被拒收的上传文件 " + file.getFileName(), e);
      }
    }
  }

  DocumentId digest(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return DocumentId.of(bytes);
    } catch (IOException e) {
      throw new InfrastructureException("不能读取上传的文件", e);
    }
  }

  long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new InfrastructureException("不能读取上传的文件", e);
    }
  }
}
