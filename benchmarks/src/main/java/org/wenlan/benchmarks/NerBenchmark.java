package org.wenlan.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.TextSpan;
import org.wenlan.ingest.annotate.AnnotateConfiguration;
import org.wenlan.ingest.annotate.AnnotateProperties.Mode;
import org.wenlan.ingest.annotate.EntityRecognizer;

/**
 * Both modes of name recognition and CoreNLP's default pipeline alone against sentences with gold
 * names: exact span and kind, micro F1, sentence by sentence on one thread.
 */
final class NerBenchmark implements Benchmarks.Benchmark {

  private static final int WARM_SENTENCES = 300;

  @Override
  public String usage() {
    return "--sentences 每个语料最多句数（默认 全部） --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int most = options.number("sentences", Integer.MAX_VALUE);
    List<NerSet> sets =
        NerSet.all(options.shared()).stream()
            .map(set -> new NerSet(set.name(), set.sentences().stream().limit(most).toList()))
            .toList();
    Benchmarks.OUT.print(Machine.facts());
    for (NerSet set : sets) {
      Benchmarks.OUT.printf(
          "- %s: %,d sentences, %,d characters%n",
          set.name(), set.sentences().size(), set.characters());
    }
    Benchmarks.OUT.println();
    Benchmarks.OUT.println(
        "| set | recogniser | F1 | precision | recall | PER F1 | LOC F1 | ORG F1 | char/s |");
    Benchmarks.OUT.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Mode mode : Mode.values()) {
      EntityRecognizer recognizer = AnnotateConfiguration.recognizer(mode);
      measure(mode.name().toLowerCase(Locale.ROOT), text -> find(recognizer, text), sets);
    }
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Benchmarks.progress("装入 CoreNLP 默认流水线");
      BareCoreNlp bare = new BareCoreNlp(temporary.path());
      measure("CoreNLP default", bare::names, sets);
    }
  }

  private static void measure(
      String name, Function<String, Set<NerSet.NameAt>> recognizer, List<NerSet> sets) {
    int warmed = 0;
    for (NerSet.Gold sentence :
        sets.getFirst().sentences().stream().limit(WARM_SENTENCES).toList()) {
      warmed += recognizer.apply(sentence.text()).size();
    }
    Benchmarks.progress("预热：%s，%d 个实体", name, warmed);
    for (NerSet set : sets) {
      Benchmarks.progress("命名实体识别：%s，%s", name, set.name());
      NerScore score = new NerScore();
      long nanos = 0;
      for (NerSet.Gold sentence : set.sentences()) {
        long start = System.nanoTime();
        Set<NerSet.NameAt> found = recognizer.apply(sentence.text());
        nanos += System.nanoTime() - start;
        score.add(found, sentence.names());
      }
      Benchmarks.OUT.printf(
          "| %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %,.0f |%n",
          set.name(),
          name,
          score.f1(),
          score.precision(),
          score.recall(),
          score.f1("PER"),
          score.f1("LOC"),
          score.f1("ORG"),
          set.characters() * 1e9 / nanos);
    }
  }

  private static Set<NerSet.NameAt> find(EntityRecognizer recognizer, String text) {
    Set<NerSet.NameAt> names = new HashSet<>();
    for (EntityMention mention :
        recognizer.recognize(text, List.of(new TextSpan(0, text.length())))) {
      String type =
          switch (mention.type()) {
            case PERSON -> "PER";
            case PLACE -> "LOC";
            default -> "ORG";
          };
      names.add(new NerSet.NameAt(mention.span().start(), mention.span().end(), type));
    }
    return names;
  }
}
