package org.wenlan.ingest.job;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.ingest.Makings;
import org.wenlan.ingest.RerunPlan;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.job.DocumentRegistry.MadeAlike;

/** The stages a rerun was asked for, as its row in the registry keeps them. */
final class RerunStages {

  private static final String SCHEME = "rerun:";

  private RerunStages() {}

  /** In the place of the folder of other runs: {@code rerun:PARSE,VECTORS}. */
  static String uri(Set<RerunStage> stages) {
    return SCHEME + stages.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static Set<RerunStage> of(Run run) {
    Set<RerunStage> stages = EnumSet.noneOf(RerunStage.class);
    Arrays.stream(run.folderUri().substring(SCHEME.length()).split(","))
        .map(RerunStage::valueOf)
        .forEach(stages::add);
    return stages;
  }

  /** What would be made again, by stage and reason. */
  static RerunPlan plan(List<MadeAlike> groups, Makings makings) {
    Map<RerunStage.Reason, Long> touched = new HashMap<>();
    long untouched = 0;
    for (MadeAlike group : groups) {
      Optional<RerunStage.Reason> reason = makings.outdated(group.making(), group.pictured());
      if (reason.isPresent()) {
        touched.merge(reason.get(), group.documents(), Long::sum);
      } else {
        untouched += group.documents();
      }
    }
    List<RerunPlan.Line> lines =
        touched.entrySet().stream()
            .map(entry -> RerunPlan.Line.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(RerunPlan.Line::stage).thenComparing(RerunPlan.Line::why))
            .toList();
    return new RerunPlan(lines, untouched);
  }
}
