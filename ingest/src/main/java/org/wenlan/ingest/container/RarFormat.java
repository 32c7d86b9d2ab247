package org.wenlan.ingest.container;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.wenlan.core.pipeline.RejectionReason;

/** RAR up to version 4; version 5 is refused with advice. */
final class RarFormat implements ContainerFormat {

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (Archive archive = new Archive(file.toFile())) {
      if (archive.isEncrypted()) {
        throw Unreadable.encrypted();
      }
      for (FileHeader entry : archive.getFileHeaders()) {
        if (!entry.isDirectory()) {
          take(archive, entry, out);
        }
      }
    } catch (UnsupportedRarV5Exception e) {
      throw new Unreadable(RejectionReason.UNSUPPORTED_TYPE, "不支持 RAR5 压缩包，请另存为 ZIP 或 7z 后再次导入");
    } catch (UnsupportedRarEncryptedException e) {
      throw Unreadable.encrypted();
    } catch (RarException e) {
      throw new IOException(e);
    }
  }

  private static void take(Archive archive, FileHeader entry, Unpacking out) {
    String name =
        entry.isUnicode() ? entry.getFileName() : MemberName.decode(entry.getFileNameByteArray());
    if (entry.isEncrypted()) {
      out.refuseEncrypted(name);
    } else if (entry.isSplitBefore() || entry.isSplitAfter()) {
      out.refuse(name, RejectionReason.CORRUPT, "此文件分在几个分卷里，请合并解压后导入");
    } else {
      try {
        out.take(
            name,
            to -> {
              // Through a stream: thrown from within the unpacker our limits would be swallowed.
              try (InputStream bytes = archive.getInputStream(entry)) {
                bytes.transferTo(to);
              }
            });
      } catch (IOException e) {
        out.refuseDamaged(name);
      }
    }
  }
}
