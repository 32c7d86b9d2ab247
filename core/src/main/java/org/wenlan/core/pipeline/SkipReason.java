package org.wenlan.core.pipeline;

/** Why a document was left out without anyone being at fault (跳过原因). */
public enum SkipReason {
  DUPLICATE("内容与本批次另一文件完全相同"),
  UNCHANGED("已入库且内容未变"),
  CONTAINER("压缩包、邮箱等容器，其中的文件已逐件登记");

  private final String label;

  SkipReason(String label) {
    this.label = label;
  }

  /** The sentence a librarian reads. */
  public String label() {
    return label;
  }
}
