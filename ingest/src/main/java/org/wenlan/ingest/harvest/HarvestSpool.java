package org.wenlan.ingest.harvest;

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
import java.util.List;
import java.util.stream.Stream;
import org.wenlan.catalogue.oai.HarvestPage;
import org.wenlan.catalogue.oai.HarvestedRecord;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * Pages that were harvested and not yet taken in, a file each: the metadata of their records one
 * after the other. A file is there whole or not at all.
 */
final class HarvestSpool {

  private static final byte[] BEGIN = "<records>\n".getBytes(UTF_8);
  private static final byte[] END = "</records>\n".getBytes(UTF_8);

  private final Path folder;

  HarvestSpool(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Where the pages of a source lie; made if it is not there. */
  Path folder(long source) {
    try {
      return Files.createDirectories(folder.resolve(Long.toString(source)));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Keeps the records of a page that exist; forced to disk. A single record is its file, so that
   * the digest of its metadata names its document in either case.
   */
  void keep(long source, long harvest, long page, HarvestPage records) {
    List<byte[]> present = new ArrayList<>();
    for (HarvestedRecord record : records.records()) {
      if (record instanceof HarvestedRecord.Present(var identifier, var date, byte[] metadata)) {
        present.add(metadata);
      }
    }
    Path file = folder(source).resolve("收割%d-%06d.xml".formatted(harvest, page));
    if (present.size() == 1) {
      write(file, present.getFirst());
    } else if (!present.isEmpty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      bytes.writeBytes(BEGIN);
      for (byte[] metadata : present) {
        bytes.writeBytes(metadata);
        bytes.write('\n');
      }
      bytes.writeBytes(END);
      write(file, bytes.toByteArray());
    }
  }

  private static void write(Path file, byte[] bytes) {
    // A leading dot: a run over the folder passes it over until it is whole.
    Path unfinished = file.resolveSibling("." + file.getFileName());
    try {
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

  /** The pages that wait. */
  List<Path> waiting(long source) {
    try (Stream<Path> files = Files.list(folder(source))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".xml"))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .toList();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes pages that were taken in. */
  void remove(List<Path> pages) {
    try {
      for (Path page : pages) {
        Files.deleteIfExists(page);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static InfrastructureException failed(IOException e) {
    return new InfrastructureException("不能读写收割的暂存文件夹，请检查磁盘空间和权限", e);
  }
}
