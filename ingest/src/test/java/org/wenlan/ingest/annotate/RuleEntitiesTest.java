package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;

class RuleEntitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "于2014年3月5日起 | 2014-03-05",
        "2014-03-05 | 2014-03-05",
        "日期2014.3.15。 | 2014-03-15",
        "二〇一四年三月二十一日 | 2014-03-21",
        "二○一二年二月二十九日 | 2012-02-29",
        "二00九年十二月 | 2009-12",
        "2014年10月份 | 2014-10",
        "2014年2月30日 | 2014-02",
        "5月、3个月、第十四个五年规划 | ''"
      })
  void datesAreReadInBothKindsOfFigures(String text, String normalForm) {
    List<EntityMention> mentions = new ArrayList<>();
    Dates.mentions(text, mentions);

    assertThat(mentions)
        .extracting(EntityMention::normalForm)
        .containsExactlyElementsOf(normalForm.isEmpty() ? List.of() : List.of(normalForm));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "投入1,234.5万元 | 12345000元",
        "4.8万亿元 | 4800000000000元",
        "约300亿美元 | 30000000000美元",
        "每平方米2000元 | 2000元/平方米",
        "2000元/平方米 | 2000元/平方米",
        "10元 | 10元"
      })
  void amountsComeInOneUnit(String text, String normalForm) {
    List<EntityMention> mentions = new ArrayList<>();
    Quantities.amounts(text, mentions);

    assertThat(mentions).extracting(EntityMention::normalForm).containsExactly(normalForm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5.3% | 5.3%",
        "提高2.1个百分点 | 2.1个百分点",
        "百分之十五点三 | 15.3%",
        "10%～15% | 10%,15%",
        "10%-15％ | 10%,15%",
        "0.8‰ | 0.8‰"
      })
  void percentPointsAndRangesKeepTheirMeaning(String text, String normalForms) {
    List<EntityMention> mentions = new ArrayList<>();
    Quantities.percentages(text, mentions);

    assertThat(mentions)
        .extracting(EntityMention::normalForm)
        .containsExactly(normalForms.split(",", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "依照浙政发〔2014〕12号 | 浙政发〔2014〕12号 | 浙政发〔2014〕12号",
        "见市府办发[2011]4号文 | 市府办发[2011]4号 | 市府办发〔2011〕4号",
        "国发〔2022〕第14号 | 国发〔2022〕第14号 | 国发〔2022〕14号",
        "按照浙文人〔2009〕49 号文件 | 浙文人〔2009〕49 号 | 浙文人〔2009〕49号",
        "财科教【２０１７】６号 | 财科教【２０１７】６号 | 财科教〔2017〕6号"
      })
  void documentNumbersKeepTheirPlace(String text, String surface, String normalForm) {
    assertThat(Citations.numbers(text, new TextSpan(0, text.length())))
        .singleElement()
        .satisfies(
            number -> {
              assertThat(number.span().of(text)).isEqualTo(surface);
              assertThat(number.value()).hasToString(normalForm);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "国务院令第711号 | 国务院令第711号",
        "财政部税务总局公告2023年第7号 | 财政部税务总局公告2023年第7号",
        "国家市场监督管理总局公告〔2024〕第3号 | 国家市场监督管理总局公告〔2024〕第3号"
      })
  void ordersAndAnnouncementsHaveNumbersToo(String text, String normalForm) {
    assertThat(Citations.orders(text, new TextSpan(0, text.length())))
        .singleElement()
        .satisfies(order -> assertThat(order.normalForm()).isEqualTo(normalForm));
  }
}
