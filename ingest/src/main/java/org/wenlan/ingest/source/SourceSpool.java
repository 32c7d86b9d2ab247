package org.wenlan.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.catalogue.oai.HarvestPage;
import org.wenlan.catalogue.oai.HarvestedRecord;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * What was fetched from sources and not yet taken in, a folder for each source. A file is there
 * whole or not at all, and forced to disk.
 */
final class SourceSpool {

  private static final byte[] BEGIN = "<records>\n".getBytes(UTF_8);
  private static final byte[] END = "</records>\n".getBytes(UTF_8);

  private final Path folder;

  SourceSpool(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Where the files of a source lie; made if it is not there. */
  Path folder(long source) {
    try {
      return Files.createDirectories(folder.resolve(Long.toString(source)));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Keeps the records of a page that exist. A single record is its file, so that the digest of its
   * metadata names its document in either case.
   */
  void keep(long source, long run, long page, HarvestPage records) {
    List<byte[]> present = new ArrayList<>();
    for (HarvestedRecord record : records.records()) {
      if (record instanceof HarvestedRecord.Present(var identifier, var date, byte[] metadata)) {
        present.add(metadata);
      }
    }
    String name = "收割%d-%06d.xml".formatted(run, page);
    if (present.size() == 1) {
      keep(source, name, present.getFirst());
    } else if (!present.isEmpty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      bytes.writeBytes(BEGIN);
      for (byte[] metadata : present) {
        bytes.writeBytes(metadata);
        bytes.write('\n');
      }
      bytes.writeBytes(END);
      keep(source, name, bytes.toByteArray());
    }
  }

  /**
   * Keeps one file, in place of what has its name.
   *
   * @param name relative, of our own making
   */
  void keep(long source, String name, byte[] bytes) {
    Path file = folder(source).resolve(name);
    Path unfinished = file.resolveSibling("." + file.getFileName());
    try {
      Files.createDirectories(unfinished.resolveSibling("."));
      try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(unfinished, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes one file, if it is there. */
  void discard(long source, String name) {
    try {
      Files.deleteIfExists(folder(source).resolve(name));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Whether anything waits. */
  boolean isEmpty(long source) {
    try (Stream<Path> files = Files.walk(folder(source))) {
      return files.noneMatch(
          file -> Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith("."));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes all that waits for a source; for when it was taken in, or the source is deleted. */
  void clear(long source) {
    try (Stream<Path> files = Files.walk(folder(source))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static InfrastructureException failed(IOException e) {
    return new InfrastructureException("不能读写来源的暂存文件夹，请检查磁盘空间和权限", e);
  }
}
