package org.wenlan.catalogue.marc;

import java.util.List;

/**
 * A record read from bytes, and what had to be mended on the way.
 *
 * @param record what the bytes say
 * @param encoding in which characters
 * @param repairs what was wrong with the bytes and how they were read all the same, in Chinese
 */
public record DecodedMarc(MarcRecord record, MarcEncoding encoding, List<String> repairs) {

  /** Copies the repairs. */
  public DecodedMarc {
    repairs = List.copyOf(repairs);
  }
}
