package org.wenlan.novelty;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.reports.render.OutputFormat;

/**
 * A case as others see it (查新案卷).
 *
 * @param id short name in addresses, such as {@code novelty-2026-3}
 * @param number report number
 * @param title project name
 * @param owner account that brought the commission
 * @param state where it stands
 * @param createdAt when it was taken on
 * @param searcher account that submitted it for review
 * @param reviewer account that approved or returned it
 * @param signer account that signed it
 * @param opinion what the reviewer wrote last, or blank
 * @param demonstration whether it is for trial only
 * @param contentHash digest of what the report says, 64 hex digits
 * @param frozenHash the digest at submission, which the reviewer approves
 * @param verdicts by number of point
 * @param warnings for the librarian, in Chinese
 * @param violations why it cannot be submitted; empty if it can
 * @param files by format; one that could not be made is absent
 */
public record NoveltyCase(
    String id,
    String number,
    String title,
    String owner,
    NoveltyState state,
    Instant createdAt,
    Optional<String> searcher,
    Optional<String> reviewer,
    Optional<String> signer,
    String opinion,
    boolean demonstration,
    String contentHash,
    Optional<String> frozenHash,
    Map<Integer, Verdict> verdicts,
    List<String> warnings,
    List<String> violations,
    Map<OutputFormat, Path> files) {

  /** Copies its collections. */
  public NoveltyCase {
    verdicts = Map.copyOf(verdicts);
    warnings = List.copyOf(warnings);
    violations = List.copyOf(violations);
    files = Map.copyOf(files);
  }

  /** Name for a download without extension: {@code 科技查新报告-2026-CX-0003-项目名称}. */
  public String fileName() {
    String readable = "科技查新报告-%s-%s".formatted(number, title);
    String safe =
        readable.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").replaceAll("[“”\\s]+", "").strip();
    return safe.substring(
        0, safe.offsetByCodePoints(0, Math.min(60, safe.codePointCount(0, safe.length()))));
  }
}
