package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;

/** What counts as a name, in texts such as libraries hold; with the models of the fast mode. */
class NameRulesTest {

  private static final EntityRecognizer RECOGNIZER =
      AnnotateConfiguration.recognizer(AnnotateProperties.Mode.FAST);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "各级残疾人联合会应当每年向社会公布残疾人口数据。",
        "为了保障人民生命、财产安全和生态环境，制定本条例。",
        "以葡萄糖为还原剂，在管式炉氩气气氛中恒温煅烧，研究了锂铁摩尔比的影响。",
        "本款第一项至第四项所列情形，经主任会议决定，可以列入议程。",
        "项目包括右前叶子板喷漆，企业应当注册满两年、依法纳税。",
        "文江省资源综合利用促进条例已经通过，自公布之日起施行。"
      })
  void wordsThatBeginWithASurnameAreNoPersons(String text) {
    assertThat(names(text, EntityType.PERSON, KnownNames.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王国庆", "李红旗", "张建国", "闻方洲"})
  void personsCalledAfterCommonWordsStayPersons(String person) {
    assertThat(names("澜州市图书馆馆长" + person + "说。", EntityType.PERSON, KnownNames.NONE))
        .containsExactly(person);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "澜州市图书馆馆长欧阳文澜说。 | 欧阳文澜",
        "会议由欧阳文澜主持，上官云在会上发言。 | 欧阳文澜,上官云",
        "责任编辑：欧阳文澜　校对：令狐远 | 欧阳文澜,令狐远",
        "读者到馆，司空见惯；南宫市多有藏书。 | ''"
      })
  void surnamesOfTwoCharactersMakePersons(String text, String persons) {
    assertThat(names(text, EntityType.PERSON, KnownNames.NONE))
        .containsExactlyElementsOf(persons.isEmpty() ? List.of() : List.of(persons.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "拉齐奥做客挑战罗马，上轮联赛两队战平。 | 拉齐奥,罗马",
        "罗马和米兰都是历史名城。 | ''",
        "央行与银监会今天发布通知。 | 央行,银监会",
        "新浪微博的用户增加了。 | 新浪",
        "王建国，中共党员，研究馆员。 | ''"
      })
  void shortNamesOfBodiesCountWhereTheyMeanBodies(String text, String bodies) {
    assertThat(names(text, EntityType.ORGANIZATION, KnownNames.NONE))
        .containsExactlyElementsOf(bodies.isEmpty() ? List.of() : List.of(bodies.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2012年6月至今任文江省天策澜海传播有限公司副总经理。 | 文江省天策澜海传播有限公司",
        "现任上海澜州开发控股（集团）股份有限公司总规划师。 | 上海澜州开发控股（集团）股份有限公司",
        "2014年加入澜光平安保险（集团）股份有限公司。 | 澜光平安保险（集团）股份有限公司",
        "历任北京澜石电气有限公司财务部经理、监事会主席。 | 北京澜石电气有限公司",
        "任云南澜铝股份有限公司电解二厂厂长。 | 云南澜铝股份有限公司电解二厂",
        "曾任北京澜石电气公司审计部主任。 | 北京澜石电气公司",
        "本条例所称公司，是指有限责任公司和股份有限公司。 | ''",
        "可以设立国有独资有限责任公司或者小额贷款有限责任公司。 | ''"
      })
  void registeredNamesOfEnterprisesEndWithTheirForm(String text, String bodies) {
    assertThat(names(text, EntityType.ORGANIZATION, KnownNames.NONE))
        .containsExactlyElementsOf(bodies.isEmpty() ? List.of() : List.of(bodies));
  }

  @Test
  void aNationalityIsNoPlace() {
    assertThat(names("王建国，中国国籍，无境外永久居留权。", EntityType.PLACE, KnownNames.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "教育部门应当指导学校开展阅读活动。 | ''",
        "本办法由国务院水行政主管部门审核并由其报国务院批准。 | 国务院水行政主管部门,国务院",
        "根据《中华人民共和国公共图书馆法》，制定本条例。 | ''",
        "新能源汽车动力蓄电池应当优先用于梯次利用。 | ''",
        "由浙江省人民代表大会常务委员会决定。 | 浙江省人民代表大会常务委员会",
        "杭州市工业和信息化局　杭州市商务局 | 杭州市工业和信息化局,杭州市商务局",
        "2021年9月28日浙江省第十三届人民代表大会常务委员会第二十六次会议通过 | 浙江省人民代表大会常务委员会",
        "第十一届全国人民代表大会常务委员会 | 全国人民代表大会常务委员会"
      })
  void bodiesAreWholeAndNothingElse(String text, String bodies) {
    assertThat(names(text, EntityType.ORGANIZATION, KnownNames.NONE))
        .containsExactlyElementsOf(bodies.isEmpty() ? List.of() : List.of(bodies.split(",", -1)));
  }

  @Test
  void namesOfTheRecordCountInItsTextWholeAndOfTheRightKind() {
    KnownNames known = KnownNames.of("文江省退役电池管理办法", List.of("顾长汀", "文江大学"), List.of("文江省生态环境厅"));
    String text = "文江省生态环境厅和文江大学在文江省试行。顾长汀、文江省图书馆参加。";

    assertThat(known.types())
        .isEqualTo(
            Map.of(
                "顾长汀", EntityType.PERSON,
                "文江大学", EntityType.ORGANIZATION,
                "文江省生态环境厅", EntityType.ORGANIZATION,
                "文江省", EntityType.PLACE));
    assertThat(names(text, EntityType.ORGANIZATION, known))
        .containsExactly("文江省生态环境厅", "文江大学", "文江省图书馆");
    assertThat(names(text, EntityType.PLACE, known)).containsExactly("文江省");
    assertThat(names(text, EntityType.PERSON, known)).containsExactly("顾长汀");
  }

  @Test
  void traditionalCharactersNameTheSameThings() {
    String text = "浙江圖書館與杭州圖書館簽訂協議，館長李建國出席。";
    List<EntityMention> mentions =
        RECOGNIZER.recognize(text, SentenceSplitter.split(text), KnownNames.NONE);

    assertThat(mentions)
        .extracting(EntityMention::normalForm)
        .containsExactly("浙江图书馆", "杭州图书馆", "李建国");
    assertThat(mentions).extracting(m -> m.span().of(text)).startsWith("浙江圖書館");
  }

  private static List<String> names(String text, EntityType type, KnownNames known) {
    return RECOGNIZER.recognize(text, SentenceSplitter.split(text), known).stream()
        .filter(mention -> mention.type() == type)
        .map(EntityMention::normalForm)
        .toList();
  }
}
