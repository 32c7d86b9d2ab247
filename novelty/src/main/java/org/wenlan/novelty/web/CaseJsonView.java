package org.wenlan.novelty.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wenlan.novelty.NoveltyCase;
import org.wenlan.novelty.Verdict;

/**
 * A case as JSON.
 *
 * @param id key in addresses
 * @param number report number
 * @param title project name
 * @param state code of the state
 * @param stateLabel the same for people
 * @param owner account that brought it
 * @param createdAt when
 * @param searcher who submitted it
 * @param reviewer who reviewed it
 * @param signer who signed it
 * @param opinion of the reviewer
 * @param demonstration whether it is for trial only
 * @param contentHash digest of the content
 * @param frozenHash digest at submission
 * @param verdicts by number of point
 * @param fileName name for downloads, without extension
 * @param links address of each file, by format
 * @param warnings for people, in Chinese
 * @param violations why it cannot be submitted
 */
record CaseJsonView(
    String id,
    String number,
    String title,
    String state,
    String stateLabel,
    String owner,
    Instant createdAt,
    Optional<String> searcher,
    Optional<String> reviewer,
    Optional<String> signer,
    String opinion,
    boolean demonstration,
    String contentHash,
    Optional<String> frozenHash,
    Map<Integer, Verdict> verdicts,
    String fileName,
    Map<String, String> links,
    List<String> warnings,
    List<String> violations) {

  static CaseJsonView of(NoveltyCase c) {
    Map<String, String> links = new TreeMap<>();
    c.files()
        .keySet()
        .forEach(
            format ->
                links.put(
                    format.extension(),
                    "/api/v1/novelty/%s.%s".formatted(c.id(), format.extension())));
    return new CaseJsonView(
        c.id(),
        c.number(),
        c.title(),
        c.state().name(),
        c.state().label(),
        c.owner(),
        c.createdAt(),
        c.searcher(),
        c.reviewer(),
        c.signer(),
        c.opinion(),
        c.demonstration(),
        c.contentHash(),
        c.frozenHash(),
        new TreeMap<>(c.verdicts()),
        c.fileName(),
        links,
        c.warnings(),
        c.violations());
  }
}
