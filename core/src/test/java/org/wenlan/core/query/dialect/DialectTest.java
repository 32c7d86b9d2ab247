package org.wenlan.core.query.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.core.query.dialect.Dialect.CNKI;
import static org.wenlan.core.query.dialect.Dialect.EI;
import static org.wenlan.core.query.dialect.Dialect.VIP;
import static org.wenlan.core.query.dialect.Dialect.WANFANG;
import static org.wenlan.core.query.dialect.Dialect.WEB_OF_SCIENCE;

import org.junit.jupiter.api.Test;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.RandomExpressions;

class DialectTest {

  private static final String CHINESE = "SU=('磷酸铁锂'+'LFP')*'回收' AND KY%'浸出' AND YE=2015-2020";
  private static final String WESTERN =
      "TI=('solid state'+batter*)*electrolyte NOT AB=sulfide AND YE=2015-2020";

  private static Translation translate(Dialect dialect, String query) {
    return dialect.translate(Expression.parse(query));
  }

  private static String text(Dialect dialect, String query) {
    return translate(dialect, query).text();
  }

  @Test
  void writesForCnki() {
    Translation chinese = translate(CNKI, CHINESE);
    assertThat(chinese.text())
        .isEqualTo("SU=('磷酸铁锂'+'LFP')*'回收' AND KY%'浸出' AND YE BETWEEN ('2015','2020')");
    assertThat(chinese.isFaithful()).isTrue();
    assertThat(Expression.parse(chinese.text())).isEqualTo(Expression.parse(CHINESE));
    assertThat(text(CNKI, "YE=2020-")).isEqualTo("YE BETWEEN ('2020','2099')");
    assertThat(text(CNKI, "JN=图书馆学刊")).isEqualTo("LY='图书馆学刊'");
  }

  @Test
  void multipliesNearnessOutForCnki() {
    assertThat(text(CNKI, "FT=('回收'+'再生') /5 '电池'"))
        .isEqualTo("FT='回收 /NEAR 5 电池'+'再生 /NEAR 5 电池'");
    assertThat(text(CNKI, "FT=电池 同句 回收")).isEqualTo("FT='电池 # 回收'");
    Translation paragraph = translate(CNKI, "FT=电池 同段 回收");
    assertThat(paragraph.text()).isEqualTo("FT='电池'*'回收'");
    assertThat(paragraph.losses()).singleElement().asString().contains("结果会变多");
  }

  @Test
  void writesForWanfang() {
    Translation chinese = translate(WANFANG, CHINESE);
    assertThat(chinese.text()).isEqualTo("主题:((\"磷酸铁锂\" or \"LFP\") and \"回收\") and 关键词:\"浸出\"");
    assertThat(chinese.losses()).containsExactly("年份没有写入，请在检索页面上选：2015 至 2020");
    assertThat(text(WANFANG, "AF=文江大学 NOT AU=沈怀瑾")).isEqualTo("作者单位:\"文江大学\" not 作者:\"沈怀瑾\"");
  }

  @Test
  void writesForVip() {
    assertThat(text(VIP, CHINESE))
        .isEqualTo(
            "(M=((\"磷酸铁锂\" OR \"LFP\") AND \"回收\") OR R=((\"磷酸铁锂\" OR \"LFP\") AND \"回收\"))"
                + " AND K=\"浸出\"");
    assertThat(text(VIP, "TI=电池 AND CLC=TM912")).isEqualTo("T=\"电池\" AND C=\"TM912\"");
  }

  @Test
  void writesForWebOfScience() {
    Translation western = translate(WEB_OF_SCIENCE, WESTERN);
    assertThat(western.text())
        .isEqualTo(
            "(TI=((\"solid state\" OR batter*) AND electrolyte) NOT AB=(sulfide)) AND PY=2015-2020");
    assertThat(western.isFaithful()).isTrue();
    assertThat(text(WEB_OF_SCIENCE, "SU=(lithium+sodium) /3 'solid state'"))
        .isEqualTo("TS=((lithium OR sodium) NEAR/3 \"solid state\")");
    assertThat(translate(WEB_OF_SCIENCE, "SU=电池 同句 lithium").losses())
        .anyMatch(loss -> loss.contains("SAME"))
        .anyMatch(loss -> loss.contains("中文检索词换成英文词"));
    assertThat(text(WEB_OF_SCIENCE, "TI='near'")).isEqualTo("TI=(\"near\")");
  }

  @Test
  void neverPutsAndInsideNear() {
    assertThat(text(WEB_OF_SCIENCE, "SU=(lithium 同句 sodium) /3 salt"))
        .isEqualTo("TS=((lithium AND sodium) AND salt)");
    assertThat(text(WEB_OF_SCIENCE, "SU%='lithium salt' /3 'sodium salt'"))
        .isEqualTo("TS=(\"lithium salt\" NEAR/3 \"sodium salt\")");
  }

  @Test
  void writesForEi() {
    assertThat(text(EI, WESTERN))
        .isEqualTo(
            "((((\"solid state\" OR batter*) AND electrolyte) WN TI) NOT ((sulfide) WN AB))");
    assertThat(text(EI, "KY=lithium")).isEqualTo("((lithium) WN CV)");
  }

  @Test
  void saysWhatATargetCannotExpress() {
    for (Dialect dialect : Dialect.values()) {
      Translation number = translate(dialect, "NO='文江政发〔2024〕12号'");
      assertThat(number.text()).isEmpty();
      assertThat(number.losses()).anyMatch(loss -> loss.contains("NO（文号）"));
      Translation quantity = translate(dialect, "TI=lithium AND 回收率>=95%");
      assertThat(quantity.text()).isEqualTo(translate(dialect, "TI=lithium").text());
      assertThat(quantity.losses()).anyMatch(loss -> loss.contains("不能按指标数值检索，'回收率'>=95% 没有写入"));
      Translation either = translate(dialect, "TI=lithium OR NO='12'");
      assertThat(either.losses()).anyMatch(loss -> loss.contains("结果会变少"));
      assertThat(translate(dialect, "TI=lithium NOT NO='12'").losses())
          .anyMatch(loss -> loss.contains("没有去掉任何结果"));
      assertThat(translate(dialect, "NO='12' NOT TI=lithium").losses())
          .anyMatch(loss -> loss.contains("整个 NOT 条件没有写入"));
    }
    assertThat(translate(EI, "FT=lithium").losses()).anyMatch(loss -> loss.contains("EI 不查正文"));
    assertThat(translate(WEB_OF_SCIENCE, "TI=li*").losses())
        .anyMatch(loss -> loss.contains("至少要有 3 个字母"));
  }

  /** A quote in a term must not end the term: what is pasted would ask something else. */
  @Test
  void keepsQuotesPairedWhateverTheTerms() {
    RandomExpressions random = new RandomExpressions(3);
    for (int i = 0; i < 2_000; i++) {
      Expression expression = random.next(1 + i % 3);
      for (Dialect dialect : Dialect.values()) {
        String text = dialect.translate(expression).text();
        char quote = dialect == CNKI ? '\'' : '"';
        assertThat(text.chars().filter(c -> c == quote).count() % 2).as(text).isZero();
        assertThat(outside(text, quote, '(')).as(text).isEqualTo(outside(text, quote, ')'));
      }
    }
  }

  private static long outside(String text, char quote, char wanted) {
    long count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inside ^= c == quote;
      count += !inside && c == wanted ? 1 : 0;
    }
    return count;
  }
}
