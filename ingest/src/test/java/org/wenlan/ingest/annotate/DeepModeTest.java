package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;

/** CoreNLP's own pipeline, with the files of module language-models and no others. */
class DeepModeTest {

  private static final String TEXT =
      "新华社北京1月3日电，国务院总理李建国会见了美国总统克林顿。浙江图书馆与杭州图书馆共建共享！\n" + "中国科学院在上海市召开会议。";

  @Test
  void findsPersonsPlacesAndBodiesWhereTheyStand() {
    EntityRecognizer deep = AnnotateConfiguration.recognizer(AnnotateProperties.Mode.DEEP);
    List<EntityMention> mentions = deep.recognize(TEXT, SentenceSplitter.split(TEXT));

    assertThat(names(mentions, EntityType.PERSON)).contains("李建国", "克林顿");
    assertThat(names(mentions, EntityType.PLACE)).contains("北京", "美国", "上海市");
    assertThat(names(mentions, EntityType.ORGANIZATION))
        .contains("新华社", "国务院", "浙江图书馆", "杭州图书馆", "中国科学院");
    assertThat(mentions)
        .allSatisfy(m -> assertThat(m.span().of(TEXT)).isEqualTo(m.normalForm()))
        .isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    assertThat(deep.recognize(TEXT, SentenceSplitter.split(TEXT))).isEqualTo(mentions);
  }

  @Test
  void cutsSentencesByItsOwnRulesInsideAParagraph() {
    List<SentenceReader.Labelled> read = new DeepReader().read(TEXT, SentenceSplitter.split(TEXT));

    assertThat(read).hasSize(3);
    assertThat(read.getLast().span().of(TEXT)).isEqualTo("中国科学院在上海市召开会议。");
    assertThat(read)
        .allSatisfy(
            sentence -> {
              assertThat(sentence.labellings()).hasSize(1);
              assertThat(sentence.labellings().getFirst()).hasSameSizeAs(sentence.tokens());
              for (Token token : sentence.tokens()) {
                assertThat(token.span().of(TEXT)).isEqualTo(token.word());
              }
            });
  }

  private static List<String> names(List<EntityMention> mentions, EntityType type) {
    return mentions.stream()
        .filter(mention -> mention.type() == type)
        .map(EntityMention::normalForm)
        .toList();
  }
}
