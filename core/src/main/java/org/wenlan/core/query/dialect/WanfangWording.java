package org.wenlan.core.query.dialect;

import java.util.Optional;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.SearchField;

/** Wanfang: {@code 题名:("a" or "b") and 关键词:"c"}. Its page asks for years by itself. */
final class WanfangWording implements Wording {

  private static final Signs SIGNS = new Signs(" and ", " or ", " not ");

  @Override
  public Signs between() {
    return SIGNS;
  }

  @Override
  public Optional<String> field(
      SearchField field, Match match, String operand, boolean simple, Losses losses) {
    String name =
        switch (field) {
          case SUBJECT, TITLE_KEYWORD_ABSTRACT -> "主题";
          case TITLE -> "题名";
          case KEYWORD -> "关键词";
          case ABSTRACT -> "摘要";
          case FULL_TEXT -> "全部";
          case AUTHOR -> "作者";
          case INSTITUTION -> "作者单位";
          case SOURCE -> "刊名";
          case CLASS_NUMBER -> "中图分类号";
          case NUMBER, YEAR -> "";
        };
    if (name.isEmpty()) {
      losses.noField(field);
      return Optional.empty();
    }
    if (field == SearchField.FULL_TEXT) {
      losses.otherField(field, "“全部”字段，万方专业检索不查正文");
    }
    return Optional.of(name + ":" + (simple ? operand : "(" + operand + ")"));
  }

  @Override
  public Optional<String> years(Years years, Losses losses) {
    losses.yearsElsewhere(years);
    return Optional.empty();
  }

  @Override
  public String term(String text, Match match, Losses losses) {
    String plain = Quotes.without(text, losses);
    return match == Match.RELATED ? "(" + plain + ")" : "\"" + plain + "\"";
  }

  @Override
  public String truncated(String stem, Losses losses) {
    losses.noTruncation(stem);
    return "\"" + stem + "\"";
  }
}
