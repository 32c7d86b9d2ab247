package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RelationType;

class RelationExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "根据《甲法》和《文江省乙条例》，结合本省实际，制定本办法。 | BASED_ON 甲法, BASED_ON 文江省乙条例",
        "为深入贯彻落实《文江省丙意见》，推进工作。 | IMPLEMENTS 文江省丙意见",
        "贯彻落实党中央、国务院《丙意见》精神。 | IMPLEMENTS 丙意见",
        "文江省人民政府关于印发《丁方案》的通知 | ISSUES 丁方案",
        "《丁方案》已经省政府同意，现印发给你们，请认真执行。 | ISSUES 丁方案",
        "澜州市人民代表大会关于修改《戊条例》的决定 | AMENDS 戊条例",
        "对《戊条例》作如下修改： | AMENDS 戊条例",
        "转发《己意见》的通知 | FORWARDS 己意见",
        "文江省人民政府办公厅转发省文化厅关于加强阅读服务意见的通知 | FORWARDS 省文化厅关于加强阅读服务意见",
        "各馆可参阅《庚指南》开展服务。 | CITES 庚指南",
        "本办法自2023年4月1日起施行。《甲办法》（示政办发〔2015〕3号）、《乙规定》（示政办发〔2016〕21号）同时废止。 | REPEALS 甲办法, REPEALS 乙规定",
        "根据《甲法》制定本办法，《乙规定》同时废止。 | BASED_ON 甲法, REPEALS 乙规定",
        "与《甲办法》（示政办发〔2015〕3号）不一致的，应当于六月底前修改或者废止。 | CITES 甲办法",
        "《甲办法》继续有效；《乙规定》予以废止。 | CITES 甲办法, REPEALS 乙规定",
        "按照示文发〔2009〕49号文件要求办理。 | BASED_ON 示文发〔2009〕49号",
        "《关于印发〈某省促进条例实施细则〉的通知》（浙政办发〔2023〕8号） | CITES 关于印发〈某省促进条例实施细则〉的通知"
      })
  void cuesDecideTheRelation(String text, String expected) {
    assertThat(
            extract(text, "无关").stream()
                .map(
                    r ->
                        r.type()
                            + " "
                            + r.targetTitle().orElseGet(() -> r.targetNumber().get().toString()))
                .sorted())
        .containsExactlyInAnyOrder(expected.split(", ", -1));
  }

  @Test
  void theNumberBehindATitleBelongsToIt() {
    PolicyRelation relation = extract("《甲办法》（示政办发〔2015〕3号）同时废止。", "").getFirst();

    assertThat(relation.targetNumber()).map(Object::toString).contains("示政办发〔2015〕3号");
    assertThat(relation.cuePhrase()).isEqualTo("同时废止");
  }

  @Test
  void aListAfterAColonIsRepealedItemByItem() {
    String text = "决定废止下列文件：\n1.《甲办法》\n2.《乙规定》（示政发〔2016〕2号）\n二、其他事项参见《丙指南》。";

    assertThat(extract(text, ""))
        .extracting(PolicyRelation::type)
        .startsWith(RelationType.REPEALS, RelationType.REPEALS);
  }

  @Test
  void theOwnTitleIsNoRelationAndOneTargetIsNamedOnce() {
    String text = "《甲办法》制定说明\n根据《乙法》。再次根据《乙法》。另见《乙法》。";

    assertThat(extract(text, "甲办法"))
        .singleElement()
        .extracting(PolicyRelation::type)
        .isEqualTo(RelationType.BASED_ON);
  }

  @Test
  void theEvidenceOfARepealIsItsClause() {
    String text = "《甲办法》继续有效；《乙规定》予以废止。";
    PolicyRelation repeal =
        extract(text, "").stream().filter(r -> r.type() == RelationType.REPEALS).findFirst().get();

    assertThat(repeal.evidence().of(text)).isEqualTo("《乙规定》予以废止。");
  }

  private static List<PolicyRelation> extract(String text, String title) {
    return RelationExtractor.extract(text, SentenceSplitter.split(text), title);
  }
}
