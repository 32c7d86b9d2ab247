package org.wenlan.ingest;

import java.util.Optional;

/**
 * The stage from which a document is made again; the stages before it keep what they made (重做环节).
 */
public enum RerunStage {
  PARSE("解析", "由原件重新解析"),
  CLEAN("清洗", "由已存的解析结果起，不再解析"),
  ANNOTATE("标注", "由已存的正文起，不再解析和清洗"),
  VECTORS("段落向量", "只重算向量，其余不动");

  private final String label;
  private final String what;

  RerunStage(String label, String what) {
    this.label = label;
    this.what = what;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }

  /** What is done, in words. */
  public String what() {
    return what;
  }

  /** A document and the stage it is to be made again from. */
  public record Reason(RerunStage from, String why) {}

  /**
   * From where a document must be made again so that it is as if made now; empty if nothing of it
   * would change.
   *
   * @param was what made it; empty if that was not kept
   * @param now what would make it
   * @param pictured whether it has a page that a machine read or might read; what reads pages is of
   *     no matter to the others
   */
  static Optional<Reason> from(Optional<Making> was, Making now, boolean pictured) {
    if (was.isEmpty()) {
      return reason(PARSE, "没有制作版本的记录");
    }
    Making before = was.get();
    if (!before.parse().equals(now.parse())) {
      return changed(PARSE, "解析程序", before.parse(), now.parse());
    }
    if (pictured && !before.ocr().equals(now.ocr())) {
      return changed(PARSE, "有无文字的页或机器识别的页，文字识别", before.ocr(), now.ocr());
    }
    if (!before.clean().equals(now.clean())) {
      return changed(CLEAN, "清洗规则", before.clean(), now.clean());
    }
    if (!before.annotate().equals(now.annotate())) {
      return changed(ANNOTATE, "标注规则与模型", before.annotate(), now.annotate());
    }
    if (!before.vectors().equals(now.vectors())) {
      return changed(VECTORS, "向量模型", before.vectors(), now.vectors());
    }
    return Optional.empty();
  }

  private static Optional<Reason> changed(RerunStage from, String what, String was, String now) {
    return reason(from, "%s由 %s 改为 %s".formatted(what, named(was), named(now)));
  }

  private static String named(String version) {
    return version.isEmpty() ? "无" : version;
  }

  private static Optional<Reason> reason(RerunStage from, String why) {
    return Optional.of(new Reason(from, why));
  }
}
