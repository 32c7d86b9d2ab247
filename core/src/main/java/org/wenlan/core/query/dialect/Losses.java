package org.wenlan.core.query.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.SearchField;

/** What a translation could not say, each told once, in order. */
final class Losses {

  private final Set<String> told = new LinkedHashSet<>();

  void add(String loss) {
    told.add(loss);
  }

  void noField(SearchField field) {
    add("没有与 %s（%s）相当的字段，这一条件没有写入".formatted(field.code(), field.label()));
  }

  void otherField(SearchField field, String instead) {
    add("%s（%s）写作%s".formatted(field.code(), field.label(), instead));
  }

  void yearsElsewhere(Years years) {
    String first = years.first() == Years.EARLIEST ? "不限" : String.valueOf(years.first());
    String last = years.last() == Years.LATEST ? "不限" : String.valueOf(years.last());
    add("年份没有写入，请在检索页面上选：%s 至 %s".formatted(first, last));
  }

  void noQuantities(Measured measured) {
    add(
        "不能按指标数值检索，%s 没有写入；可改用检索词“%s”检索，再逐篇核对数值"
            .formatted(measured.text(), measured.indicator().text()));
  }

  void noNearness() {
    add("没有邻近、同句、同段算符，改为同一字段内同时出现，结果会变多");
  }

  void noTruncation(String stem) {
    add("没有截词符，%s* 只写词干，其他词形请另行列出".formatted(stem));
  }

  List<String> list() {
    return told.stream().collect(Collectors.toUnmodifiableList());
  }
}
