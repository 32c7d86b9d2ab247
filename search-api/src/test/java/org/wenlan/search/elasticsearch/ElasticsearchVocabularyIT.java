package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.search.vocabulary.CachedPhraseTables;
import org.wenlan.search.vocabulary.HanlpWordCuts;
import org.wenlan.search.vocabulary.SpellingFolding;
import org.wenlan.testkit.InMemoryVocabulary;

/** What the vocabulary does to questions, on a real node whose documents were indexed before. */
class ElasticsearchVocabularyIT {

  private static final SpellingFolding FOLDING = new SpellingFolding();
  private static final HanlpWordCuts CUTS = new HanlpWordCuts();

  private final Vocabulary vocabulary = new InMemoryVocabulary(FOLDING, () -> Instant.EPOCH);
  private final PhraseTables tables = new CachedPhraseTables(vocabulary, FOLDING, CUTS);
  private final DocumentSearch search = TestNode.search(tables);

  @BeforeAll
  static void index() {
    DocumentIndex index = TestNode.emptyIndex();
    index.write(
        List.of(
            document("甲办法", "本区支持科技成果转化，给予补助。").stored(),
            document("乙办法", "本区支持科技成果转移转化，给予补助。").stored(),
            document("丙办法", "成果的转移与科技的转化，给予补助。").stored(),
            document("丁通知", "检查新设备的使用。另见文澜政发〔2024〕12号。").stored(),
            document("戊简讯", "本馆开展查新工作。").stored(),
            document("己简讯", "文澜区的科技与地方局势。").stored(),
            document("庚简讯", "文澜区科技局召开会议。").stored()));
    index.refresh();
  }

  private long add(EntryKind kind, String... phrases) {
    return vocabulary.add(new VocabularyEntry(kind, List.of(phrases), ""), "guanyuan").id();
  }

  private long transfer() {
    return add(EntryKind.SYNONYMS, "科技成果转化", "科技成果转移转化");
  }

  private List<String> words(String words) {
    return titles(lexical(words));
  }

  private static SearchRequest lexical(String words) {
    return new SearchRequest(
        words, Map.of(), Set.of(AccessLevel.PUBLIC), SearchMode.LEXICAL, 0, 10);
  }

  private List<String> expert(String query) {
    return titles(SearchRequest.of(new Question.Expert(Expression.parse(query))));
  }

  private List<String> titles(SearchRequest request) {
    return search.search(request).hits().stream().map(hit -> hit.metadata().title()).toList();
  }

  private static List<String> marked(Hit hit) {
    List<String> marked = new ArrayList<>();
    for (PassageHit passage : hit.passages()) {
      int start = passage.evidence().span().start();
      passage
          .highlights()
          .forEach(
              mark ->
                  marked.add(
                      passage
                          .evidence()
                          .quote()
                          .substring(mark.start() - start, mark.end() - start)));
    }
    return marked;
  }

  @Test
  void findsTheSynonymFromTheNextQueryOnAndNoLongerOnceItIsRemoved() {
    assertThat(words("科技成果转移转化")).contains("乙办法").doesNotContain("甲办法");
    long id = transfer();
    assertThat(words("科技成果转移转化")).containsExactlyInAnyOrder("甲办法", "乙办法");
    vocabulary.remove(id, "guanyuan");
    assertThat(words("科技成果转移转化")).contains("乙办法").doesNotContain("甲办法");
  }

  @Test
  void putsTheWrittenFormALittleAhead() {
    transfer();
    assertThat(words("科技成果转化")).containsExactly("甲办法", "乙办法");
    assertThat(words("科技成果转移转化")).containsExactly("乙办法", "甲办法");
    assertThat(words("科技成果轉化 補助")).containsExactly("甲办法", "乙办法");
    List<Hit> hits = search.search(lexical("科技成果转化")).hits();
    assertThat(hits.get(1).score()).isGreaterThan(hits.get(0).score() * 0.5);
  }

  @Test
  void marksTheSynonymWhereItStands() {
    transfer();
    List<Hit> hits = search.search(lexical("科技成果转化")).hits();
    assertThat(marked(hits.get(0))).containsExactly("科技成果转化");
    assertThat(marked(hits.get(1))).containsExactly("科技成果转移转化");
  }

  @Test
  void looksForAUsersPhraseAsAPhrase() {
    assertThat(words("文澜区科技局")).contains("庚简讯");
    add(EntryKind.PHRASE, "文澜区科技局");
    assertThat(words("文澜区科技局")).containsExactly("庚简讯");
    assertThat(words("文澜区科技局 会议")).containsExactly("庚简讯");
    assertThat(words("文澜区科技局 補助")).isEmpty();
    add(EntryKind.PHRASE, "区科技");
    assertThat(words("区科技")).containsExactly("庚简讯");
  }

  @Test
  void asksForTheWrittenWordsOnlyWhereSynonymsAreSwitchedOff() {
    transfer();
    assertThat(titles(lexical("科技成果转移转化").with(VocabularyUse.written())))
        .contains("乙办法")
        .doesNotContain("甲办法");
    assertThat(titles(lexical("科技成果转移转化").with(VocabularyUse.none())))
        .contains("乙办法")
        .doesNotContain("甲办法");
  }

  @Test
  void canBeAskedAgainWithTheVocabularyOfThen() {
    var kept =
        new VocabularyUse.Kept(
            List.of(new VocabularyEntry(EntryKind.SYNONYMS, List.of("科技成果转化", "科技成果转移转化"), "")));
    List<String> titles = new ArrayList<>();
    TestNode.stream(tables)
        .read(lexical("科技成果转移转化").with(kept), each -> titles.add(each.metadata().title()));
    assertThat(titles).containsExactly("乙办法", "甲办法");
  }

  @Test
  void leavesPartsOfOtherWordsAndDocumentNumbersAlone() {
    add(EntryKind.SYNONYMS, "科技查新", "查新");
    add(EntryKind.SYNONYMS, "文澜政发", "文澜府发");
    assertThat(words("检查新设备")).containsExactly("丁通知");
    assertThat(words("文澜政发〔2024〕12号")).containsExactly("丁通知");
    assertThat(words("科技查新")).containsExactly("戊简讯");
  }

  @Test
  void holdsInFieldWordsOfExpertQueriesButNeitherInQuotesNorWhereTheFieldIsExact() {
    transfer();
    assertThat(expert("FT%科技成果转移转化")).containsExactly("乙办法", "甲办法");
    assertThat(expert("FT%=科技成果转移转化*补助")).containsExactlyInAnyOrder("甲办法", "乙办法");
    assertThat(expert("FT%支持科技成果转移转化")).containsExactly("乙办法", "甲办法");
    assertThat(expert("FT%(科技成果转移转化 /5 补助)")).containsExactlyInAnyOrder("甲办法", "乙办法");
    assertThat(expert("FT%\"科技成果转移转化\"")).containsExactly("乙办法");
    assertThat(expert("FT%(\"科技成果转移转化\" /5 补助)")).containsExactly("乙办法");
    assertThat(expert("FT=科技成果转移转化")).containsExactly("乙办法");
    Hit synonym =
        search
            .search(SearchRequest.of(new Question.Expert(Expression.parse("FT%科技成果转移转化"))))
            .hits()
            .get(1);
    assertThat(marked(synonym)).containsExactly("科技成果转化");
  }

  @Test
  void helpsQuestionsToo() {
    transfer();
    SearchRequest question = SearchRequest.of("如何促进科技成果转移转化？");
    assertThat(titles(question).subList(0, 2)).containsExactlyInAnyOrder("乙办法", "甲办法");
  }

  @Test
  void answersTheLongestQueryThatIsAllowedWhateverPhrasesItHolds() {
    add(EntryKind.SYNONYMS, "科技查新", "查新");
    transfer();
    for (int i = 0; i < 90; i++) {
      add(EntryKind.SYNONYMS, "杜撰术语" + numeral(i), "别名术语" + numeral(i));
    }
    StringBuilder many = new StringBuilder();
    for (int i = 0; many.length() < 900; i++) {
      many.append("杜撰术语").append(numeral(i % 90)).append(' ');
    }
    assertThat(words("查新工作 ".repeat(200))).containsExactly("戊简讯");
    assertThat(words(many.toString())).isEmpty();
    assertThat(search.search(SearchRequest.of("科技成果转化，".repeat(120) + "给予补助。")).hits())
        .isNotEmpty();
  }

  private static String numeral(int number) {
    String digits = "零一二三四五六七八九";
    return "" + digits.charAt(number / 10) + digits.charAt(number % 10);
  }
}
