package org.wenlan.benchmarks;

import static org.wenlan.benchmarks.BareRun.GRAPH;
import static org.wenlan.benchmarks.BareRun.INDEX;
import static org.wenlan.benchmarks.BareRun.NAMES;
import static org.wenlan.benchmarks.BareRun.PARSE;
import static org.wenlan.benchmarks.BareRun.STEPS;
import static org.wenlan.benchmarks.BareRun.VECTORS;
import static org.wenlan.benchmarks.BareRun.WORDS;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.wenlan.benchmarks.IngestBenchmark.Memory;
import org.wenlan.benchmarks.IngestBenchmark.Round;
import org.wenlan.ingest.StageRate;

/**
 * The tables of the ingest benchmark.
 *
 * @param texts files given to the pipeline in each round
 * @param inputs what of them was taken in
 * @param load load average before the first round
 */
record IngestReport(
    int texts, List<BareInput> inputs, List<Round> rounds, List<Memory> memory, String load) {

  String markdown() throws IOException, InterruptedException {
    StringBuilder out = new StringBuilder();
    out.append(Machine.facts());
    out.append("- load average before the run ").append(load).append('\n');
    out.append(
        "- data: %d law texts, %d taken in; rounds over the same texts: %d%n"
            .formatted(texts, documents(), rounds.size()));
    out.append(
        "- a round: %,d characters, %,d passages, %,d triples, %,d KB sent to the index%n%n"
            .formatted(
                characters(),
                inputs.stream().mapToLong(input -> input.passages().size()).sum(),
                inputs.stream().mapToLong(input -> input.quads().size()).sum(),
                inputs.stream().mapToLong(input -> input.body().length).sum() >> 10));
    whole(out);
    steps(out);
    memory(out);
    return out.toString();
  }

  private long documents() {
    return rounds.getFirst().bare().documents();
  }

  private long characters() {
    return rounds.getFirst().bare().characters();
  }

  private void whole(StringBuilder out) {
    double pipeline = median(Round::seconds);
    double bare = median(round -> round.bare().seconds());
    out.append("| whole, both cores | documents/s | characters/s | seconds, median (rounds) |\n");
    out.append("| --- | ---: | ---: | --- |\n");
    wholeRow(out, "pipeline", pipeline, Round::seconds);
    wholeRow(out, "bare library calls", bare, round -> round.bare().seconds());
    wholeRow(
        out,
        "bare calls, our decoder of CoreNLP's models",
        median(round -> round.decoded().seconds()),
        round -> round.decoded().seconds());
    out.append(
        "%nPipeline / bare library calls: **%.1f %%** (rounds:%s; wanted: at least 90 %%)%n"
            .formatted(100 * bare / pipeline, ratios(round -> round.bare().seconds())));
    out.append(
        "%nPipeline / bare calls with our decoder: **%.1f %%** (rounds:%s)%n%n"
            .formatted(
                100 * median(round -> round.decoded().seconds()) / pipeline,
                ratios(round -> round.decoded().seconds())));
  }

  private void wholeRow(
      StringBuilder out, String name, double median, ToDoubleFunction<Round> seconds) {
    out.append(
        "| %s | %.2f | %,.0f | %.1f (%s) |%n"
            .formatted(
                name,
                documents() / median,
                characters() / median,
                median,
                String.join(
                    ", ",
                    rounds.stream()
                        .map(r -> "%.1f".formatted(seconds.applyAsDouble(r)))
                        .toList())));
  }

  private String ratios(ToDoubleFunction<Round> seconds) {
    StringBuilder ratios = new StringBuilder();
    for (Round round : rounds) {
      ratios.append(" %.1f %%".formatted(100 * seconds.applyAsDouble(round) / round.seconds()));
    }
    return ratios.toString();
  }

  private double median(ToDoubleFunction<Round> seconds) {
    double[] sorted = rounds.stream().mapToDouble(seconds).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private void steps(StringBuilder out) {
    double pipelineAll = pipelineSeconds(rate -> true);
    double bareAll = bareSeconds(STEPS);
    out.append(
        """
        Each step: rate of one thread (wall-clock of the thread, all rounds), share of the time of \
        all steps.

        | step | pipeline doc/s | char/s | share | bare doc/s | char/s | share |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    for (StageRate rate : rounds.getFirst().pipeline().stages()) {
      String stage = rate.stage();
      double seconds = pipelineSeconds(r -> r.stage().equals(stage));
      switch (stage) {
        case PARSE, INDEX, GRAPH ->
            row(out, stage, seconds, pipelineAll, bareSeconds(List.of(stage)), bareAll);
        case "annotate" -> {
          row(
              out,
              stage,
              seconds,
              pipelineAll,
              bareSeconds(List.of(WORDS, NAMES, VECTORS)),
              bareAll);
          inside(out, pipelineAll, bareAll);
        }
        default -> row(out, stage, seconds, pipelineAll, 0, bareAll);
      }
    }
    double coreNlp = bareSeconds(List.of(NAMES));
    out.append(
        "%nTime in CoreNLP: %.0f %% of the bare calls; the same calls are %.0f %% of the pipeline's time.%n%n"
            .formatted(100 * coreNlp / bareAll, 100 * coreNlp / pipelineAll));
  }

  private void inside(StringBuilder out, double pipelineAll, double bareAll) {
    double names = rounds.stream().mapToDouble(Round::names).sum();
    double vectors = rounds.stream().mapToDouble(Round::vectors).sum();
    row(
        out,
        "… names: words, CoreNLP, rules",
        names,
        pipelineAll,
        bareSeconds(List.of(WORDS, NAMES)),
        bareAll);
    row(out, "… CoreNLP alone", 0, pipelineAll, bareSeconds(List.of(NAMES)), bareAll);
    row(out, "… vectors", vectors, pipelineAll, bareSeconds(List.of(VECTORS)), bareAll);
  }

  private void row(
      StringBuilder out,
      String step,
      double pipeline,
      double pipelineAll,
      double bare,
      double bareAll) {
    out.append(
        "| %s | %s | %s |%n".formatted(step, cells(pipeline, pipelineAll), cells(bare, bareAll)));
  }

  private String cells(double seconds, double all) {
    if (seconds == 0) {
      return "– | – | –";
    }
    double times = rounds.size() / seconds;
    return "%,.1f | %,.0f | %.1f %%"
        .formatted(documents() * times, characters() * times, 100 * seconds / all);
  }

  private double pipelineSeconds(Predicate<StageRate> which) {
    return rounds.stream()
        .flatMap(round -> round.pipeline().stages().stream())
        .filter(which)
        .mapToDouble(rate -> rate.time().toNanos() / 1e9)
        .sum();
  }

  private double bareSeconds(List<String> steps) {
    return rounds.stream()
        .mapToDouble(round -> steps.stream().mapToDouble(round.bare().times()::seconds).sum())
        .sum();
  }

  private void memory(StringBuilder out) throws IOException {
    out.append("| resident memory behind the pipeline's run, MB | rounds |\n| --- | --- |\n");
    out.append("| this process (application and bare side together) | ");
    out.append(
        String.join(", ", memory.stream().map(m -> "%,d".formatted(m.application())).toList()));
    out.append("; peak %,d |%n".formatted(Machine.peakMegabytes(ProcessHandle.current().pid())));
    out.append("| Elasticsearch | ");
    out.append(
        String.join(", ", memory.stream().map(m -> "%,d".formatted(m.elasticsearch())).toList()));
    out.append(" |\n");
  }
}
