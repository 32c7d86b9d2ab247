package org.wenlan.topics;

/** What is sent of each document (产品形式). */
public enum OutputForm {
  /** References only, the outer features of a document. */
  TITLES("题录"),
  /** References, each with a passage of the document. */
  ABSTRACTS("文摘");

  private final String label;

  OutputForm(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
