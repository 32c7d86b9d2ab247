package org.wenlan.ingest;

import java.util.List;

/**
 * What a rerun would do (重做计划): nothing is changed by asking.
 *
 * @param lines one for each stage and reason, in the order of the pipeline
 * @param untouched stored documents that are as if made now
 */
public record RerunPlan(List<Line> lines, long untouched) {

  /** Copies the lines. */
  public RerunPlan {
    lines = List.copyOf(lines);
  }

  /** Documents a rerun would make again. */
  public long touched() {
    return lines.stream().mapToLong(Line::documents).sum();
  }

  /**
   * Documents that are touched for one reason.
   *
   * @param stage from where they are made again
   * @param label its name in Chinese
   * @param what what is done, in Chinese
   * @param why what changed, in Chinese
   * @param documents how many
   */
  public record Line(RerunStage stage, String label, String what, String why, long documents) {

    /** The line of a reason. */
    public static Line of(RerunStage.Reason reason, long documents) {
      RerunStage stage = reason.from();
      return new Line(stage, stage.label(), stage.what(), reason.why(), documents);
    }
  }
}
