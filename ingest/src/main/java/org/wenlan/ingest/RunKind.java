package org.wenlan.ingest;

/** What a run does (批次种类). */
public enum RunKind {
  FOLDER("导入文件夹"),
  UPLOAD("上传文件"),
  REPLAY("重新处理隔离区"),
  RERUN("按新设置重做"),
  REBUILD_INDEX("重建检索库"),
  REBUILD_GRAPH("重建知识图谱");

  private final String label;

  RunKind(String label) {
    this.label = label;
  }

  /** The words a librarian reads. */
  public String label() {
    return label;
  }
}
