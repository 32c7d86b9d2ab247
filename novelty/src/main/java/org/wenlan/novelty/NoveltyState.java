package org.wenlan.novelty;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands (案卷状态). */
public enum NoveltyState {
  DRAFT("草稿"),
  FORMAL_SEARCH("正式检索"),
  COMPARISON("对比分析"),
  DRAFTING("撰写"),
  UNDER_REVIEW("审核中"),
  RETURNED("退回"),
  APPROVED("审核通过"),
  SIGNED_SEALED("已签发"),
  VOIDED("作废");

  private final String label;

  NoveltyState(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }

  /** Whether a case may step from here to {@code next}. */
  public boolean mayBecome(NoveltyState next) {
    return next().contains(next);
  }

  /** The states that may follow. A change of content leads back to {@link #DRAFTING}. */
  public Set<NoveltyState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(FORMAL_SEARCH, VOIDED);
      case FORMAL_SEARCH -> EnumSet.of(COMPARISON, VOIDED);
      case COMPARISON -> EnumSet.of(DRAFTING, VOIDED);
      case DRAFTING -> EnumSet.of(UNDER_REVIEW, FORMAL_SEARCH, VOIDED);
      case UNDER_REVIEW -> EnumSet.of(APPROVED, RETURNED, DRAFTING, VOIDED);
      case RETURNED -> EnumSet.of(UNDER_REVIEW, FORMAL_SEARCH, DRAFTING, VOIDED);
      case APPROVED -> EnumSet.of(SIGNED_SEALED, DRAFTING, VOIDED);
      case SIGNED_SEALED -> EnumSet.of(VOIDED);
      case VOIDED -> EnumSet.noneOf(NoveltyState.class);
    };
  }
}
