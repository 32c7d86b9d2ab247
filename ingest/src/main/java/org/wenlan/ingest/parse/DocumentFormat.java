package org.wenlan.ingest.parse;

import java.util.Set;
import org.apache.tika.mime.MediaType;

/** Families of formats, each with its own reader; what is on no list is not read at all. */
enum DocumentFormat {
  TEXT,
  PDF,
  OFD,
  IMAGE,
  XML,
  SAVED_PAGE,
  OFFICE,
  ENCRYPTED,

  /** An office document whose parts are not as they should be. */
  BROKEN_OFFICE,
  UNKNOWN;

  private static final Set<String> OFFICE_TYPES =
      Set.of(
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.ms-excel.sheet.binary.macroenabled.12",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12",
          "application/vnd.ms-wordml",
          "application/vnd.ms-word2006ml",
          "application/vnd.ms-spreadsheetml",
          "application/vnd.ms-outlook",
          "application/vnd.ms-htmlhelp",
          "application/rtf",
          "application/epub+zip",
          "message/rfc822",
          "application/x-mspublisher",
          "application/vnd.visio",
          "application/x-dbf");

  static DocumentFormat of(MediaType type) {
    String name = type.toString();
    if (name.equals("application/pdf")) {
      return PDF;
    }
    if (name.equals("application/ofd")) {
      return OFD;
    }
    if (name.equals("application/x-tika-ooxml-protected")) {
      return ENCRYPTED;
    }
    if (name.equals("application/x-tika-ooxml")) {
      return BROKEN_OFFICE;
    }
    if (OFFICE_TYPES.contains(name)
        || name.startsWith("application/vnd.openxmlformats-officedocument.")
        || name.startsWith("application/vnd.oasis.opendocument.")) {
      return OFFICE;
    }
    if (Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif").contains(name)) {
      return IMAGE;
    }
    if (name.equals("multipart/related")) {
      return SAVED_PAGE;
    }
    boolean xml = name.endsWith("/xml") || (name.endsWith("+xml") && !name.contains("xhtml"));
    if (xml && !type.getType().equals("image")) {
      return XML;
    }
    boolean text =
        type.getType().equals("text")
            || name.equals("application/octet-stream")
            || name.equals("application/xhtml+xml");
    return text ? TEXT : UNKNOWN;
  }
}
