package org.wenlan.reports.render;

/** File formats a document can be handed out in. */
public enum OutputFormat {
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf"),
  HTML("html", "text/html;charset=UTF-8");

  private final String extension;
  private final String mediaType;

  OutputFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** File name extension without the dot. */
  public String extension() {
    return extension;
  }

  /** Media type for HTTP, with the character set where the format is text. */
  public String mediaType() {
    return mediaType;
  }
}
