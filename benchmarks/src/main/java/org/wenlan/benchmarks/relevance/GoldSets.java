package org.wenlan.benchmarks.relevance;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wenlan.benchmarks.relevance.GoldSet.Corpus;
import org.wenlan.benchmarks.relevance.GoldSet.Question;
import org.wenlan.benchmarks.relevance.GoldSet.Text;
import tools.jackson.databind.JsonNode;

/** The gold sets of the shared corpora, by name. Sets over one corpus share it. */
final class GoldSets {

  static final String STATUTES = "statutes";

  /** Every set, those over one corpus side by side. */
  static final List<String> NAMES =
      List.of(
          "csl-titles",
          "csl-titles-traditional",
          "csl-titles-full-width",
          "csl-titles-half-width",
          "csl-keywords",
          "novelty-halves",
          "cmrc-trial",
          "xquad",
          STATUTES);

  /** The option that chooses among them. */
  static final String OPTION = "--sets 数据集，逗号分隔（默认全部：%s）".formatted(String.join("、", NAMES));

  private final Path data;
  private final Map<String, Corpus> corpora = new HashMap<>();

  GoldSets(Path shared) {
    this.data = shared.resolve("data");
  }

  /**
   * Reads a set.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  GoldSet load(String name) throws IOException {
    Path csl = data.resolve("01_csl");
    Path qa = data.resolve("03_qa_passages");
    return switch (name) {
      case "csl-titles" -> csl(name, "title_dev");
      case "csl-titles-traditional" ->
          rewritten(csl(name, "title_dev"), HanLP::convertToTraditionalChinese);
      case "csl-titles-full-width" -> rewritten(csl(name, "title_dev"), GoldSets::fullWidth);
      case "csl-titles-half-width" -> changedBy(GoldSets::fullWidth, csl(name, "title_dev"));
      case "csl-keywords" -> csl(name, "keywords_dev");
      case "novelty-halves" -> halves(name, csl);
      case "cmrc-trial" -> read(name, corpus("passages", qa), qa, "cmrctrial");
      case "xquad" -> read(name, corpus("passages", qa), qa, "xquad");
      case STATUTES -> {
        Path statutes = data.resolve("02_stard_statutes");
        yield read(name, corpus(STATUTES, statutes), statutes, "train");
      }
      default ->
          throw new IllegalArgumentException(
              "没有名为 %s 的数据集，可选：%s".formatted(name, String.join("、", NAMES)));
    };
  }

  private GoldSet csl(String name, String queries) throws IOException {
    Path folder = data.resolve("01_csl");
    return read(name, corpus("abstracts", folder), folder, queries);
  }

  private Corpus corpus(String name, Path folder) throws IOException {
    Corpus known = corpora.get(name);
    if (known != null) {
      return known;
    }
    List<Text> texts = new ArrayList<>();
    for (JsonNode line : GoldFiles.lines(folder.resolve("corpus.jsonl.gz"))) {
      texts.add(
          new Text(
              line.path("_id").asString(),
              line.path("title").asString(),
              line.path("text").asString()));
    }
    Corpus corpus = new Corpus(name, texts);
    corpora.put(name, corpus);
    return corpus;
  }

  private static GoldSet read(String name, Corpus corpus, Path folder, String queries)
      throws IOException {
    Map<String, Set<String>> answers =
        GoldFiles.answers(folder.resolve("qrels." + queries + ".tsv"));
    List<Question> questions = new ArrayList<>();
    for (JsonNode line : GoldFiles.lines(folder.resolve("queries." + queries + ".jsonl"))) {
      Set<String> wanted = answers.get(line.path("_id").asString());
      if (wanted != null) {
        questions.add(new Question(line.path("text").asString(), wanted));
      }
    }
    return new GoldSet(name, corpus, questions);
  }

  /** Half an abstract must find the other half: only that one stands in the corpus. */
  private GoldSet halves(String name, Path folder) throws IOException {
    Map<String, String> halves = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (JsonNode line : GoldFiles.lines(folder.resolve("novelty_halves.jsonl"))) {
      String id = line.path("id").asString();
      halves.put(id, line.path("index_half").asString());
      questions.add(new Question(line.path("query_half").asString(), Set.of(id)));
    }
    List<Text> texts =
        corpus("abstracts", folder).texts().stream()
            .map(t -> new Text(t.id(), t.title(), halves.getOrDefault(t.id(), t.text())))
            .toList();
    return new GoldSet(name, new Corpus("abstracts, halves", texts), questions);
  }

  /** The questions that another spelling changes, in that spelling. */
  private static GoldSet rewritten(GoldSet set, UnaryOperator<String> spelling) {
    GoldSet changed = changedBy(spelling, set);
    return new GoldSet(
        set.name(),
        set.corpus(),
        changed.questions().stream()
            .map(question -> new Question(spelling.apply(question.text()), question.answers()))
            .toList());
  }

  /** The questions that another spelling changes, as they are. */
  private static GoldSet changedBy(UnaryOperator<String> spelling, GoldSet set) {
    return new GoldSet(
        set.name(),
        set.corpus(),
        set.questions().stream()
            .filter(question -> !spelling.apply(question.text()).equals(question.text()))
            .toList());
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (c > ' ' && c <= '~') {
        wide.setCharAt(i, (char) (c - '!' + '！'));
      }
    }
    return wide.toString();
  }
}
