package org.wenlan.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;
import static org.wenlan.topics.TestLibrary.LIBRARIAN;
import static org.wenlan.topics.TestLibrary.plan;
import static org.wenlan.topics.TestLibrary.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.testkit.TestDocuments;

/** One work is sent once, under whatever name and wherever it was printed. */
class TopicWorksTest {

  @TempDir Path folder;
  private TestLibrary library;

  @BeforeEach
  void open() {
    library = new TestLibrary(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void aWorkIsSentOnceHoweverOftenItIsPrinted() {
    Topic topic = library.active("name", "电池", "q", "电池", "retrospective", "true");
    library.topics.subscribe(topic.id(), reader("jia", UnitType.PERSON, ""), LIBRARIAN);
    library.add(plan(1));
    library.issue(topic);
    // Another print of the same number, a reprint of the same words, the same paper from a
    // database.
    String report = "电池回收调研。" + "电池回收网点布局分散，退役电池去向不清，监管台账不全。".repeat(20);
    DocumentMetadata paper =
        DocumentMetadata.builder("退役电池再生研究", DocumentType.ARTICLE)
            .creators(List.of("季怀远"))
            .imprint(Optional.of("2026，44（9）：33-40"))
            .build();
    library
        .add(document("《澜州市电池回收工作要点之1》", "另一网站所载：电池回收网点1处。").number("澜政发〔2026〕1号").withoutVectors())
        .add(document("电池调研", report).type(DocumentType.NEWS).withoutVectors())
        .add(document("电池调研（转载）", report + "（来源：某网）").type(DocumentType.NEWS).withoutVectors())
        .add(document("退役电池再生研究", "电池，甲库所载").metadata(paper).withoutVectors())
        .add(document("退役电池再生研究", "电池，乙库所载，版式不同").metadata(paper).withoutVectors());
    TopicRun run = library.topics.run(topic.id(), LIBRARIAN);
    assertThat(run.fresh()).isEqualTo(5);
    assertThat(run.duplicates()).isEqualTo(3);
    assertThat(library.topics.items(topic.id(), ItemState.DUPLICATE, 0, 10))
        .allSatisfy(item -> assertThat(item.sameAs()).isPresent());
  }

  @Test
  void aRevisionOfALawIsNewsAndAnotherPrintOfItIsNot() {
    Topic topic = library.active("name", "电池", "q", "电池条例", "retrospective", "true");
    TestDocuments first =
        document("文江省电池条例", "文江省电池条例\n第一条 为了电池条例。").type(DocumentType.LAW).withoutVectors();
    library.add(first.date("2020-01-01"));
    assertThat(library.topics.run(topic.id(), LIBRARIAN).fresh()).isEqualTo(1);
    library
        .add(
            document("文江省电池条例（2026年修订）", "文江省电池条例\n第一条 为了新的电池条例。")
                .type(DocumentType.LAW)
                .date("2026-05-01")
                .withoutVectors())
        .add(
            document("文江省电池条例（2026年修订）", "文江省电池条例\n第一条 为了新的电池条例。（官网）")
                .type(DocumentType.LAW)
                .date("2026-05-01")
                .withoutVectors());
    TopicRun run = library.topics.run(topic.id(), LIBRARIAN);
    assertThat(run.fresh()).isEqualTo(2);
    assertThat(run.duplicates()).isEqualTo(1);
    assertThat(library.topics.items(topic.id(), ItemState.CANDIDATE, 0, 10))
        .extracting(TopicItem::newVersion)
        .containsExactly(false, true);
  }

  @Test
  void aNoticeThatRepeatsTheLastOneButForItsFiguresIsNotDropped() {
    Topic topic = library.active("name", "油价", "q", "电池价格", "retrospective", "true");
    String words = "根据近期市场变化，电池价格作如下调整。各单位应当组织好生产和运输，保障供应，执行国家价格政策，维护市场秩序。";
    library
        .add(
            document("电池价格公告", words.repeat(4) + "每吨 7150 元。")
                .type(DocumentType.NEWS)
                .date("2026-11-01")
                .withoutVectors())
        .add(
            document("电池价格公告", words.repeat(4) + "每吨 7305 元。")
                .type(DocumentType.NEWS)
                .date("2026-11-15")
                .withoutVectors());
    assertThat(library.topics.run(topic.id(), LIBRARIAN).duplicates()).isZero();
    assertThat(library.topics.items(topic.id(), ItemState.CANDIDATE, 0, 10))
        .hasSize(2)
        .filteredOn(item -> item.sameAs().isPresent())
        .hasSize(1);
  }
}
