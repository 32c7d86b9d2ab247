package org.wenlan.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar: a stream of entries; links are not followed. */
final class TarFormat implements ContainerFormat {

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      read(bytes, out);
    }
  }

  /** Reads a tar that comes out of something else; leaves the stream open. */
  static void read(InputStream bytes, Unpacking out) throws IOException {
    // Byte for byte: which encoding the names are in is for us to find out.
    TarArchiveInputStream tar =
        new TarArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name());
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && !entry.isSparse()) {
        out.take(MemberName.decodeLatin(entry.getName()), tar::transferTo);
      }
    }
  }
}
