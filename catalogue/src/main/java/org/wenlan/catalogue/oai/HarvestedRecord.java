package org.wenlan.catalogue.oai;

/** A record as the repository gave it. */
public sealed interface HarvestedRecord {

  /** Its identifier in the repository, {@code oai:host:id}; blank never. */
  String identifier();

  /** When the repository changed it last, as it says. */
  String datestamp();

  /**
   * A record that exists.
   *
   * @param metadata its metadata element standing alone, UTF-8; equal metadata give equal bytes
   */
  record Present(String identifier, String datestamp, byte[] metadata) implements HarvestedRecord {}

  /** A record that was withdrawn. */
  record Deleted(String identifier, String datestamp) implements HarvestedRecord {}
}
