package org.wenlan.core.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an expert query can look into (检索字段).
 *
 * <p>Each has the letters librarians know from CNKI and names in Chinese; both are read, without
 * regard to case or width, and the letters are written.
 */
public enum SearchField {
  SUBJECT("SU", "主题", ""),
  TITLE_KEYWORD_ABSTRACT("TKA", "篇关摘", ""),
  TITLE("TI", "题名", "标题 篇名"),
  KEYWORD("KY", "关键词", "主题词"),
  ABSTRACT("AB", "摘要", "文摘"),
  FULL_TEXT("FT", "全文", ""),
  AUTHOR("AU", "作者", "责任者"),
  INSTITUTION("AF", "单位", "机构 作者单位 发文机关"),
  SOURCE("JN", "来源", "刊名 文献来源 LY"),
  CLASS_NUMBER("CLC", "分类号", "中图分类号"),
  NUMBER("NO", "文号", "发文字号"),
  YEAR("YE", "年", "年份");

  private final String code;
  private final String label;
  private final String aliases;

  SearchField(String code, String label, String aliases) {
    this.code = code;
    this.label = label;
    this.aliases = aliases;
  }

  /** The field of that letter code or name; empty if there is none. */
  public static Optional<SearchField> named(String word) {
    String upper = Normalizer.normalize(word, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return Stream.of(values())
        .filter(
            field ->
                field.code.equals(upper)
                    || field.label.equals(upper)
                    || field.aliases().contains(upper))
        .findFirst();
  }

  /** All fields as a reader chooses from: {@code SU（主题）、TI（题名）…}. */
  static String choice() {
    return Stream.of(values())
        .map(field -> "%s（%s）".formatted(field.code, field.label()))
        .collect(Collectors.joining("、"));
  }

  /** The letters, such as {@code SU}. */
  public String code() {
    return code;
  }

  /** The name a reader sees, such as 主题. */
  public String label() {
    return label;
  }

  /** Every other spelling that is read. */
  public List<String> aliases() {
    return aliases.isEmpty() ? List.of() : List.of(aliases.split(" "));
  }
}
