package org.wenlan.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySyntaxExceptionTest {

  private static QuerySyntaxException fault(String query) {
    return catchThrowableOfType(QuerySyntaxException.class, () -> Expression.parse(query));
  }

  /** The caret stands for the place, the words behind the bar must be told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ^                             | 检索式是空的
          TI='电池' ^KY='回收'           | 此处应为 AND、OR 或 NOT，而不是 “KY”
          ^XX=电池                      | 没有字段 “XX”，可用字段：SU（主题）
          TI=^                          | 此处应为检索词或左括号，而不是 检索式结尾
          TI='电池' AND ^               | 此处应为字段（如 TI=）、检索词或左括号
          TI=^'电池                     | 缺少右引号
          TI=^(电池+回收                | 缺少右括号
          TI=电池^)                     | 右括号没有对应的左括号
          ^NOT TI=电池                  | NOT 之前应有检索条件
          TI=电池 OR ^NOT TI=回收       | NOT 之前应有检索条件
          TI=(电池 ^AND 回收)           | AND 只用在字段之间
          TI=(电池*^KY=回收)            | 不能再写字段
          TI=电池 ^回收                 | 两个检索词之间缺少运算符
          (电池+LFP)^*回收              | 用在字段之内
          TI=C+^+                       | 词里的符号请加引号
          题名^：电池                    | 不用冒号
          TI^>电池                      | 大于小于只用于 YE
          YE=^电池                      | 四位数字的年份
          YE=^2020-2015                 | 起始年不晚于终止年
          YE^%2020                      | 年份之前应为
          FT=电池 ^/ 回收                | “/”之后应为间隔字数
          FT=电池 ^/99 回收              | 间隔字数应为 0 至 50
          FT=(电池*回收) ^/5 再生        | 邻近、同句、同段的两边只能是
          TI=^'—'                       | 没有可检索的文字
          TI=^a*                        | 至少要有两个
          续航里程>=^500                 | 不是带计量单位的数值
          续航里程>=^500公理             | 认得的单位，例如 500km
          续航里程>^长                   | 指标 “续航里程” 之后应为带单位的数值
          TI=电池 AND 厚度=^2            | 不是带计量单位的数值
          ^回收率>=90%-95%              | 数值范围之前应为 =
          TI=电池 ^90%                  | 两个检索词之间缺少运算符
          回收率>=90% ^95%              | 此处应为 AND、OR 或 NOT
          """)
  void pointsAtTheCharacterAndSaysWhatWasExpected(String marked, String told) {
    int place = marked.indexOf('^');
    QuerySyntaxException fault = fault(marked.replace("^", ""));
    assertThat(fault).as(marked).isNotNull();
    assertThat(fault.problem()).contains(told);
    assertThat(fault.position()).isEqualTo(place);
  }

  @Test
  void drawsACaretUnderWideAndNarrowCharacters() {
    assertThat(fault("TI=电池 回收").caret()).isEqualTo("TI=电池 回收\n   　　 ^");
    assertThat(fault("TI=电池 回收").getMessage()).startsWith("检索式第 7 个字符处有误：");
  }

  @Test
  void refusesWhatIsTooLongTooDeepOrTooMuch() {
    assertThat(fault("TI=" + "电".repeat(2_000)).problem()).contains("最多 2000 个");
    assertThat(fault("(".repeat(500) + "TI=电池" + ")".repeat(500)).problem()).contains("嵌套过深");
    assertThat(fault("TI=" + "(".repeat(500) + "电池" + ")".repeat(500)).problem()).contains("嵌套过深");
    assertThat(fault("TI=甲" + " NOT TI=乙".repeat(30)).problem()).contains("层次过深");
    assertThat(fault("TI=甲" + "-乙".repeat(30)).problem()).contains("层次过深");
    assertThat(fault("TI=甲" + " /1 乙".repeat(30)).problem()).contains("层次过深");
    assertThat(fault("TI=甲" + "+乙".repeat(100)).problem()).contains("检索词过多");
    assertThat(fault("TI='" + "电".repeat(201) + "'").problem()).contains("最多 200 字");
  }

  /** Whatever is typed is read or refused with a place inside it, and never ends otherwise. */
  @Test
  void readsOrRefusesWhateverIsTyped() {
    String signs = "TIYEKYSU=%'\"“”（）()*+-/AND OR NOT 同句同段 电池 2020 5<>,:~km里程~±℃\u0000\ud842\t。𠮷";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        typed.append(signs.charAt(random.nextInt(signs.length())));
      }
      try {
        Expression read = Expression.parse(typed.toString());
        assertThat(Expression.parse(read.text())).isEqualTo(read);
      } catch (QuerySyntaxException e) {
        assertThat(e.position()).isBetween(0, typed.length());
        assertThat(e.problem()).isNotBlank();
        assertThat(e.caret()).contains("^");
      }
    }
  }
}
