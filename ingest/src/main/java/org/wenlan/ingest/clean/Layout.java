package org.wenlan.ingest.clean;

/** How the format of the source treats lines and blanks. */
enum Layout {
  /** Lines and blanks are positions on paper: PDF, OFD, machine-read pages. */
  FIXED,
  /** Someone typed the lines, perhaps with a break at the end of each: plain text, mail. */
  TYPED,
  /** A line is a paragraph or a row of a table, for the format says so: word processors, HTML. */
  FLOWING;

  static Layout of(String mediaType, boolean recognised) {
    if (recognised
        || mediaType.equals("application/pdf")
        || mediaType.equals("application/ofd")
        || mediaType.startsWith("image/")) {
      return FIXED;
    }
    return mediaType.equals("text/plain") || mediaType.startsWith("message/") ? TYPED : FLOWING;
  }
}
