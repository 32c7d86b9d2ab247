package org.wenlan.ingest;

/** Where documents come from (来源种类). */
public enum SourceKind {
  /** A folder the server reads, with everything below it. */
  FOLDER("文件夹"),
  /** A repository that answers OAI-PMH 2.0. */
  OAI_PMH("机构库（OAI-PMH）"),
  /** A feed, RSS 2.0 or Atom; the pages its entries point to are taken in. */
  FEED("订阅源（RSS、Atom）"),
  /** Addresses of single pages or files. */
  WEB_LIST("网页清单");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  /** The words a librarian reads. */
  public String label() {
    return label;
  }

  /** Whether it is reached over the web. */
  public boolean isRemote() {
    return this != FOLDER;
  }
}
