package org.wenlan.ingest.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** 7z: entry after entry, for they are often packed as one. */
final class SevenZipFormat implements ContainerFormat {

  private static final int MOST_MEMORY_KIB = 160 << 10;

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (SevenZFile archive =
        SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get()) {
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        if (!entry.isDirectory() && !entry.isAntiItem()) {
          String name = entry.getName();
          out.take(name == null ? "" : name, to -> copy(archive, to));
        }
      }
    } catch (PasswordRequiredException e) {
      throw Unreadable.encrypted();
    }
  }

  private static void copy(SevenZFile archive, OutputStream to) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
      to.write(buffer, 0, read);
    }
  }
}
