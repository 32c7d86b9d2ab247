package org.wenlan.ingest.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A way of holding several documents in one file. */
@FunctionalInterface
interface ContainerFormat {

  /**
   * Takes the members out, in the order of the file.
   *
   * @throws IOException if the file is damaged
   * @throws Unreadable if none of its members can be read and the reason is known
   */
  void read(Path file, Unpacking out) throws IOException;

  /**
   * How files of a type are opened; empty if they are documents or unknown. A mail is a container
   * if it has attachments, else a document; a file of catalogue records is one if it has several.
   *
   * @param mediaType as detected from the bytes, without parameters
   */
  static Optional<ContainerFormat> of(String mediaType, Path file) throws IOException {
    return switch (mediaType) {
      case "application/zip" -> Optional.of(new ZipFormat());
      case "application/x-7z-compressed" -> Optional.of(new SevenZipFormat());
      case "application/x-rar-compressed" -> Optional.of(new RarFormat());
      case "application/x-tar", "application/x-gtar" -> Optional.of(new TarFormat());
      case "application/gzip",
          "application/x-gzip",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-lzma",
          "application/x-compress" ->
          Optional.of(new CompressedFormat(mediaType));
      case "application/mbox" -> Optional.of(new MailboxFormat());
      case "message/rfc822" ->
          MailFormat.hasAttachments(file) ? Optional.of(new MailFormat()) : Optional.empty();
      case "application/vnd.ms-outlook" ->
          OutlookFormat.hasAttachments(file) ? Optional.of(new OutlookFormat()) : Optional.empty();
      default -> RecordFileFormat.of(file);
    };
  }
}
