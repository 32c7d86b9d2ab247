package org.wenlan.novelty;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wenlan.novelty.register.StoredCase;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.novelty.report.PointConclusion;
import org.wenlan.reports.render.OutputFormat;

/** Turns what the registry keeps into what others see. */
final class CaseViews {

  private CaseViews() {}

  static NoveltyCase of(
      StoredCase stored,
      NoveltyReport report,
      Map<OutputFormat, Path> files,
      List<String> warnings,
      List<String> violations) {
    return new NoveltyCase(
        stored.id(),
        stored.number(),
        stored.title(),
        stored.owner(),
        stored.state(),
        stored.createdAt(),
        stored.searcher(),
        stored.reviewer(),
        stored.signer(),
        stored.opinion(),
        report.commission().demonstration(),
        stored.contentHash(),
        stored.frozenHash(),
        report.conclusions().stream()
            .collect(Collectors.toMap(PointConclusion::point, PointConclusion::verdict)),
        warnings,
        violations,
        files);
  }
}
