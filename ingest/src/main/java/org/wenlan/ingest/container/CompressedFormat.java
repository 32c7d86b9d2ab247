package org.wenlan.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** One compressed stream (gz, bz2, xz, lzma, Z): a tar as a rule, else a single file. */
final class CompressedFormat implements ContainerFormat {

  private static final int MOST_MEMORY_KIB = 160 << 10;

  /** Looked at, and read ahead: what is read ahead of a damaged stretch is lost with it. */
  private static final int TAR_HEADER = 512;

  private static final Map<String, String> COMPRESSORS =
      Map.of(
          "application/gzip", CompressorStreamFactory.GZIP,
          "application/x-gzip", CompressorStreamFactory.GZIP,
          "application/x-bzip2", CompressorStreamFactory.BZIP2,
          "application/x-xz", CompressorStreamFactory.XZ,
          "application/x-lzma", CompressorStreamFactory.LZMA,
          "application/x-compress", CompressorStreamFactory.Z);

  private final String compressor;

  CompressedFormat(String mediaType) {
    this.compressor = COMPRESSORS.getOrDefault(mediaType, CompressorStreamFactory.GZIP);
  }

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    CompressorStreamFactory factory =
        new CompressorStreamFactory(/* decompressUntilEOF= */ true, MOST_MEMORY_KIB);
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream bytes =
            new BufferedInputStream(
                factory.createCompressorInputStream(compressor, packed), TAR_HEADER)) {
      bytes.mark(TAR_HEADER);
      byte[] head = bytes.readNBytes(TAR_HEADER);
      bytes.reset();
      if (TarArchiveInputStream.matches(head, head.length)) {
        TarFormat.read(bytes, out);
      } else {
        out.take("内容", bytes::transferTo);
      }
    } catch (CompressorException e) {
      throw new IOException(e);
    }
  }
}
