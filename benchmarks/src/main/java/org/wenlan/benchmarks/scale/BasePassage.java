package org.wenlan.benchmarks.scale;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.relevance.GoldFiles;
import org.wenlan.core.document.Passage;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.ingest.annotate.PassageContext;
import tools.jackson.databind.JsonNode;

/**
 * A real passage.
 *
 * @param title not blank
 * @param text at most {@value Passage#MAX_CHARS} code units
 * @param words nouns of the title, at most four
 * @param vector of the text behind its title, as the product makes it; not copied
 */
record BasePassage(String title, String text, List<String> words, float[] vector) {

  private static final int MOST_TITLE = 60;

  BasePassage {
    words = List.copyOf(words);
  }

  /**
   * Statutes, abstracts, and laws in stretches, of the shared corpora.
   *
   * @param most no more of statutes and abstracts than this
   * @param mostOfLaws no more stretches of laws than this
   */
  static List<BasePassage> read(Path shared, PassageEmbedder embedder, int most, int mostOfLaws)
      throws IOException {
    Path data = shared.resolve("data");
    Segment segment = HanLP.newSegment();
    List<Draft> drafts = new ArrayList<>();
    for (String corpus : List.of("02_stard_statutes", "01_csl")) {
      for (JsonNode line : GoldFiles.lines(data.resolve(corpus).resolve("corpus.jsonl.gz"))) {
        if (drafts.size() >= most) {
          break;
        }
        add(drafts, line.path("title").asString(), line.path("text").asString(), segment);
      }
      Benchmarks.progress("底本：%,d 段（%s 已读）", drafts.size(), corpus);
    }
    int end = drafts.size() + mostOfLaws;
    for (JsonNode law : GoldFiles.lines(data.resolve("04_laws/laws_dev.jsonl.gz"))) {
      String text = law.path("text").asString();
      for (int from = 0; from < text.length() && drafts.size() < end; from += 300) {
        String stretch = text.substring(from, Math.min(text.length(), from + 300));
        add(drafts, law.path("title").asString(), stretch, segment);
      }
    }
    // What is not remembered yet stands together at the end, which a parallel stream would leave to
    // one thread.
    int cores = Runtime.getRuntime().availableProcessors();
    return drafts.stream()
        .gather(Gatherers.mapConcurrent(cores, draft -> draft.embedded(embedder)))
        .toList();
  }

  /** A passage before it is embedded. */
  private record Draft(String title, String text, List<String> words) {

    BasePassage embedded(PassageEmbedder embedder) {
      return new BasePassage(title, text, words, embedder.embed(PassageContext.text(title, text)));
    }
  }

  private static void add(List<Draft> drafts, String title, String text, Segment segment) {
    String body = text.strip();
    body = body.length() <= Passage.MAX_CHARS ? body : body.substring(0, Passage.MAX_CHARS);
    if (body.isEmpty()) {
      return;
    }
    String named = title.isBlank() ? body.split("[，,。；;：:\n]", 2)[0].strip() : title.strip();
    named = named.length() <= MOST_TITLE ? named : named.substring(0, MOST_TITLE);
    if (named.isBlank()) {
      return;
    }
    List<String> words =
        segment.seg(named).stream()
            .filter(term -> term.nature.startsWith('n') && term.word.length() > 1)
            .map(term -> term.word)
            .distinct()
            .limit(4)
            .toList();
    drafts.add(new Draft(named, body, words));
  }
}
