package org.wenlan.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;

class ExpressionTest {

  private static final Operand A = new Term("甲");
  private static final Operand B = new Term("乙");
  private static final Operand C = new Term("丙");

  private static Expression title(Operand operand) {
    return new InField(SearchField.TITLE, Match.EXACT, operand);
  }

  private static Operand inTitle(String text) {
    return ((InField) Expression.parse("TI=" + text)).operand();
  }

  @Test
  void readsTheExampleOfTheHandbooks() {
    assertThat(Expression.parse("SU=('磷酸铁锂'+'LFP')*('回收'+'再生') AND KY%'浸出'"))
        .isEqualTo(
            new And(
                List.of(
                    new InField(
                        SearchField.SUBJECT,
                        Match.EXACT,
                        new All(
                            List.of(
                                new Any(List.of(new Term("磷酸铁锂"), new Term("LFP"))),
                                new Any(List.of(new Term("回收"), new Term("再生")))))),
                    new InField(SearchField.KEYWORD, Match.CONTAINS, new Term("浸出")))));
  }

  @Test
  void takesOrForWeakerThanAndAndNot() {
    assertThat(Expression.parse("TI=甲 OR TI=乙 AND TI=丙"))
        .isEqualTo(new Or(List.of(title(A), new And(List.of(title(B), title(C))))));
    assertThat(Expression.parse("TI=甲 AND TI=乙 NOT TI=丙"))
        .isEqualTo(new Without(new And(List.of(title(A), title(B))), title(C)));
    assertThat(Expression.parse("TI=甲 NOT TI=乙 AND TI=丙"))
        .isEqualTo(new And(List.of(new Without(title(A), title(B)), title(C))));
    assertThat(Expression.parse("(TI=甲 OR TI=乙) AND TI=丙"))
        .isEqualTo(new And(List.of(new Or(List.of(title(A), title(B))), title(C))));
    assertThat(Expression.parse("TI=甲 AND NOT TI=乙")).isEqualTo(new Without(title(A), title(B)));
  }

  @Test
  void takesNearnessForStrongerThanStarAndStarForStrongerThanPlus() {
    assertThat(inTitle("甲+乙*丙")).isEqualTo(new Any(List.of(A, new All(List.of(B, C)))));
    assertThat(inTitle("甲*乙 /5 丙")).isEqualTo(new All(List.of(A, new Near(B, C, 5))));
    assertThat(inTitle("甲 同句 乙 同句 丙"))
        .isEqualTo(new Together(Proximity.SENTENCE, List.of(A, B, C)));
    assertThat(inTitle("甲 PARAGRAPH (乙+丙)"))
        .isEqualTo(new Together(Proximity.PARAGRAPH, List.of(A, new Any(List.of(B, C)))));
  }

  @Test
  void tellsAStarThatTruncatesFromOneThatJoins() {
    assertThat(inTitle("recycl*")).isEqualTo(new Truncated("recycl"));
    assertThat(inTitle("recycl**甲")).isEqualTo(new All(List.of(new Truncated("recycl"), A)));
    assertThat(inTitle("(recycl*)")).isEqualTo(new Truncated("recycl"));
    assertThat(inTitle("甲*乙")).isEqualTo(new All(List.of(A, B)));
    assertThat(inTitle("甲* 乙")).isEqualTo(new All(List.of(A, B)));
    assertThat(Expression.parse("TI=recycl* AND TI=甲"))
        .isEqualTo(new And(List.of(title(new Truncated("recycl")), title(A))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          题名=电池                       | TI='电池'
          ＴＩ＝（'电池'＋'LFP'）          | TI='电池'+'LFP'
          ti = 电池 and ky % 浸出         | TI='电池' AND KY%'浸出'
          "solid state"                  | SU='solid state'
          TI=“磷酸铁锂”                   | TI='磷酸铁锂'
          TI=‘磷酸铁锂’                   | TI='磷酸铁锂'
          TI%“固态电池”                   | TI%"固态电池"
          TI%='a''b'                      | TI%='a''b'
          KY=COVID-19                    | KY='COVID-19'
          KY=GB/T                        | KY='GB/T'
          KY=电池-回收                    | KY='电池'-'回收'
          FT=电池/5回收                   | FT='电池' /5 '回收'
          CLC%=TM912                     | CLC%='TM912'
          文号=文江政发〔2024〕12号        | NO='文江政发〔2024〕12号'
          LY=图书馆学刊                   | JN='图书馆学刊'
          年=2015-2020                   | YE=2015-2020
          YE=２０１５－２０２０            | YE=2015-2020
          YE>=2015                       | YE=2015-
          YE>2015                        | YE=2016-
          YE≤2020                        | YE=-2020
          YE BETWEEN ('2015','2020')     | YE=2015-2020
          YE=2020                        | YE=2020
          电池*回收 AND YE=2020-          | SU='电池'*'回收' AND YE=2020-
          续航里程>=500km                 | '续航里程'>=500km
          续航里程 ≥ 0.5万公里             | '续航里程'>=5000km
          续航里程＞＝５００ｋｍ           | '续航里程'>=500km
          回收率 90%-95%                  | '回收率'=90%-95%
          回收率=90%～95%                 | '回收率'=90%-95%
          回收率 90～95%                  | '回收率'=90%-95%
          抗压强度≥60MPa                  | '抗压强度'>=60MPa
          厚度约等于~2毫米                 | '厚度约等于'~2mm
          厚度≈2mm                        | '厚度'~2mm
          投资额<1.2亿元                  | '投资额'<120000000元
          '低温 续航里程'>=300km           | '低温 续航里程'>=300km
          '来源'=5%                       | '来源'=5%
          工作温度=-20℃~60℃              | '工作温度'=-20℃-60℃
          比能量>=300Wh·kg⁻¹              | '比能量'>=300Wh/kg
          (回收率>95% OR 纯度>=99.9%) NOT TI=电池 | ('回收率'>95% OR '纯度'>=99.9%) NOT TI='电池'
          TI=5G AND KY=500km              | TI='5G' AND KY='500km'
          电池-5km                        | SU='电池'-'5km'
          """)
  void readsWhatPeopleType(String typed, String canonical) {
    assertThat(Expression.parse(typed).text()).isEqualTo(canonical);
  }

  @Test
  void readsBackWhatItWrites() {
    RandomExpressions random = new RandomExpressions(20_261_122);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      Expression expression = random.next(1 + i % 3);
      String text = expression.text();
      boolean withinLimits =
          text.length() <= Expression.MAX_CHARS
              && expression.fields().mapToLong(f -> f.operand().leaves().count()).sum()
                      + expression.quantities().count()
                  <= Expression.MAX_TERMS;
      if (withinLimits) {
        assertThat(Expression.parse(text)).as(text).isEqualTo(expression);
        read++;
      }
    }
    assertThat(read).isGreaterThan(4_000);
  }
}
