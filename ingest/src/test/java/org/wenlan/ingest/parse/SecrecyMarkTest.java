package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "秘密★5年",
        "机密★",
        "绝密★长期",
        "机密 2年",
        "秘密",
        "绝密",
        "秘 密 ★ 5 年",
        "机密☆10年",
        "秘密*5年",
        "秘密＊5年",
        "绝秘",
        "机秘★3年",
        "秘密★6个月",
        "机密★2030年1月1日",
        "绝密★启用前解密",
        "000001 机密★1年",
        "密级：秘密",
        "【机密】",
        "机密级",
        "秘密★一年",
        "秘密★5年 特急",
        "急件 秘密★5年",
        "密级：机密★3年 份号：000012"
      })
  void seesALevelOfSecrecy(String line) {
    assertThat(SecrecyMark.isSecret("\n  \n" + line + "\n文江省人民政府文件\n关于阅读的通知")).isTrue();
    assertThat(SecrecyMark.isSecret("000012\n特急\n文江省人民政府文件\n\n澜政发〔2024〕3号\n" + line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "内部资料 注意保存",
        "切实做好保密工作，确保国家秘密安全。",
        "关于加强商业秘密保护的通知",
        "秘密花园读书会活动方案",
        "国家秘密定密管理办法",
        "机密性和完整性",
        "本件不涉及秘密",
        "★推荐书目",
        "工作秘密管理办法"
      })
  void doesNotTakeAMereWordForAMark(String line) {
    assertThat(SecrecyMark.isSecret(line + "\n文江省人民政府文件")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"内部资料 注意保存", "内部资料", "内部文件，不得外传", "内部参考", "注意保存"})
  void seesThatADocumentIsForTheHouse(String line) {
    assertThat(SecrecyMark.isInternal("决策参考\n" + line + "\n第3期")).isTrue();
    assertThat(SecrecyMark.isInternal("会议指出内部资料管理还要加强。\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 20})
  void looksAtTheHeadAlone(int line) {
    assertThat(SecrecyMark.isSecret("一行\n\n".repeat(line) + "秘密★5年")).isFalse();
    assertThat(SecrecyMark.isSecret("一行\n\n".repeat(5) + "秘密★5年")).isTrue();
  }
}
