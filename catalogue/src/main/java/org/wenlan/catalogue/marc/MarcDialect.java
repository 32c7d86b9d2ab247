package org.wenlan.catalogue.marc;

/** What the tags of a record mean (机读目录格式). */
public enum MarcDialect {
  /** The UNIMARC family; title in 200, mother format of the People's Republic. */
  CNMARC("CNMARC"),
  /** The format of the Library of Congress; title in 245. */
  MARC21("MARC21");

  private final String label;

  MarcDialect(String label) {
    this.label = label;
  }

  /** The name a librarian reads. */
  public String label() {
    return label;
  }

  /**
   * The dialect of a record, by its fields and not by what its file is called: the field of the
   * title decides; without one, the leader and the coded fields do.
   */
  public static MarcDialect of(MarcRecord record) {
    boolean unimarcTitle = record.first("200", 'a').isPresent();
    boolean marc21Title = !record.fields("245").isEmpty();
    if (unimarcTitle != marc21Title) {
      return unimarcTitle ? CNMARC : MARC21;
    }
    boolean codedLikeUnimarc = record.first("100", 'a').filter(a -> a.length() >= 30).isPresent();
    boolean unimarc =
        codedLikeUnimarc || (record.leader().looksLikeUnimarc() && record.control("008").isEmpty());
    return unimarc ? CNMARC : MARC21;
  }
}
