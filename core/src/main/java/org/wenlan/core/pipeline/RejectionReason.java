package org.wenlan.core.pipeline;

/** Why a document went to quarantine (剔除原因); counted and grouped by this. */
public enum RejectionReason {
  UNREADABLE("文件无法读取", "文件在扫描后被移走、改写，或没有读取权限，请检查后再次导入"),
  EMPTY_FILE("空文件", "文件长度为零，请向来源单位重新索取"),
  CORRUPT("文件损坏", "文件内容不完整或已损坏，请重新获取后再次导入"),
  ENCRYPTED("文件已加密", "文件设有密码，请解除密码后再次导入"),
  UNSUPPORTED_TYPE("格式不支持", "系统不能读取此格式，请转换为 PDF、OFD 或 DOCX 后再次导入"),
  TOO_LITTLE_TEXT("没有可用文字", "未能取得文字，可能是扫描件或空白页，请核对后重新扫描或改用文字版"),
  TOO_LARGE("文件过大", "文件或其文字超过上限，请拆分后再次导入"),
  PARSER_TIMEOUT("解析超时", "解析时间超过上限，文件可能异常，请另存后再次导入"),
  PARSER_CRASHED("解析程序崩溃", "解析此文件时解析进程退出，文件可能异常，请另存后再次导入"),
  UNREADABLE_ENCODING("编码无法识别", "文字编码无法识别，请另存为 UTF-8 后再次导入"),
  REFUSED_SECRECY("涉密标志", "文件首部有密级标志，本系统不得接收涉密文件，请交本单位保密人员处理"),
  INDEX_REFUSED("索引拒收", "检索库拒收此文献，请联系系统管理员"),
  GRAPH_REFUSED("图谱拒收", "知识图谱拒收此文献，请联系系统管理员"),
  UNEXPECTED_ERROR("程序异常", "处理时程序出错，请联系系统管理员，修复后可重新处理");

  private final String label;
  private final String advice;

  RejectionReason(String label, String advice) {
    this.label = label;
    this.advice = advice;
  }

  /** A few words for a list. */
  public String label() {
    return label;
  }

  /** What the librarian can do about it. */
  public String advice() {
    return advice;
  }
}
