package org.wenlan.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.testkit.TestDocuments;

class ThemesTest {

  @Test
  void whatAWorkPlanMeansToDoIsATaskAndNoPractice() {
    String sentence = "建设科技分馆，组织馆员走访高新区企业，开展科技查新服务。";
    assertThat(Themes.of(sentence, voice("澜州市图书馆2025年工作要点", DocumentType.PLAN), ""))
        .isEqualTo(Theme.TASK);
    assertThat(Themes.of(sentence, voice("澜州市图书馆2024年工作总结", DocumentType.PLAN), ""))
        .isEqualTo(Theme.PRACTICE);
    assertThat(Themes.of(sentence, voice("科技查新进园区", DocumentType.NEWS), ""))
        .isEqualTo(Theme.PRACTICE);
  }

  @Test
  void aPlanIssuedUnderANumberBindsAndBelongsInTheListOfPolicies() {
    var plan =
        TestDocuments.document("澜州市三年行动方案", "一、总体要求\n到2026年，建成标准化回收服务网点180个以上。")
            .type(DocumentType.PLAN)
            .number("澜政发〔2024〕5号");
    var source = new Source(plan.stored().document(), org.wenlan.core.document.Validity.UNKNOWN, 0);
    assertThat(source.isPolicy()).isTrue();
    assertThat(voice("〈办法〉政策解读", DocumentType.POLICY)).isEqualTo(Voice.INTERPRETATION);
  }

  @Test
  void theHeadingSaysWhatASentenceIsAbout() {
    String sentence = "将溯源信息上传率与财政补助挂钩，常态化打击非法拆解。";
    assertThat(Themes.of(sentence, Voice.FACT, "对策建议")).isEqualTo(Theme.ADVICE);
    assertThat(Themes.of(sentence, Voice.FACT, "主要问题")).isEqualTo(Theme.PROBLEM);
    assertThat(Themes.of(sentence, Voice.FACT, "2025年重点工作")).isEqualTo(Theme.TASK);
    var report =
        TestDocuments.document(
                "文江省电池产业研究报告", "二、发展现状\n全省列入名单的企业共有十七家。\n五、对策建议\n将上传率与财政补助挂钩，打击非法拆解。")
            .type(DocumentType.REPORT)
            .stored()
            .document();
    Outline outline = Outline.of(report);
    assertThat(outline.above(report.text().indexOf("全省"))).isEqualTo("发展现状");
    assertThat(outline.above(report.text().indexOf("将上传率"))).isEqualTo("对策建议");
  }

  private static Voice voice(String title, DocumentType type) {
    DocumentMetadata metadata = DocumentMetadata.titled(title, type);
    assertThat(metadata.number()).isEqualTo(Optional.empty());
    return Voice.of(metadata);
  }
}
