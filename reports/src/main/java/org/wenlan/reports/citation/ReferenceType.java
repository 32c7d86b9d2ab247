package org.wenlan.reports.citation;

/** Kinds of sources and their codes in GB/T 7714 (文献类型标识). */
public enum ReferenceType {
  BOOK("M"),
  CONFERENCE("C"),
  NEWSPAPER("N"),
  JOURNAL("J"),
  THESIS("D"),
  REPORT("R"),
  STANDARD("S"),
  PATENT("P"),
  WEB("EB"),
  DATASET("DS"),
  PREPRINT("PP"),
  ARCHIVE("A"),
  OTHER("Z");

  private final String code;

  ReferenceType(String code) {
    this.code = code;
  }

  /** The code of the 2025 edition. */
  public String code() {
    return code;
  }
}
