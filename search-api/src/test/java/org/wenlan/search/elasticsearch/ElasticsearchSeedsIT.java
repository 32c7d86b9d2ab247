package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.SharedData;

/** Real work plans of two libraries, with what a reader would type to find them. */
class ElasticsearchSeedsIT {

  @BeforeEach
  void indexSeeds() throws IOException {
    List<StoredDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedData.require("seeds"))) {
      for (Path file : files.toList()) {
        documents.add(
            document(file.getFileName().toString(), joined(Files.readString(file))).stored());
      }
    }
    documents.add(document("繁體甲", "圖書館開展決策參考服務，採用ＯＣＬＣ系統。").stored());
    documents.add(document("简体乙", "图书馆开展决策参考服务，采用OCLC系统。").stored());
    DocumentIndex index = TestNode.emptyIndex();
    index.write(documents);
    index.refresh();
  }

  /** Their lines are broken in the middle of words; a line that ends a sentence stays. */
  private static String joined(String text) {
    return text.replaceAll("(?<=[\\p{IsHan}，、；“”])\\s*\\n\\s*(?=[\\p{IsHan}，、；“”])", "");
  }

  private static Set<String> titles(String query) {
    SearchResults results = TestNode.search().search(lexical(query));
    Set<String> titles = new TreeSet<>();
    results.hits().stream().map(hit -> hit.metadata().title()).forEach(titles::add);
    return titles;
  }

  private static SearchRequest lexical(String query) {
    return SearchRequest.of(query).in(SearchMode.LEXICAL);
  }

  private static String textOf(String query, String mustHold) {
    return TestNode.search().search(SearchRequest.of(query)).hits().stream()
        .flatMap(hit -> hit.passages().stream())
        .map(passage -> passage.evidence().quote())
        .filter(quote -> quote.contains(mustHold))
        .findFirst()
        .orElse("");
  }

  @Test
  void findsTheHangzhouPlanByNoveltySearch() {
    Hit first = TestNode.search().search(SearchRequest.of("科技查新")).hits().getFirst();
    assertThat(first.metadata().title()).contains("a200e42c07829757");
    assertThat(textOf("科技查新", "科技查新")).isNotEmpty();
  }

  @Test
  void findsTheZhejiangPlanByDecisionReference() {
    assertThat(titles("决策参考 政府课题服务")).anyMatch(title -> title.contains("d78968793042270d"));
  }

  @ParameterizedTest
  @CsvSource({"圖書館,图书馆", "決策參考,决策参考", "ＯＣＬＣ,OCLC", "oclc,OCLC", "科技查新,科技查新", "採用系統,采用系统"})
  void givesTheSameDocumentsForEverySpelling(String variant, String plain) {
    assertThat(titles(variant)).isEqualTo(titles(plain)).isNotEmpty();
    List<Hit> variantHits = TestNode.search().search(SearchRequest.of(variant)).hits();
    List<Hit> plainHits = TestNode.search().search(SearchRequest.of(plain)).hits();
    assertThat(variantHits)
        .extracting(Hit::document)
        .containsExactlyInAnyOrderElementsOf(plainHits.stream().map(Hit::document).toList());
  }

  @ParameterizedTest
  @CsvSource({"决策参考,決策參考", "OCLC,ＯＣＬＣ", "图书馆,圖書館"})
  void marksTheWordsAsTheyStandInTheText(String query, String written) {
    PassageHit passage =
        TestNode.search().search(lexical(query)).hits().stream()
            .filter(hit -> hit.metadata().title().equals("繁體甲"))
            .findFirst()
            .orElseThrow()
            .passages()
            .getFirst();
    String text = "圖書館開展決策參考服務，採用ＯＣＬＣ系統。";
    TextSpan expected =
        new TextSpan(text.indexOf(written), text.indexOf(written) + written.length());
    assertThat(passage.highlights()).containsExactly(expected);
  }
}
