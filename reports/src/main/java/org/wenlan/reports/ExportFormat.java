package org.wenlan.reports;

/** Files a list of results can be taken away in (题录导出格式). */
public enum ExportFormat {
  CSV("CSV", "csv", "text/csv; charset=UTF-8"),
  XLSX("XLSX", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  RIS("RIS", "ris", "application/x-research-info-systems; charset=UTF-8"),
  ENDNOTE("EndNote", "enw", "application/x-endnote-refer; charset=UTF-8"),
  NOTEEXPRESS("NoteExpress", "net", "text/plain; charset=UTF-8"),
  BIBTEX("BibTeX", "bib", "application/x-bibtex; charset=UTF-8"),
  GBT7714(
      "GB/T 7714 参考文献表",
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String label;
  private final String extension;
  private final String mediaType;

  ExportFormat(String label, String extension, String mediaType) {
    this.label = label;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The words a reader sees. */
  public String label() {
    return label;
  }

  /** Of the file name, without a dot. */
  public String extension() {
    return extension;
  }

  /** For the header of an answer. */
  public String mediaType() {
    return mediaType;
  }
}
