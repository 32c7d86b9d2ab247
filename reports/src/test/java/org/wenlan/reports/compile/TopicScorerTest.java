package org.wenlan.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicScorerTest {

  private final TopicScorer batteries = new TopicScorer("退役动力电池回收利用");

  @Test
  void aLongTopicIsFoundInOtherWordsAShortOneMustStandAsItIs() {
    assertThat(batteries.isAbout("电站使用退役动力电池组1860套。")).isTrue();
    assertThat(batteries.isNear("万吨级退役磷酸铁锂电池再生示范线投产。")).isTrue();
    assertThat(batteries.isNear("改造农村公路120公里。")).isFalse();
    assertThat(new TopicScorer("数字经济").isAbout("以数字化改革服务经济发展。")).isFalse();
    assertThat(new TopicScorer("数字经济").isAbout("推动数字经济发展。")).isTrue();
  }

  @Test
  void aTitleOrAPlaceInAnEnumerationOnlyNamesTheTopic() {
    assertThat(batteries.isPassing("送上3种资料汇编：《退役动力电池回收利用》《社区养老服务》。")).isTrue();
    assertThat(batteries.isPassing("围绕退役动力电池回收利用、科技成果转化、基层治理等主题选题。")).isTrue();
    assertThat(batteries.isPassing("推进退役动力电池回收利用，健全回收网络。")).isFalse();
  }
}
