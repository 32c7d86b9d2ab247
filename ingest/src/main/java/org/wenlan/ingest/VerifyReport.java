package org.wenlan.ingest;

import java.util.List;
import org.wenlan.core.document.DocumentId;

/**
 * Whether registry, store, index and graph hold the same documents in the same revision (核对报告).
 *
 * @param registered documents the registry calls stored
 * @param superseded how many of them a newer version has replaced, so that they are not in the
 *     index
 * @param inStore annotated documents in the store
 * @param inIndex documents in the search index
 * @param inGraph documents in the knowledge graph
 * @param runActive whether a run was going on, which makes differences that pass by themselves
 * @param differences one entry for each document and place that differs, by document id
 */
public record VerifyReport(
    int registered,
    int superseded,
    int inStore,
    int inIndex,
    int inGraph,
    boolean runActive,
    List<Difference> differences) {

  /** Copies the differences. */
  public VerifyReport {
    differences = List.copyOf(differences);
  }

  /** Whether nothing differs. */
  public boolean consistent() {
    return differences.isEmpty();
  }

  /** One line for people: {@code 登记 41 = 文献库 41 = 检索库 41 = 知识图谱 41，一致}. */
  public String describe() {
    return "登记 %d%s，文献库 %d，检索库 %d，知识图谱 %d：%s"
        .formatted(
            registered,
            superseded == 0 ? "" : "（其中 %d 篇已被新版本替代，不入检索库）".formatted(superseded),
            inStore,
            inIndex,
            inGraph,
            consistent() ? "逐篇一致" : "%d 处不一致".formatted(differences.size()));
  }

  /**
   * One document that is not the same in one place as in the registry.
   *
   * @param document which
   * @param place where
   * @param fault how it differs
   * @param expected revision in the registry; blank if the registry does not know the document
   * @param found revision in that place; blank if it is missing there
   */
  public record Difference(
      DocumentId document, Place place, Fault fault, String expected, String found) {}

  /** Where a document should be. */
  public enum Place {
    ORIGINAL("原件"),
    STORE("文献库"),
    INDEX("检索库"),
    GRAPH("知识图谱");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    /** The word a librarian reads. */
    public String label() {
      return label;
    }
  }

  /** How a document differs. */
  public enum Fault {
    MISSING("缺失"),
    UNREGISTERED("未登记"),
    OTHER_REVISION("版本不同");

    private final String label;

    Fault(String label) {
      this.label = label;
    }

    /** The word a librarian reads. */
    public String label() {
      return label;
    }
  }
}
