package org.wenlan.catalogue;

import org.wenlan.core.document.DocumentType;

/** What a catalogue record describes (文献类型). */
public enum EntryKind {
  BOOK("图书", DocumentType.BOOK),
  SERIAL("连续出版物", DocumentType.BOOK),
  ARTICLE("期刊论文", DocumentType.ARTICLE),
  NEWSPAPER("报纸文章", DocumentType.NEWS),
  THESIS("学位论文", DocumentType.ARTICLE),
  CONFERENCE("会议论文", DocumentType.ARTICLE),
  REPORT("报告", DocumentType.REPORT),
  PATENT("专利", DocumentType.PATENT),
  STANDARD("标准", DocumentType.STANDARD),
  LAW("法律法规", DocumentType.LAW),
  DATA("数据集", DocumentType.DATA),
  OTHER("其他", DocumentType.OTHER);

  private final String label;
  private final DocumentType documentType;

  EntryKind(String label, DocumentType documentType) {
    this.label = label;
    this.documentType = documentType;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }

  /** The shelf it goes on among other documents. */
  public DocumentType documentType() {
    return documentType;
  }
}
