package org.wenlan.reports.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.wenlan.reports.BatchRefusedException;

/**
 * Looks through a workbook before anything reads it: how much it unpacks to, and whether it brings
 * what a table of queries has no use for (macros, links to other files, embedded objects, DTDs).
 */
final class WorkbookGuard {

  private static final int MOST_PARTS = 500;
  private static final long MOST_UNPACKED = 40L << 20;
  private static final int HEAD = 4_096;

  private WorkbookGuard() {}

  /**
   * @throws BatchRefusedException if it is not harmless; in Chinese
   */
  static void check(byte[] file) throws IOException {
    long unpacked = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (++parts > MOST_PARTS) {
          throw new BatchRefusedException("工作簿的部件过多，不能读取；请只保留一张检索式表");
        }
        refuseByName(part.getName().toLowerCase(Locale.ROOT));
        byte[] head = zip.readNBytes(HEAD);
        if (new String(head, ISO_8859_1).replace("\0", "").contains("<!DOCTYPE")) {
          throw new BatchRefusedException("工作簿里有 DTD 声明，不能读取；请用表格软件重新保存");
        }
        unpacked += head.length + drain(zip, MOST_UNPACKED - unpacked);
        if (unpacked > MOST_UNPACKED) {
          throw new BatchRefusedException("工作簿解开后超过 40 MB，不能读取；请只保留一张检索式表");
        }
      }
    } catch (ZipException e) {
      throw new BatchRefusedException("工作簿已损坏，不能读取；请用表格软件重新保存");
    }
  }

  private static void refuseByName(String name) {
    if (name.contains("externallinks/")
        || name.contains("embeddings/")
        || name.contains("activex/")
        || name.contains("connections.xml")
        || name.endsWith("vbaproject.bin")) {
      throw new BatchRefusedException("工作簿里有宏、外部链接或嵌入对象，不能读取；请只保留一张检索式表，另存为 xlsx");
    }
  }

  /** How much more there is, as far as it matters. */
  private static long drain(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[8_192];
    long count = 0;
    int read;
    while (count <= most && (read = in.read(buffer)) >= 0) {
      count += read;
    }
    return count;
  }
}
