package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.StageResult.Passed;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.store.StoredDocument;

/**
 * What every {@link DocumentIndex} promises. Not promised: that writes stay hidden till refresh.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before each test
public abstract class DocumentIndexContract {

  private DocumentIndex index;
  private DocumentSearch search;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Asks the index that {@link #emptyIndex()} gave last. */
  protected abstract DocumentSearch search();

  @BeforeEach
  void open() {
    index = emptyIndex();
    search = search();
  }

  private void write(StoredDocument... documents) {
    assertThat(index.write(List.of(documents))).allMatch(Passed.class::isInstance);
    index.refresh();
  }

  private List<DocumentId> found(String query) {
    SearchResults results = search.search(SearchRequest.of(query));
    return results.hits().stream().map(hit -> hit.document()).toList();
  }

  @Nested
  class Writing {

    @Test
    void findsWhatWasWritten() {
      StoredDocument plan = document("澜州馆年度计划", "推进馆藏文献数字化。").stored();
      write(plan);
      assertThat(found("馆藏文献")).containsExactly(plan.id());
    }

    @Test
    void answersOncePerDocumentInOrder() {
      List<StoredDocument> batch =
          java.util.stream.IntStream.range(0, 25)
              .mapToObj(i -> document("文件" + i, "澜州市第" + i + "号工作。").stored())
              .toList();
      assertThat(index.write(batch))
          .isEqualTo(batch.stream().map(d -> new Passed<>(d.id())).toList());
    }

    @Test
    void takesAnEmptyBatch() {
      assertThat(index.write(List.of())).isEmpty();
    }

    @Test
    void keepsOneCopyOfWhatIsWrittenTwice() {
      StoredDocument plan = document("澜州馆年度计划", "推进馆藏文献数字化。").stored();
      write(plan);
      write(plan);
      assertThat(found("馆藏文献")).containsExactly(plan.id());
      assertThat(index.revisions()).hasSize(1);
    }

    @Test
    void leavesNothingOfAnEarlierVersion() {
      TestDocuments first = document("澜州馆年度计划", "推进古籍修复。\n" + "编制目录。\n".repeat(80));
      DocumentId id = first.clean().id();
      write(first.stored());
      StoredDocument second = document("澜州馆年度计划", "举办周末讲座。").id(id).stored();
      write(second);
      assertThat(search.search(lexical("古籍修复")).hits()).isEmpty();
      assertThat(found("周末讲座")).containsExactly(id);
      assertThat(index.revisions()).isEqualTo(Map.of(id, second.revision()));
    }

    @Test
    void takesDocumentsWithoutVectors() {
      StoredDocument plan = document("澜州馆目录", "推进馆藏文献数字化。").withoutVectors().stored();
      write(plan);
      assertThat(found("馆藏文献")).containsExactly(plan.id());
    }

    @Test
    void takesALongDocumentWhole() {
      String text = "澜州市图书馆服务规范条款内容。\n".repeat(4_000) + "末尾写着青瓷鉴定。";
      StoredDocument code = document("澜州市规范汇编", text).withoutVectors().stored();
      write(code);
      assertThat(found("青瓷鉴定")).containsExactly(code.id());
    }
  }

  @Nested
  class Forgetting {

    @Test
    void removesDocumentsWhole() {
      StoredDocument gone = document("澜州馆计划甲", "推进馆藏文献数字化。").stored();
      StoredDocument kept = document("澜州馆计划乙", "推进馆藏文献修复。").stored();
      write(gone, kept);
      index.remove(List.of(gone.id()));
      index.refresh();
      assertThat(found("馆藏文献")).containsExactly(kept.id());
      assertThat(index.revisions()).containsOnlyKeys(kept.id());
    }

    @Test
    void removesUnknownDocumentsWithoutComplaint() {
      index.remove(List.of(DocumentId.of(new byte[] {1})));
      index.remove(List.of());
      assertThat(index.revisions()).isEmpty();
    }

    @Test
    void isEmptyAndUsableAfterClearing() {
      StoredDocument plan = document("澜州馆计划", "推进馆藏文献数字化。").stored();
      write(plan);
      index.clear();
      assertThat(index.revisions()).isEmpty();
      assertThat(found("馆藏文献")).isEmpty();
      write(plan);
      assertThat(found("馆藏文献")).containsExactly(plan.id());
    }
  }

  @Nested
  class Revisions {

    @Test
    void namesTheRevisionOfEveryDocument() {
      StoredDocument one = document("甲", "第一份文献。").stored();
      StoredDocument two = document("乙", "第二份文献。").stored();
      write(one, two);
      assertThat(index.revisions())
          .isEqualTo(Map.of(one.id(), one.revision(), two.id(), two.revision()));
    }

    @Test
    void namesInternalDocumentsToo() {
      StoredDocument inside =
          document("内部参阅", "不公开的文献。")
              .access(org.wenlan.core.document.AccessLevel.INTERNAL)
              .stored();
      write(inside);
      assertThat(index.revisions()).containsOnlyKeys(inside.id());
    }
  }

  private static SearchRequest lexical(String query) {
    return SearchRequest.of(query).in(org.wenlan.core.search.SearchMode.LEXICAL);
  }
}
