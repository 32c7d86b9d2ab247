package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.QueryShape;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.VocabularyEntry;

class TypedWordsIT {

  private static final String SAID_BY_MANY = "本文介绍研究方法，分析调查数据，提出改进建议。";

  private final Map<String, String> titles = new HashMap<>();

  private void write(StoredDocument... documents) {
    DocumentIndex index = TestNode.emptyIndex();
    index.write(List.of(documents));
    index.refresh();
    for (StoredDocument document : documents) {
      titles.put(document.id().value(), document.document().metadata().title());
    }
  }

  private List<String> found(Query query) throws IOException {
    return TestNode.CLIENT
        .search(s -> s.index(TestNode.LAYOUT.alias()).query(query).size(50), Void.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .map(id -> titles.getOrDefault(id, "?"))
        .toList();
  }

  private static Query some(String words) {
    return Queries.someWords(words, QueryShape.of(words), PhraseTable.EMPTY);
  }

  @Test
  void asksATextByTheWordsThatTellItFromOthers() throws IOException {
    List<StoredDocument> documents = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      documents.add(document("综述" + i, SAID_BY_MANY + "第" + i + "篇。").stored());
      documents.add(document("通知" + i, "阅览室于节日期间开放，第" + i + "号座位留给读者。").stored());
    }
    documents.add(document("登记", "苔藓照片一览，附于目录之末，阅者自取，用毕归还原处。").stored());
    write(documents.toArray(StoredDocument[]::new));
    String text = SAID_BY_MANY + "采集地点位于锦川盆地，以苔藓居多，全部编号入藏，馆员逐件留有照片，底片另存。";

    assertThat(QueryShape.of(text)).isEqualTo(QueryShape.TEXT);
    assertThat(found(some(text))).first().isEqualTo("登记");
    assertThat(found(Queries.some("text", text, 1))).first().isNotEqualTo("登记");
  }

  @Test
  void marksOnlyTheWordsThatTellATextFromOthers() throws IOException {
    List<StoredDocument> documents = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      documents.add(document("综述" + i, SAID_BY_MANY + "第" + i + "篇。").stored());
    }
    String moss = "采集地点位于锦川盆地，以苔藓居多，全部编号入藏，馆员逐件留有照片，底片另存，标本夹层防潮，每年晾晒两回，虫害少见，签条用毛笔写成，柜门朝北，钥匙由轮值者保管。";
    documents.add(document("登记", SAID_BY_MANY + moss).stored());
    write(documents.toArray(StoredDocument[]::new));

    var hits = TestNode.search().search(SearchRequest.of(SAID_BY_MANY + moss)).hits();
    assertThat(hits.getFirst().metadata().title()).isEqualTo("登记");
    List<String> marked = marked(hits.getFirst());
    assertThat(String.join("｜", marked)).contains("苔藓").doesNotContain("研究").doesNotContain("分析");
  }

  @Test
  void marksNoCharacterOfATextInsideOtherWords() throws IOException {
    String text = "先用酸浸出废旧极片，酸的浓度取每升三摩尔，再加酸至溶液变清，余下的酸用碱中和，碱不可过量，加碱后静置，沉淀经烘干后称量，滤液另存。";
    write(document("浸出", text).stored(), document("柠檬酸", "柠檬酸是食品用添加剂，浸出物经检验合格，食用碱另议。").stored());

    assertThat(QueryShape.of(text)).isEqualTo(QueryShape.TEXT);
    var hits = TestNode.search().search(SearchRequest.of(text)).hits();
    List<String> marked = hits.stream().flatMap(hit -> marked(hit).stream()).toList();
    assertThat(marked).contains("浸出").doesNotContain("酸", "碱", "用");
  }

  @Test
  void marksWhatAQuestionIsAboutAndNotHowItIsPut() throws IOException {
    write(
        document("借阅规则", "读者逾期不归还图书的，会停止借阅；馆员不在时可以自助还书。不能处理的，应当转交值班馆长。").stored(),
        document("座位规则", "占座不会保留。").stored());
    String question = "图书逾期不归还，馆员会怎么处理？";

    assertThat(QueryShape.of(question)).isEqualTo(QueryShape.QUESTION);
    var hits = TestNode.search().search(SearchRequest.of(question)).hits();
    assertThat(hits.getFirst().metadata().title()).isEqualTo("借阅规则");
    assertThat(marked(hits.getFirst()))
        .contains("逾期不归还图书", "馆员", "处理")
        .doesNotContain("不", "会", "不能");
    assertThat(marked(TestNode.search().search(SearchRequest.of("不会")).hits().getFirst()))
        .as("asked for by itself, it is what was meant")
        .contains("不会");
  }

  private static List<String> marked(org.wenlan.core.search.Hit hit) {
    return hit.passages().stream()
        .flatMap(
            passage ->
                passage.highlights().stream()
                    .map(
                        span ->
                            passage
                                .evidence()
                                .quote()
                                .substring(
                                    span.start() - passage.evidence().span().start(),
                                    span.end() - passage.evidence().span().start())))
        .toList();
  }

  @Test
  void asksATextByTheSynonymsOfItsPhrasesToo() throws IOException {
    write(document("别称", "汽车图书馆开行纪事").stored());
    PhraseTable table =
        new PhraseTable(
            List.of(new VocabularyEntry(EntryKind.SYNONYMS, List.of("流动书车", "汽车图书馆"), "")),
            c -> c,
            TypedWordsIT::everywhere);
    String text = "考察流动书车对村级服务点借阅量的影响，选取十二个服务点，记录全年借阅人次，并与未设的服务点比较，结果表明人均借阅量较高。";

    assertThat(found(Queries.someWords(text, QueryShape.TEXT, table))).containsExactly("别称");
    assertThat(found(Queries.someWords(text, QueryShape.TEXT, PhraseTable.EMPTY))).isEmpty();
  }

  private static BitSet everywhere(String text) {
    BitSet cuts = new BitSet();
    cuts.set(0, text.length() + 1);
    return cuts;
  }

  @Test
  void putsKeywordsThatStandInARowBeforeTheirWordsApart() throws IOException {
    write(
        document("散", "书车停在路口，人员流动较多；服务热线设在各点。").stored(),
        document("连", "流动书车停在路口，人员较多；热线设在各服务点。").stored());

    assertThat(found(some("流动书车 服务点 蓝印花布"))).containsExactly("连", "散");
    assertThat(TypedWords.inRows("流动书车", 1)).isEmpty();
    assertThat(TypedWords.inRows("流动书车，服务点；a b", 1)).hasSize(2);
  }
}
