package org.wenlan.novelty;

import java.time.InstantSource;
import java.util.List;
import org.wenlan.novelty.compare.Comparer;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.novelty.report.ReportCompiler;
import org.wenlan.novelty.report.ReportTime;
import org.wenlan.novelty.search.StrategyRunner;

/** The way of a commission: strategy | search | compare | conclude. Writes nothing. */
final class NoveltySearch {

  private final StrategyRunner runner;
  private final Comparer comparer;
  private final ReportCompiler compiler;
  private final InstantSource clock;

  NoveltySearch(
      StrategyRunner runner, Comparer comparer, ReportCompiler compiler, InstantSource clock) {
    this.runner = runner;
    this.comparer = comparer;
    this.compiler = compiler;
    this.clock = clock;
  }

  /** The report, still without a number. Costs a request for each word and a read per document. */
  NoveltyReport carryOut(Commission commission, String searcher) {
    StrategyRunner.Outcome outcome = runner.run(commission, searcher);
    List<Comparer.Compared> compared = comparer.compare(commission, outcome.candidates());
    return compiler.compile(
        commission, outcome, compared, clock.instant().atZone(ReportTime.ZONE).toLocalDate());
  }
}
