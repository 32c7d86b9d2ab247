package org.wenlan.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.wenlan.core.pipeline.RejectionReason;

/** ZIP: by its directory at the end; names in UTF-8 or, from Chinese Windows, in GBK. */
final class ZipFormat implements ContainerFormat {

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setPath(file).setCharset(StandardCharsets.ISO_8859_1).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
          all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          take(zip, entry, out);
        }
      }
    }
  }

  private static void take(ZipFile zip, ZipArchiveEntry entry, Unpacking out) {
    String name = name(entry);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      out.refuseEncrypted(name);
    } else if (!zip.canReadEntryData(entry)) {
      out.refuse(name, RejectionReason.UNSUPPORTED_TYPE, "压缩包中的此文件用了不支持的压缩方法，请解压后导入");
    } else {
      try {
        out.take(
            name,
            to -> {
              try (InputStream bytes = zip.getInputStream(entry)) {
                bytes.transferTo(to);
              }
            });
      } catch (IOException e) {
        out.refuseDamaged(name);
      }
    }
  }

  private static String name(ZipArchiveEntry entry) {
    if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
      return entry.getName();
    }
    byte[] raw = entry.getRawName();
    return raw == null ? entry.getName() : MemberName.decode(raw);
  }
}
